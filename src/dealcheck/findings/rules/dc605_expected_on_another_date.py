"""The deal is expected to close at two times.

## What it finds
Closing dates that articles of an open deal expect, months apart, in articles of the same weeks or without a date.

## Why it matters
A fiscal year read as a calendar year moves a closing by half a year.

## What it leaves alone
Expectations that an older article had and a newer one has no more, and articles that have the deal closed or dead.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import ENDED, Story
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import Claim, Side
from dealcheck.text.period import Period, period

FAR = 60  # days between two expectations
YEARS_FAR = 300  # days between the middles of two that are told as years or halves of them
SAME_WEEKS = 30  # days between two articles
CONFIDENCE = 0.6


def _check(story: Story) -> Iterator[Clash]:
    expected = sorted(_expected(story), key=lambda item: (item[1].first, item[1].last, item[0].id))
    if not expected:
        return
    first, last = expected[0][1], expected[-1][1]
    early = [claim for claim, days in expected if _far(days, last)]
    late = [claim for claim, days in expected if _far(first, days)]
    if not early or not late:
        return
    if {claim.article for claim in early} & {claim.article for claim in late} or _delayed(early, late):
        return
    sides = (_side(early), _side(late))
    dated = all(claim.published for claim in (*early, *late))
    yield Clash(
        message=sentence(f"the deal for {story.target} is expected to close {told_all(sides)}"),
        help=f"When do {story.acquirer} and {story.target} expect to close? Ask whether a year is a fiscal one.",
        sides=sides,
        confidence=CONFIDENCE,
        severity="warning" if dated else "info",
    )


def _expected(story: Story) -> Iterator[tuple[Claim, Period]]:
    """Closing dates in articles of an open deal; what lay in the past when the first of them came out is no closing."""
    out = [days.first for claim in story.deal.claims if (days := period(claim.published))]
    for claim in story.claims("close_date"):
        days = period(claim.value)
        if days is None or claim.scope != "deal" or not ENDED.isdisjoint(story.rungs.get(claim.article, ())):
            continue
        if not out or days.last >= min(out):
            yield claim, days


def _far(early: Period, late: Period) -> bool:
    """Months lie between them; or they share no day and one of them is so long that its neighbour is another year."""
    return early.gap(late) >= FAR or (early.before(late) and (late.middle - early.middle).days >= YEARS_FAR)


def _delayed(early: list[Claim], late: list[Claim]) -> bool:
    """The later expectation is the newer one."""
    before = [days for claim in early if (days := period(claim.published))]
    after = [days for claim in late if (days := period(claim.published))]
    return any(one.gap(other) > SAME_WEEKS for one in before for other in after)


def _side(claims: list[Claim]) -> Side:
    return Side.of(f"“{claims[0].quote}”", claims)


RULE = Rule(
    code="DC605",
    name="expected-on-another-date",
    category="date",
    severity="warning",
    reads=frozenset({"close_date"}),
    check=_check,
    manual=__doc__,
)
