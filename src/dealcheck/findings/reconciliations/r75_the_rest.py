"""One stake is what the other leaves.

## What it finds
Two holdings that make a hundred percent: one owner's and the rest.

## Why it matters
Each article names the holder that it writes about. 68% and 32% of one company are the same news.

## What it leaves alone
Holdings that only nearly make the whole, and the stake that is bought, of which a deal has one.
"""

from decimal import Decimal

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import room
from dealcheck.model import Side

WHOLE = Decimal(100)
BOUNDED = frozenset({"exact", "about"})  # an open figure would leave room for anything


def _explain(pair: Pair) -> str | None:
    if pair.difference.basis is None or not all(map(_is_number, pair.sides)):
        return None
    if room(pair.low.core[0]).plus(room(pair.high.core[0])).holds(WHOLE):
        return f"{pair.low.label} and {pair.high.label} make the whole: one is what the other leaves"
    return None


def _is_number(side: Side) -> bool:
    return all(claim.quantity is not None and claim.quantity.modifier in BOUNDED for claim in side.core)


RECONCILIATION = Reconciliation(
    code="R75",
    name="the-rest",
    applies_to=frozenset({"stake"}),
    explain=_explain,
    manual=__doc__,
)
