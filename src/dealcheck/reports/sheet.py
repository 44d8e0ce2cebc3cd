"""The editor's call sheet, as Markdown: what to confirm, with whom, on which sentence."""

from collections.abc import Iterator

from dealcheck.model import Claim, Deal, Fact, FactValue, Finding, FindingSide, Report, is_confirmed
from dealcheck.reports.escape import markdown
from dealcheck.reports.view import View, excerpt, last_line, one_an_article, property_name, source_of
from dealcheck.text.interval import allowed

EXCERPT = 240  # characters of a sentence
SENTENCES = 3  # of one side
SETTLED = frozenset({"filing", "company"})  # who knows a figure like this needs no call
OF_A_COMPANY = frozenset({"revenue", "profit", "debt", "headcount"})  # its own figures, whoever buys it
PLAIN = {"unnamed": "unnamed people only", "outlet": "one source only"}


def render(report: Report, view: View) -> str:
    """A list to tick off for each deal: first what cannot all be true, then what rests on too little."""
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.deal, []).append(finding)
    deals = {deal.id: deal for deal in report.deals}
    calls = [(identity, list(_deal(deals.get(identity), found.get(identity, []), view))) for identity in found | deals]
    lines = ["# Call sheet", "", f"{report.today}: {last_line(report)}", ""]
    for identity, entries in calls:
        if entries:
            lines += [f"## {markdown(deals[identity].name if identity in deals else identity)}", "", *entries]
    if not any(entries for _, entries in calls):
        lines += ["Nothing to call about.", ""]
    return "\n".join(lines)


def _deal(deal: Deal | None, findings: list[Finding], view: View) -> Iterator[str]:
    for finding in findings:
        yield from _finding(finding, deal, view)
    if deal is None:
        return
    asked = {claim.id for finding in findings for side in finding.sides for claim in side.claims}
    for fact in deal.facts:
        for value in fact.values:
            if _rests_on_little(fact, value) and not any(claim.id in asked for claim in value.claims):
                yield from _value(fact, value, deal)


def _finding(finding: Finding, deal: Deal | None, view: View) -> Iterator[str]:
    yield f"- [ ] **{finding.severity}** {markdown(finding.message)} ({finding.code})"
    yield f"  - {markdown(finding.help)}"
    if deal and (whom := _parties(deal)):
        yield f"  - With: {markdown(whom)}"
    for side in finding.sides:
        yield f"  - {markdown(side.label)}:"
        yield from _sentences(side, view)
    yield ""


def _sentences(side: FindingSide, view: View) -> Iterator[str]:
    claims = one_an_article(side)
    shown = claims if view.verbose else claims[:SENTENCES]
    yield from (f"    - {_sentence(claim)}" for claim in shown)
    if left := len(claims) - len(shown):
        yield f"    - and {left} more (-v)"


def _rests_on_little(fact: Fact, value: FactValue) -> bool:
    """Is it a term of this deal that one source alone gives, or nobody with a name?"""
    first = value.claims[0]
    if fact.kind.startswith("other_") or first.scope != "deal" or value.level in SETTLED or is_confirmed(first):
        return False
    return value.level == "unnamed" or (len(value.sources) == 1 and not _backed(fact, value))


def _backed(fact: Fact, value: FactValue) -> bool:
    """Does another source allow the same number? Held against the best supported value, that one against all."""
    others = fact.values[1:] if value is fact.values[0] else fact.values[:1]
    figure = value.claims[0].quantity
    return any(
        figure and quantity and quantity.unit == figure.unit and allowed(figure).meets(allowed(quantity))
        for quantity in (other.claims[0].quantity for other in others if other.sources != value.sources)
    )


def _value(fact: Fact, value: FactValue, deal: Deal) -> Iterator[str]:
    first = value.claims[0]
    yield (
        f"- [ ] confirm {markdown(property_name(fact, deal))}: {markdown(value.text)} "
        f"({PLAIN.get(value.level, markdown(value.level))})"
    )
    whom = fact.company if fact.kind in OF_A_COMPANY and fact.company else _parties(deal)
    if whom:
        yield f"  - With: {markdown(whom)}"
    yield f"  - {_sentence(first)}"
    yield ""


def _parties(deal: Deal) -> str:
    named = ((deal.acquirer, "buyer"), (deal.target, "target"), (deal.seller, "seller"))
    return ", ".join(f"{name} ({role})" for name, role in named if name)


def _sentence(claim: Claim) -> str:
    before, words, after = map(markdown, excerpt(claim, EXCERPT))
    said = f" (says {markdown(claim.attribution)})" if claim.attribution else ""
    return f"{markdown(source_of(claim))}: {before}<b>{words}</b>{after}{said}"
