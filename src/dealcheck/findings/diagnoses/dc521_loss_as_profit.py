"""A loss in one article is a profit in another.

## What it finds
Two profits of one company and period that are the same number, above zero and below.

## Why it matters
A sign is one short word ("lost", "made"), and it turns the story round.

## What it leaves alone
Numbers that differ, and periods that do.
"""

from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.figures import quantity
from dealcheck.findings.wording import sentence, where

CONFIDENCE = 0.85


def _diagnose(pair: Pair) -> Clash | None:
    low, high = quantity(pair.low), quantity(pair.high)
    if not low.low or not high.low or low.low != -high.low:
        return None
    label, loss, profit = pair.high.label, where(pair.low.core), where(pair.high.core)
    return Clash(
        message=sentence(f"{label} is a loss in {loss} and a profit in {profit}"),
        help="Look the sign up in the accounts, and which profit is meant: before or after tax and one-off items.",
        sides=pair.sides,
        confidence=CONFIDENCE,
    )


DIAGNOSIS = Diagnosis(
    code="DC521",
    name="loss-as-profit",
    category="revenue",
    severity="error",
    applies_to=frozenset({"profit"}),
    diagnose=_diagnose,
    manual=__doc__,
)
