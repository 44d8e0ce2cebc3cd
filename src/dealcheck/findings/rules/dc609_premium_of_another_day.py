"""One premium is counted from two days.

## What it finds
The same premium in several articles, each over the closing price of another day.

## Why it matters
A share price stands still over two days by chance alone: one of the days is wrong, or the premium is.

## What it leaves alone
Premiums that differ, each over its own day, and premiums without a day.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Side
from dealcheck.text.period import period

CONFIDENCE = 0.75


def _check(story: Story) -> Iterator[Clash]:
    for days in _by_number(story).values():
        apart = [(day, claims) for day, claims in sorted(days.items()) if not _told_both(days, day)]
        if len(apart) > 1:
            sides = tuple(Side.of(day, claims) for day, claims in apart)
            told = " and ".join(f"{side.label} ({where(side.core)})" for side in sides)
            yield Clash(
                message=sentence(
                    f"the premium of {apart[0][1][0].quote} for {story.target} is over the close of {told}"
                ),
                help=f"Over which day's close did {story.acquirer} count the premium? Look the price of that day up.",
                sides=sides,
                confidence=CONFIDENCE,
            )


def _by_number(story: Story) -> dict[tuple[object, object], dict[str, list[Claim]]]:
    """The premiums over the close of a day, by number and day."""
    found: dict[tuple[object, object], dict[str, list[Claim]]] = {}
    for claim in story.claims("premium"):
        day = period(claim.as_of)
        if claim.quantity and claim.scope == "deal" and day and day.is_day:
            number = (claim.quantity.low, claim.quantity.high)
            found.setdefault(number, {}).setdefault(claim.as_of or "", []).append(claim)
    return found


def _told_both(days: dict[str, list[Claim]], day: str) -> bool:
    """Articles that count it from this day count it from another as well, so they know the two."""
    others = {claim.article for other, claims in days.items() if other != day for claim in claims}
    return all(claim.article in others for claim in days[day])


RULE = Rule(
    code="DC609",
    name="premium-of-another-day",
    category="date",
    severity="warning",
    reads=frozenset({"premium"}),
    check=_check,
    manual=__doc__,
)
