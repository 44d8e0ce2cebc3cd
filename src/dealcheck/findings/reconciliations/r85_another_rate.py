"""One sum in one currency, turned into another at the rates of two days.

## What it finds
Conversions in brackets that differ by little, behind originals that agree.

## Why it matters
The deal is priced in the original. What it makes in another currency changes with the day, and no editor corrects it.

## What it leaves alone
Conversions further apart than rates move between two stories, and originals that differ.
"""

import re
from decimal import Decimal

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import reach, room
from dealcheck.model import CURRENCY_KINDS, UNREAD_KINDS, Claim, Side

MOVES = Decimal("1.1")  # times
BRACKET = re.compile(r"\s?\((?:or )?(?:about |around |approximately |roughly |nearly |some |~)?$")


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
    found = [_original(pair, claim) for claim in side.core]
    return [claim for claim in found if claim is not None] if all(found) else []


def _original(pair: Pair, claim: Claim) -> Claim | None:
    """The sum in another currency that stands right in front of the bracket in which the claim stands."""
    before = claim.sentence.partition(claim.quote)[0]
    opened = BRACKET.search(before)
    front = before[: opened.start()] if opened else ""
    for other in pair.story.by_article[claim.article]:
        if front and other.sentence == claim.sentence and front.endswith(other.quote) and other.quantity:
            return other
    return None


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
