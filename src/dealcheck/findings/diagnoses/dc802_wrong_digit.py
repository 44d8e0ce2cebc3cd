"""Two figures differ by swapped digits, or by one.

## What it finds
Long figures of one property in which two neighbouring digits have changed places, or a single digit is another.

## Why it matters
43,574 and 43,547 are one number and one slip of the fingers.

## What it leaves alone
Short figures, which differ by a digit because they are different, and rounded ones.
"""

from decimal import Decimal

from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.figures import quantity, reach, written
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import CURRENCY_KINDS, UNREAD_KINDS

SWAPPED, SINGLE = 3, 5  # digits from which a swap, or one other digit, is no chance
REACH = Decimal("1.5")
CONFIDENCE = 0.9


def _diagnose(pair: Pair) -> Clash | None:
    low, high = quantity(pair.low), quantity(pair.high)
    what = _slip(written(low), written(high))
    if what is None or low.step != high.step or reach(pair.low, pair.high) > REACH:
        return None
    return Clash(
        message=sentence(f"{told_all(pair.sides)} differ by {what}"),
        help="Compare both with the filing or the company's own statement, digit by digit.",
        sides=pair.sides,
        confidence=CONFIDENCE,
    )


def _slip(one: str, other: str) -> str | None:
    """What turns one row of digits into the other."""
    if len(one) != len(other):
        return None
    unlike = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(unlike) == 1 and len(one) >= SINGLE:
        return "one digit"
    if len(unlike) == 2 and len(one) >= SWAPPED:  # noqa: PLR2004  (two digits that changed places)
        first, second = unlike
        if second == first + 1 and one[first] == other[second] and one[second] == other[first]:
            return "two digits that changed places"
    return None


DIAGNOSIS = Diagnosis(
    code="DC802",
    name="wrong-digit",
    category="scale_slip",
    severity="error",
    applies_to=CURRENCY_KINDS | UNREAD_KINDS,
    diagnose=_diagnose,
    manual=__doc__,
    before=("DC321", "DC322", "DC331", "DC332"),
)
