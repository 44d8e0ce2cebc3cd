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

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import CURRENCY_KINDS, Claim, Kind, Side

OTHERS: frozenset[Kind] = frozenset({"other_amount"})
LONG = 5  # digits
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    numbers: dict[tuple[object, ...], dict[str, list[Claim]]] = {}
    for claim, digits in story.sums:
        stated = claim.quantity
        if stated and len(digits) >= LONG:
            numbers.setdefault((stated.unit, stated.step), {}).setdefault(digits, []).append(claim)
    for found in numbers.values():
        for digits, claims in sorted(found.items()):
            for other in _swaps(digits):
                if other > digits and other in found and not _kinds(claims) & _kinds(found[other]):
                    yield _clash(claims, found[other])


def _swaps(digits: str) -> list[str]:
    """The same digits with two neighbours exchanged, in every place."""
    return [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1)]


def _kinds(claims: list[Claim]) -> set[Kind]:
    return {claim.kind for claim in claims}


def _clash(first: list[Claim], second: list[Claim]) -> Clash:
    sides = tuple(Side.quoted(claims) for claims in (first, second))
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
