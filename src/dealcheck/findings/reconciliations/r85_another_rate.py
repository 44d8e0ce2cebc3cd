"""One sum in one currency, turned into another at the rates of two days.

## What it finds
Conversions, in brackets or behind "or", that differ by little, of originals that agree.

## Why it matters
The deal is priced in the original. What it makes in another currency changes with the day, and no editor corrects it.

## What it leaves alone
Conversions further apart than rates move between two stories, and originals that differ.
"""

from decimal import Decimal

from dealcheck.findings.conversions import original
from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import reach, room
from dealcheck.model import CURRENCY_KINDS, UNREAD_KINDS, Claim, Side

MOVES = Decimal("1.1")  # times


def _explain(pair: Pair) -> str | None:
    if reach(pair.low, pair.high) > MOVES:
        return None
    low, high = (_originals(pair, side) for side in pair.sides)
    for one in low:
        for other in high:
            if _agree(one, other):
                return f"{pair.low.label} and {pair.high.label} are {one.quote} at the rates of two days"
    return None


def _originals(pair: Pair, side: Side) -> list[Claim]:
    """What each of the side's figures is the conversion of; nothing where one of them is none."""
    found = [original(pair.story, claim) for claim in side.core]
    return [claim for claim in found if claim is not None] if all(found) else []


def _agree(one: Claim, other: Claim) -> bool:
    same = one.quantity is not None and other.quantity is not None and one.quantity.unit == other.quantity.unit
    return same and room(one).meets(room(other))


RECONCILIATION = Reconciliation(
    code="R85",
    name="another-rate",
    applies_to=CURRENCY_KINDS | UNREAD_KINDS,
    explain=_explain,
    manual=__doc__,
)
