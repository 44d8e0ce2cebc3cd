"""A fiscal period is given as a period of the calendar.

## What it finds
A closing that one article expects in a quarter or year of a company's fiscal year, and another in the quarter or year
of the calendar that bears the same number.

## Why it matters
A fiscal year may begin up to a year before the calendar's: the closing moves by months, and nobody notices.

## What it leaves alone
Articles that give both, other quarters, and articles that have the deal closed or dead and expect nothing any more.
"""

import re
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import ENDED, Story
from dealcheck.findings.wording import sentence, told
from dealcheck.model import Claim, Side

FISCAL, CALENDAR = re.compile(r"FY(\d{4})(?:-(Q[1-4]|H[12]))?"), re.compile(r"(\d{4})(?:-(Q[1-4]|H[12]))?")
APART = 1  # years between a quarter of the fiscal year 2022 and the same quarter of 2021, of which it is another name
CONFIDENCE = 0.75


def _check(story: Story) -> Iterator[Clash]:
    fiscal = _expected(story, FISCAL)
    calendar = _expected(story, CALENDAR)
    both = {claim.article for claim in fiscal} & {claim.article for claim in calendar}
    for claims in _by_value(fiscal):
        taken = [claim for claim in calendar if _taken_for(claims[0], claim) and claim.article not in both]
        if taken:
            sides = tuple(Side.of(f"“{side[0].quote}”", side) for side in (claims, taken))
            yield Clash(
                message=sentence(
                    f"the deal for {story.target} is to close in {told(sides[0])}, "
                    f"which others give as the calendar's: {told(sides[1])}"
                ),
                help=f"Ask {story.acquirer} when its fiscal year ends, and give the month of the closing.",
                sides=sides,
                confidence=CONFIDENCE,
            )


def _expected(story: Story, form: re.Pattern[str]) -> list[Claim]:
    return [
        claim
        for claim in story.claims("close_date")
        if claim.scope == "deal"
        and form.fullmatch(claim.value or "")
        and (claim.certainty == "planned" or ENDED.isdisjoint(story.rungs.get(claim.article, ())))
    ]


def _by_value(claims: list[Claim]) -> list[list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.value or "", []).append(claim)
    return [found[value] for value in sorted(found)]


def _taken_for(fiscal: Claim, calendar: Claim) -> bool:
    """The same year, said whole; or the same part of the same year or the one before."""
    theirs, ours = FISCAL.fullmatch(fiscal.value or ""), CALENDAR.fullmatch(calendar.value or "")
    if theirs is None or ours is None:
        return False
    later = int(theirs[1]) - int(ours[1])
    return later == 0 if ours[2] is None else theirs[2] == ours[2] and 0 <= later <= APART


RULE = Rule(
    code="DC608",
    name="fiscal-year-as-calendar-year",
    category="date",
    severity="warning",
    reads=frozenset({"close_date"}),
    check=_check,
    manual=__doc__,
)
