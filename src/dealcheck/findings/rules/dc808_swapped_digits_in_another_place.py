"""A long figure returns elsewhere with two digits swapped.

## What it finds
Figures of five digits or more, in different articles of one deal, that differ only in two neighbouring digits which
changed places, whatever the figures are called.

## Why it matters
61,652 and 61,562 are one number and one slip of the fingers.

## What it leaves alone
Shorter figures, other differences, and what the rules for one property see already.
"""

from collections.abc import Iterator
from itertools import combinations

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import written
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import CURRENCY_KINDS, Claim, Kind, Side

OTHERS: frozenset[Kind] = frozenset({"other_amount"})
LONG = 5  # digits
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    """Numbers with the same digits in another order share a key, so that few are compared."""
    alike: dict[tuple[str, object, str], dict[str, list[Claim]]] = {}
    for claim in story.claims(*sorted(CURRENCY_KINDS | OTHERS)):
        stated = claim.quantity
        if stated and len(digits := written(stated)) >= LONG:
            key = (stated.unit, stated.step, "".join(sorted(digits)))
            alike.setdefault(key, {}).setdefault(digits, []).append(claim)
    for numbers in alike.values():
        for (one, first), (other, second) in combinations(sorted(numbers.items()), 2):
            if _swapped(one, other) and not _kinds(first) & _kinds(second):
                yield _clash(first, second)


def _swapped(one: str, other: str) -> bool:
    unlike = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(unlike) == 2 and unlike[1] == unlike[0] + 1  # noqa: PLR2004  (the two that changed places)


def _kinds(claims: list[Claim]) -> set[Kind]:
    return {claim.kind for claim in claims}


def _clash(first: list[Claim], second: list[Claim]) -> Clash:
    sides = tuple(Side(claims[0].quote, tuple(claims), tuple(claims)) for claims in (first, second))
    return Clash(
        message=sentence(f"{told_all(sides)} differ by two digits that changed places"),
        help="Compare both with the filing or the company's own statement, digit by digit.",
        sides=sides,
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC808",
    name="swapped-digits-in-another-place",
    category="scale_slip",
    severity="error",
    reads=CURRENCY_KINDS | OTHERS,
    check=_check,
    manual=__doc__,
)
