"""The number is right, in another currency.

## What it finds
A value that differs from the others in its currency and is, to the digit, what other articles give in another one.

## Why it matters
The two sums are one, and one of them bears the wrong sign: that is said once, as a wrong currency (DC803).

## What it leaves alone
Currencies that stood at par in that year, short numbers, and articles that print the number in both currencies.
"""

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import quantity, written
from dealcheck.findings.story import articles, when
from dealcheck.model import CURRENCY_KINDS, Claim, Side
from dealcheck.text.rates import at_par

FEWEST = 2  # digits that do not agree by chance


def _explain(pair: Pair) -> str | None:
    for side in pair.sides:
        if twin := next((claim for claim in pair.story.claims(pair.difference.kind) if _is_twin(side, claim)), None):
            return f"{side.label} is {twin.quote} with the sign of another currency"
    return None


def _is_twin(side: Side, claim: Claim) -> bool:
    ours, theirs = quantity(side), claim.quantity
    if theirs is None or ours.low != theirs.low or ours.unit == theirs.unit or claim.article in articles(side):
        return False
    if len(written(ours)) < FEWEST or ours.assumed_unit or theirs.assumed_unit or claim.scope != "deal":
        return False
    days = when(claim)
    return not at_par(ours.unit, theirs.unit, str(days.first.year) if days else None)


RECONCILIATION = Reconciliation(
    code="R80",
    name="another-currency",
    applies_to=CURRENCY_KINDS,
    explain=_explain,
    manual=__doc__,
)
