"""How far a deal is said to be, day by day; as the form for a terminal, the deals and their days."""

from collections.abc import Iterator

from dealcheck.model import Claim, Deal, Report
from dealcheck.record import record
from dealcheck.reports.escape import visible
from dealcheck.reports.view import View, excerpt, last_line, place
from dealcheck.text.period import period

RUNGS = (
    "rumoured",
    "in_talks",
    "offered",
    "agreed",
    "pending_approval",
    "approved",
    "completed",
    "terminated",
    "blocked",
)
LAST = "9999"  # sorts what has no date behind what has one
CLAIMS_SHOWN = 3
ROOM_BESIDE = 48  # columns that a passage needs beside its place; with less it goes below


@record
class Step:
    """A rung of the ladder on a day.

    Attributes:
        date: as the claims or their articles have it; None where neither tells.
        rung: as a reader would write it.
        claims: in article and text order, the first of each article; never empty.
    """

    date: str | None
    rung: str
    claims: tuple[Claim, ...]


def steps(deal: Deal) -> tuple[Step, ...]:
    """The deal's rungs by date, then from the lowest up; undated ones last."""
    found: dict[tuple[str | None, str], dict[str, Claim]] = {}
    for claim in deal.claims:
        if claim.kind == "status" and claim.scope == "deal" and claim.value in RUNGS:
            by_article = found.setdefault((claim.as_of or claim.published, claim.value), {})
            by_article.setdefault(claim.article, claim)
    ordered = sorted(found.items(), key=lambda item: (_day(item[0][0]), RUNGS.index(item[0][1])))
    return tuple(Step(date, rung.replace("_", " "), tuple(said.values())) for (date, rung), said in ordered)


def _day(date: str | None) -> tuple[str, str]:
    days = period(date)
    return (days.first.isoformat() if days else date or LAST, date or LAST)


def render(report: Report, view: View) -> str:
    """Each deal with its days, and the words that say so."""
    told = [deal for deal in report.deals if deal.facts or steps(deal)]
    return "".join(f"{line}\n" for deal in told for line in _deal(deal, view)) + f"{last_line(report)}\n"


def _deal(deal: Deal, view: View) -> Iterator[str]:
    count = len(deal.articles)
    yield f"{visible(deal.name)}  {visible(deal.id)}, {count} article{'s' * (count != 1)}"
    found = steps(deal)
    if not found:
        yield "  no status is given"
    width = max((len(step.date or "undated") for step in found), default=0)
    day = None
    for step in found:
        when = step.date or "undated"
        yield f"  {'' if when == day else visible(when):{width}}  {step.rung}"
        day = when
        shown = step.claims if view.verbose else step.claims[:CLAIMS_SHOWN]
        for claim in shown:
            yield from _said(claim, width + 4, view.width)
        if left := len(step.claims) - len(shown):
            yield f"{'':{width + 4}}and {left} more article{'s' * (left != 1)} (-v)"
    yield ""


def _said(claim: Claim, indent: int, width: int) -> Iterator[str]:
    where = visible(place(claim))
    room = width - indent - len(where) - 2
    if room >= ROOM_BESIDE:
        yield f"{'':{indent}}{where}  {_words(claim, room)}"
    else:
        yield f"{'':{indent}}{where}"
        yield f"{'':{indent + 2}}{_words(claim, width - indent - 2)}"


def _words(claim: Claim, room: int) -> str:
    return "".join(map(visible, excerpt(claim, room)))
