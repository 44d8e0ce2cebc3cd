"""What the page shows of each deal, ready for the templates."""

from collections.abc import Mapping, Sequence

from dealcheck.model import Claim, Deal, Fact, Finding, FindingSide, Quantity, Report
from dealcheck.record import record
from dealcheck.reports.manual import why
from dealcheck.reports.strip import Bar, bars
from dealcheck.reports.timeline import Step, steps
from dealcheck.reports.view import excerpt, one_an_article, place, property_name
from dealcheck.text.period import period

EXCERPT = 320  # characters of a passage
WORDS = ("status", "structure")
PASSAGES_OPEN = 4  # of a side; the others are folded away


@record
class Passage:
    """The words of one claim, in three pieces, the middle one to be marked."""

    article: str
    place: str
    before: str
    words: str
    after: str


@record
class Row:
    """One value of a fact and who gives it."""

    text: str
    sources: tuple[str, ...]
    level: str
    bar: Bar | None
    passage: Passage


@record
class Table:
    """A fact.

    Attributes:
        agreement: `agree`, `differ` (no number or day fits all), `several` (words, of which more than one may hold) or
            `single` (one source).
        told: the same in words.
    """

    name: str
    agreement: str
    told: str
    rows: tuple[Row, ...]


@record
class SideShown:
    """One side of a finding: what is shown at once, and the rest."""

    label: str
    sources: tuple[str, ...]
    bar: Bar | None
    passages: tuple[Passage, ...]
    more: tuple[Passage, ...]


@record
class FindingShown:
    """A finding with its passages.

    Attributes:
        articles: the numbers of its articles, by which the page's filter knows them.
    """

    finding: Finding
    why: str
    sides: tuple[SideShown, ...]
    articles: tuple[int, ...]


@record
class DealShown:
    """A deal with all that the page tells of it; where its findings have no deal at hand, nothing but these."""

    id: str
    name: str
    articles: tuple[str, ...]
    copies: int
    tables: tuple[Table, ...]
    others: tuple[Table, ...]
    steps: tuple[tuple[Step, tuple[Passage, ...]], ...]
    findings: tuple[FindingShown, ...]


def deals_of(report: Report) -> list[DealShown]:
    """Every deal that has a fact or a finding: those with findings first, worst first, as the report has them."""
    numbers = {article.path: number for number, article in enumerate(report.articles)}
    manuals = {rule.code: why(rule.manual) for rule in report.rules}
    found: dict[str, list[FindingShown]] = {}
    for finding in report.findings:
        found.setdefault(finding.deal, []).append(_finding(finding, manuals.get(finding.code, ""), numbers))
    deals = {deal.id: deal for deal in report.deals}
    without = [deal.id for deal in report.deals if deal.facts and deal.id not in found]
    return [_deal(identity, deals.get(identity), tuple(found.get(identity, ()))) for identity in (*found, *without)]


def _deal(identity: str, deal: Deal | None, findings: tuple[FindingShown, ...]) -> DealShown:
    if deal is None:
        return DealShown(identity, identity, (), 0, (), (), (), findings)
    telling = [fact for fact in deal.facts if not fact.kind.startswith("other_")]
    others = [fact for fact in deal.facts if fact.kind.startswith("other_")]
    return DealShown(
        id=identity,
        name=deal.name,
        articles=deal.articles,
        copies=sum(len(cluster) - 1 for cluster in deal.clusters),
        tables=tuple(_table(fact, deal) for fact in telling),
        others=tuple(_table(fact, deal) for fact in others),
        steps=tuple((step, tuple(map(_passage, step.claims))) for step in steps(deal)),
        findings=findings,
    )


def _table(fact: Fact, deal: Deal) -> Table:
    drawn = bars([value.claims[0].quantity for value in fact.values], stake=fact.kind == "stake")
    rows = tuple(
        Row(value.text, value.sources, value.level, bar, _passage(value.claims[0]))
        for value, bar in zip(fact.values, drawn, strict=True)
    )
    return Table(property_name(fact, deal), *_agreement(fact, rows), rows)


def _agreement(fact: Fact, rows: Sequence[Row]) -> tuple[str, str]:
    sources = len({source for row in rows for source in row.sources})
    if len(rows) == 1:
        return ("single", "one source") if sources == 1 else ("agree", f"{sources} sources agree")
    if sources == 1:
        return "single", f"one source, {len(rows)} values"
    if fact.kind in WORDS:
        return "several", f"{sources} sources, {len(rows)} values"
    if all(row.bar and row.bar.meeting for row in rows):
        return "agree", f"{sources} sources, one number fits all"
    if _share_a_day(rows):
        return "agree", f"{sources} sources, one day fits all"
    return "differ", f"{sources} sources, {len(rows)} values"


def _share_a_day(rows: Sequence[Row]) -> bool:
    days = [days for row in rows if (days := period(row.text)) is not None]
    return len(days) == len(rows) and max(day.first for day in days) <= min(day.last for day in days)


def _finding(finding: Finding, reason: str, numbers: Mapping[str, int]) -> FindingShown:
    drawn = bars([_figure(side) for side in finding.sides], stake=finding.category == "stake")
    sides = tuple(_side(side, bar) for side, bar in zip(finding.sides, drawn, strict=True))
    articles = tuple(numbers[article] for article in finding.articles if article in numbers)
    return FindingShown(finding, reason, sides, articles)


def _figure(side: FindingSide) -> Quantity | None:
    return next((claim.quantity for claim in side.claims if claim.quantity), None)


def _side(side: FindingSide, bar: Bar | None) -> SideShown:
    passages = tuple(map(_passage, one_an_article(side)))
    return SideShown(side.label, side.sources, bar, passages[:PASSAGES_OPEN], passages[PASSAGES_OPEN:])


def _passage(claim: Claim) -> Passage:
    return Passage(claim.article, place(claim), *excerpt(claim, EXCERPT))
