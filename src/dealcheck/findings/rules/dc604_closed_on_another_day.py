"""The deal closed on two days.

## What it finds
Articles that have the deal completed and give different days for it.

## Why it matters
From that day on the buyer answers for the company.

## What it leaves alone
Days on which it should close, months and quarters, and articles that do not have it closed.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import Claim, Side
from dealcheck.text.period import period

CONFIDENCE = 0.7
FAR = 60  # days; what is further apart is not one closing


def _check(story: Story) -> Iterator[Clash]:
    by_day: dict[str, list[Claim]] = {}
    for claims in story.by_article.values():
        done = any(claim.kind == "status" and claim.scope == "deal" and claim.value == "completed" for claim in claims)
        for claim in claims:
            if done and claim.kind == "close_date" and claim.scope == "deal" and _is_past_day(claim):
                by_day.setdefault(claim.value or "", []).append(claim)
    days = sorted(by_day)
    if len(days) < 2 or _gap(days[0], days[-1]) > FAR:  # noqa: PLR2004  (two days make a clash)
        return
    sides = tuple(Side(day, tuple(by_day[day]), tuple(by_day[day])) for day in days)
    yield Clash(
        message=sentence(f"the deal for {story.target} closed on {told_all(sides)}"),
        help=f"On which day did the shares of {story.target} change hands?",
        sides=sides,
        confidence=CONFIDENCE,
    )


def _is_past_day(claim: Claim) -> bool:
    day, out = period(claim.value), period(claim.published)
    return day is not None and day.first == day.last and (out is None or not out.before(day))


def _gap(one: str, other: str) -> int:
    first, second = period(one), period(other)
    return first.gap(second) if first and second else 0


RULE = Rule(
    code="DC604",
    name="closed-on-another-day",
    category="date",
    severity="warning",
    reads=frozenset({"close_date"}),
    check=_check,
    manual=__doc__,
)
