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
NEAR = 14  # days; what is further apart is not one closing


def _check(story: Story) -> Iterator[Clash]:
    for days in _closings(_by_day(story)):
        if len(days) == 1:
            continue
        sides = tuple(Side.of(day, claims) for day, claims in days)
        yield Clash(
            message=sentence(f"the deal for {story.target} closed on {told_all(sides)}"),
            help=f"On which day did the shares of {story.target} change hands?",
            sides=sides,
            confidence=CONFIDENCE,
        )


def _by_day(story: Story) -> list[tuple[str, list[Claim]]]:
    """The days on which articles that have the deal completed have it closed."""
    by_day: dict[str, list[Claim]] = {}
    for article, claims in story.by_article.items():
        for claim in claims if "completed" in story.rungs.get(article, ()) else ():
            if claim.kind == "close_date" and claim.scope == "deal" and _is_past_day(claim):
                by_day.setdefault(claim.value or "", []).append(claim)
    return sorted(by_day.items())


def _closings(by_day: list[tuple[str, list[Claim]]]) -> list[list[tuple[str, list[Claim]]]]:
    """Days near each other are of one closing; a deal in steps has several."""
    found: list[list[tuple[str, list[Claim]]]] = []
    for day in by_day:
        if found and _gap(found[-1][-1][0], day[0]) <= NEAR:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def _is_past_day(claim: Claim) -> bool:
    day, out = period(claim.value), period(claim.published)
    return day is not None and day.is_day and (out is None or not out.before(day))


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
