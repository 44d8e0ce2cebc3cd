"""The deal was announced on two dates.

## What it finds
Dates of the announcement of which one is the other in another year; and days of the calendar that are next to each
other, which is worth knowing, no more.

## Why it matters
"In September last year" is copied into the next year, and the whole history of the deal shifts with it. A day is lost
between two continents.

## What it leaves alone
A month beside a day in it, dates without a year, weekdays, and other months and weeks: talks, terms and approvals are
announced as well.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story, article_name
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import Claim, Side
from dealcheck.text.period import Period, period

FAR = 28  # days; what is nearer may be two steps of one announcement
YEAR = re.compile(r"\d{4}|\byear\b")
DAY = re.compile(r"\d")  # the day stands in the text; a weekday is counted from the article's own
BESIDE = 2  # days
CONFIDENCE, UNSURE = 0.8, 0.6


def _check(story: Story) -> Iterator[Clash]:
    yield from _days_beside(story)
    sides = _sides(story)
    best = max(sides, key=lambda side: len(story.sources(side.core)), default=None)
    for side in sides:
        if best is None or side is best:
            continue
        days, known = _days(side.core), _days(best.core)
        if days.gap(known) < FAR or not _wrong(side, best):
            continue
        pair = tuple(sorted((side, best), key=lambda one: _days(one.core).first))
        yield Clash(
            message=sentence(f"the deal for {story.target} was announced {told_all(pair)}"),
            help=f"On which day did {story.acquirer} and {story.target} announce it? Check the year.",
            sides=pair,
            confidence=CONFIDENCE,
        )


def _days_beside(story: Story) -> Iterator[Clash]:
    """Two days of the calendar, each told in articles that do not have the other, so near that they are one event."""
    told: dict[str, list[Claim]] = {}
    for claim in story.claims("date_announced"):
        if claim.scope == "deal" and DAY.search(claim.quote.lower()) and _length_of(claim.value) == 0:
            told.setdefault(claim.value or "", []).append(claim)
    for (one, first), (other, second) in pairwise(sorted(told.items())):
        apart = not {claim.article for claim in first} & {claim.article for claim in second}
        if apart and _days(first).gap(_days(second)) <= BESIDE:
            sides = (Side.of(one, first), Side.of(other, second))
            yield Clash(
                message=sentence(f"the deal for {story.target} was announced on {told_all(sides)}"),
                help=f"On which day did {story.acquirer} and {story.target} announce it, and in which time zone?",
                sides=sides,
                confidence=UNSURE,
                severity="info",
            )


def _length_of(value: str | None) -> int | None:
    days = period(value)
    return (days.last - days.first).days if days else None


def _wrong(side: Side, best: Side) -> bool:
    """The same month of another year: neither a step of the deal nor another deal keeps to the month."""
    days, known = _days(side.core), _days(best.core)
    return days.first.month == known.first.month and days.first.year != known.first.year


def _sides(story: Story) -> list[Side]:
    """Announcement dates that agree on one side: a month with the days in it."""
    dated = [claim for claim in story.claims("date_announced") if _says_the_year(claim)]
    found: list[list[Claim]] = []
    for claim in sorted(dated, key=lambda claim: (_length(claim), claim.value or "", claim.id)):
        group = next((known for known in found if _days([claim]).gap(_days(known[:1])) < FAR), None)
        if group is None:
            found.append([claim])
        else:
            group.append(claim)
    return [Side.of(f"“{group[0].quote}”", group) for group in found]


def _says_the_year(claim: Claim) -> bool:
    """A year that dealcheck supplied proves nothing about the article."""
    return claim.scope == "deal" and period(claim.value) is not None and YEAR.search(claim.quote.lower()) is not None


def _days(claims: Sequence[Claim]) -> Period:
    """The days of the first claim, the most exact of its side."""
    days = period(claims[0].value)
    if days is None:
        raise ValueError(f"{article_name(claims[0].article)}: {claims[0].value} is no date")
    return days


def _length(claim: Claim) -> int:
    days = _days([claim])
    return (days.last - days.first).days


RULE = Rule(
    code="DC603",
    name="announced-on-another-date",
    category="date",
    severity="error",
    reads=frozenset({"date_announced"}),
    check=_check,
    manual=__doc__,
)
