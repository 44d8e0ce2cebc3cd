"""A figure has lost its scale word, and a sum of the article shows it.

## What it finds
A bare number among sums in crore, million or billion that is, with their scale word, the difference of two of them.

## Why it matters
"Rs 2,900 more than the other bid" is twenty-nine billion too little.

## What it leaves alone
Prices per share, fares and other small sums, bare numbers that no two figures of the deal make, and those that stand
elsewhere with their scale, which another rule tells.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import figures
from dealcheck.findings.story import Story, article_name
from dealcheck.findings.wording import sentence
from dealcheck.model import Claim, Kind, Side

BARE: tuple[Kind, ...] = ("deal_value", "investment", "debt", "other_amount")
SCALES = tuple(Decimal(10) ** power for power in (5, 6, 7, 9))
LEAST, MOST = 1000, 100_000  # of a bare number: shorter ones are made by chance, longer ones are written out
MANY = 12  # bare numbers of a deal that are looked at
CONFIDENCE = 0.8


def _check(story: Story) -> Iterator[Clash]:
    for claim in islice(filter(_is_bare, story.claims(*BARE)), MANY):
        stated = claim.quantity
        if stated is None or stated.low is None:
            continue
        sums = sorted(
            {c.quantity.low for c in figures(story.claims(*BARE), stated.unit) if c.quantity and c.quantity.low}
        )
        for scale in _scales(story.by_article[claim.article], stated.unit):
            if stated.low * scale in sums:
                break
            if two := _difference(sums, stated.low * scale, stated.step * scale):
                yield _clash(claim, scale, two)
                break


def _is_bare(claim: Claim) -> bool:
    stated = claim.quantity
    return stated is not None and stated.low is not None and stated.low == stated.high and LEAST <= stated.low < MOST


def _scales(claims: Sequence[Claim], unit: str) -> list[Decimal]:
    """The scales of the article's other sums, the commonest first."""
    steps = [claim.quantity.step for claim in figures(claims, unit) if claim.quantity]
    found = [scale for scale in SCALES if scale in steps]
    return sorted(found, key=lambda scale: -steps.count(scale))


def _difference(sums: Sequence[Decimal], wanted: Decimal, step: Decimal) -> tuple[Decimal, Decimal] | None:
    """Two of the sums whose difference it is."""
    for smaller in sums:
        low = bisect_left(sums, smaller + wanted - step / 2)
        high = bisect_right(sums, smaller + wanted + step / 2)
        if low < high and smaller >= wanted:
            return smaller, sums[low]
    return None


def _clash(claim: Claim, scale: Decimal, two: tuple[Decimal, Decimal]) -> Clash:
    small, large = (number / scale for number in two)
    return Clash(
        message=sentence(
            f"{article_name(claim.article)} prints {claim.quote} without a scale word, "
            f"but it is the difference of {large:,f} and {small:,f} in the scale of its other sums"
        ),
        help="Add the scale word that the other sums of the article have.",
        sides=(Side(claim.quote, (claim,), (claim,)),),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC809",
    name="lost-scale-word",
    category="scale_slip",
    severity="error",
    reads=frozenset(BARE),
    check=_check,
    manual=__doc__,
)
