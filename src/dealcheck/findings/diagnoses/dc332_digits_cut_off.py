"""One figure is the other with its last digits cut off.

## What it finds
"$27bn" beside $27.7 billion, 9.9 % beside 9.99 %: the shorter is the longer, not rounded but cut.

## Why it matters
It reads as a smaller sum, and rounding would have given another.

## What it leaves alone
Figures that round to each other, and exchange ratios, which are exact to the last digit.
"""

from decimal import ROUND_FLOOR

from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.figures import number, quantity
from dealcheck.findings.wording import sentence, told
from dealcheck.model import CURRENCY_KINDS, PERCENT_KINDS, Kind
from dealcheck.text.interval import digits

OTHERS: frozenset[Kind] = frozenset({"other_amount"})
FEWEST = 2  # digits of the shorter
CONFIDENCE = 0.9


def _diagnose(pair: Pair) -> Clash | None:
    cut, whole = quantity(pair.low), quantity(pair.high)
    if cut.low is None or not cut.step or cut.step <= whole.step or digits(cut) < FEWEST:
        return None
    if (number(pair.high) / cut.step).to_integral_value(ROUND_FLOOR) * cut.step != cut.low:
        return None
    return Clash(
        message=sentence(f"{told(pair.low)} is {told(pair.high)} with its last digits cut off, not rounded"),
        help="Round the figure, or print it in full.",
        sides=pair.sides,
        confidence=CONFIDENCE,
    )


DIAGNOSIS = Diagnosis(
    code="DC332",
    name="digits-cut-off",
    category="amount",
    severity="info",
    applies_to=CURRENCY_KINDS | PERCENT_KINDS | OTHERS,
    diagnose=_diagnose,
    manual=__doc__,
    before=("DC331",),
)
