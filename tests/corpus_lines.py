"""What a stage gives, as lines that a reviewer reads: place, kind, quote, value, then what is not as usual."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from dealcheck.model import (
    Claim,
    Deal,
    Document,
    Fact,
    Finding,
    FindingSide,
    Mentions,
    Quantity,
    Reconciled,
    Report,
    Transaction,
)

SCALES = ((Decimal(10**12), "tn"), (Decimal(10**9), "bn"), (Decimal(10**6), "m"))
SHOWN = 60  # characters of a block of text
MENTIONS = ("figures", "companies", "dates", "cues", "transactions")


def label(path: str) -> str:
    """How lines name an article: the label that its block carries."""
    return path.removesuffix(".txt")


def document_lines(document: Document) -> Iterator[str]:
    """What is known of the article, then its blocks."""
    name = label(document.path)
    known = (f"{key} {value}" for key in ("title", "publisher", "published") if (value := getattr(document, key)))
    yield _joined(name, *known, f"{document.words} words")
    for number, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        count = sum(sentence.block == number for sentence in document.sentences)
        shown = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
        yield f'{_place(document, block.start)} {block.role} {count} "{shown}"'


def mention_lines(document: Document, mentions: Mentions, wanted: Iterable[str]) -> Iterator[str]:
    """The mentions of the wanted lists, in text order; companies first, because they stand in many places."""
    wanted = set(wanted)
    if "companies" in wanted:
        for company in mentions.companies:
            yield f"{label(document.path)} {company.kind} {' = '.join(company.names)}"
    lists = {
        "figures": _figure_lines,
        "companies": _name_lines,
        "dates": _date_lines,
        "cues": _cue_lines,
        "transactions": _transaction_lines,
    }
    found = [item for name in MENTIONS if name in wanted for item in lists[name](document, mentions)]
    for start, end, kind, rest in sorted(found, key=lambda item: item[:2]):
        yield f'{_place(document, start)} {kind} "{document.text[start:end]}" {rest}'


def claim_line(claim: Claim) -> str:
    """One claim; what is stated, of the deal and without a company, period or party is not mentioned."""
    value = quantity_text(claim.quantity) if claim.quantity else claim.value
    return _joined(
        f'{claim_place(claim)} {claim.kind} "{claim.quote}" {value}',
        claim.company and f"of {claim.company}",
        parties_text(claim.acquirer, claim.target, claim.seller),
        claim.basis,
        claim.label and f"counts {claim.label}",
        claim.as_of and f"as of {claim.as_of}",
        None if claim.scope == "deal" else claim.scope,
        None if claim.certainty == "stated" else claim.certainty,
        claim.attribution and f"says {claim.attribution}",
        " ".join(claim.reasons),
    )


def deal_lines(deal: Deal) -> Iterator[str]:
    """A deal, its facts and its differences."""
    yield _joined(
        deal.id,
        deal.name,
        parties_text(deal.acquirer, deal.target, deal.seller),
        ", ".join(map(label, deal.articles)),
        f"{len(deal.claims)} claims",
        *(f"copies {' = '.join(map(label, cluster))}" for cluster in deal.clusters),
    )
    yield from (f"  {_fact_text(fact)}" for fact in deal.facts)
    for difference in deal.differences:
        sides = " / ".join(f"{side.label} ({', '.join(map(claim_place, side.claims))})" for side in difference.sides)
        yield f"  differ: {' '.join(filter(None, (difference.kind, difference.basis)))}: {sides}"


def finding_lines(report: Report) -> Iterator[str]:
    """Findings with their sides, then what was reconciled; a deal's id only where there are several."""
    for finding in report.findings:
        yield _joined(
            f"{finding.code} {finding.name} {finding.severity} {finding.category} {finding.confidence:g}",
            finding.message,
        )
        yield from map(_side_line, finding.sides)
    for reconciled in report.reconciled:
        yield _joined(f"reconciled {reconciled.code} {reconciled.name}", reconciled.message)
        yield from map(_side_line, reconciled.sides)


def ids(report: Report) -> frozenset[str]:
    """The codes that spoke in a report."""
    spoke: tuple[Finding | Reconciled, ...] = (*report.findings, *report.reconciled)
    return frozenset(item.code for item in spoke)


def claim_place(claim: Claim) -> str:
    """`label:line:column`."""
    place = label(claim.article)
    return place if claim.line is None else f"{place}:{claim.line}:{claim.column}"


def quantity_text(quantity: Quantity) -> str:
    """`over 29bn USD`, `25bn..29bn USD`, `..50 percent`; the numbers are written out whole."""
    low, high = _number(quantity.low), _number(quantity.high)
    number = low if low == high else f"{low}..{high}"
    modifier = None if quantity.modifier in {"exact", "range"} else quantity.modifier
    return " ".join(filter(None, (modifier, number, quantity.unit, "(assumed)" if quantity.assumed_unit else None)))


def parties_text(acquirer: str | None, target: str | None, seller: str | None) -> str | None:
    """`Buyer > Target from Seller`."""
    if not (acquirer or target or seller):
        return None
    return f"{acquirer or '?'} > {target or '?'}" + (f" from {seller}" if seller else "")


def _number(value: Decimal | None) -> str:
    if value is None:
        return ""
    for scale, suffix in SCALES:
        if abs(value) >= scale:
            return f"{(value / scale).normalize():f}{suffix}"
    return f"{value.normalize():f}"


def _joined(*parts: str | None) -> str:
    return " | ".join(filter(None, parts))


def _place(document: Document, start: int) -> str:
    name = label(document.path)
    if document.places is None:
        return name
    line, column = document.places.line_column(document.places.source_offset(start))
    return f"{name}:{line}:{column}"


def _side_line(side: FindingSide) -> str:
    quotes = ", ".join(f'{claim_place(claim)} "{claim.quote}"' for claim in side.claims)
    return f"  {side.label}: {quotes}"


def _fact_text(fact: Fact) -> str:
    head = _joined(
        " ".join(filter(None, (fact.kind, fact.basis))),
        fact.company and f"of {fact.company}",
        fact.as_of and f"as of {fact.as_of}",
    )
    values = (f"{value.text} ({', '.join(map(label, value.sources))}; {value.level})" for value in fact.values)
    return f"{head}: {', '.join(values)}"


_Item = tuple[int, int, str, str]


def _figure_lines(document: Document, mentions: Mentions) -> Iterator[_Item]:
    for figure in mentions.figures:
        hedged = (figure.outer_start, figure.outer_end) != (figure.start, figure.end)
        twin = None if figure.twin is None else mentions.figures[figure.twin]
        rest = _joined(
            quantity_text(figure.quantity) if figure.quantity else "unread",
            f"step {_number(figure.quantity.step)}" if figure.quantity and figure.quantity.step else None,
            f'in "{document.text[figure.outer_start : figure.outer_end]}"' if hedged else None,
            f'twin of "{document.text[twin.start : twin.end]}"' if twin else None,
            "per share" if figure.per_share else None,
            figure.pattern,
        )
        yield figure.start, figure.end, figure.form, rest


def _name_lines(_document: Document, mentions: Mentions) -> Iterator[_Item]:
    for name in mentions.names:
        yield name.start, name.end, "name", f"= {mentions.companies[name.company].name}"


def _date_lines(_document: Document, mentions: Mentions) -> Iterator[_Item]:
    for date in mentions.dates:
        value = " ".join(filter(None, (date.value or "unresolved", "(assumed)" if date.assumed else None)))
        yield date.start, date.end, date.form, value


def _cue_lines(_document: Document, mentions: Mentions) -> Iterator[_Item]:
    for cue in mentions.cues:
        marks = ("negated" if cue.negated else None, "conditional" if cue.conditional else None)
        yield cue.start, cue.end, cue.topic, _joined(cue.value, *marks, cue.pattern)


def _transaction_lines(_document: Document, mentions: Mentions) -> Iterator[_Item]:
    for number, transaction in enumerate(mentions.transactions):
        rest = _joined(
            _transaction_parties(transaction, mentions),
            "main" if number == mentions.main else None,
            transaction.pattern,
        )
        yield transaction.start, transaction.end, transaction.verb, rest


def _transaction_parties(transaction: Transaction, mentions: Mentions) -> str | None:
    parties = (transaction.acquirer, transaction.target, transaction.seller)
    names = [None if party is None else mentions.companies[party].name for party in parties]
    return parties_text(*names)
