"""Draft a file of facts from the best supported values of a report, for an editor to confirm."""

import json
from collections.abc import Iterator

from dealcheck.model import WORD_KINDS, Deal, Fact, FactValue, Report
from dealcheck.reports.escape import visible
from dealcheck.reports.view import short_names

LEVELS = ("filing", "company", "outlet", "unnamed")
HEAD = """# Facts of each deal as most sources give them. Confirm or correct every line, then:
#   dealcheck verify --facts THIS_FILE PATH...
deals:
"""


def draft_truth(report: Report) -> str:
    """The YAML text; deals without both parties, and figures without a telling kind, are left out."""
    deals = [deal for deal in report.deals if deal.acquirer and deal.target]
    return HEAD + "".join(f"{line}\n" for deal in deals for line in _deal(deal)) + ("" if deals else "  []\n")


def _deal(deal: Deal) -> Iterator[str]:
    parties = {"acquirer": deal.acquirer, "target": deal.target, "seller": deal.seller}
    for position, (role, name) in enumerate((role, name) for role, name in parties.items() if name):
        yield f"  {' ' if position else '-'} {role}: {_text(name)}"
    yield "    facts:"
    told = [fact for fact in deal.facts if not fact.kind.startswith(("other_", "headcount"))]
    best: dict[str, Fact] = {}
    for fact in told:
        if fact.kind not in best or _support(fact) > _support(best[fact.kind]):
            best[fact.kind] = fact
    for fact in best.values():
        yield _fact(fact, deal, short_names(deal.articles))
    if not best:
        yield "      {}"


def _support(fact: Fact) -> int:
    return max(len(value.sources) for value in fact.values)


def _fact(fact: Fact, deal: Deal, names: dict[str, str]) -> str:
    chosen, *others = sorted(fact.values, key=lambda value: (-len(value.sources), LEVELS.index(value.level)))
    company = (
        None if fact.company == deal.target or fact.kind in WORD_KINDS else fact.company
    )  # as is taken for granted
    parts = {"value": _value(chosen), "basis": fact.basis, "company": company, "as_of": fact.as_of}
    told = ", ".join(f"{name}: {_text(part)}" for name, part in parts.items() if part)
    against = "".join(f"; {visible(value.text)}: {_sources(value, names)}" for value in others)
    return f"      {fact.kind}: {{{told}}}  # {_sources(chosen, names)}{against}"


def _value(value: FactValue) -> str:
    """As it can be read again: a rung by its name, a figure as the text has it."""
    first = value.claims[0]
    return first.value or value.text


def _sources(value: FactValue, names: dict[str, str]) -> str:
    return ", ".join(visible(names.get(source, source)) for source in value.sources)


def _text(text: str) -> str:
    """A quoted scalar; what JSON escapes, YAML reads the same."""
    return json.dumps(text, ensure_ascii=True)
