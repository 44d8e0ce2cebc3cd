"""The figures are too far apart to be two readings of one.

## What it finds
Two values that differ by more than a slip of the pen, a rounding or a raised bid would make them.

## Why it matters
Far more often than an error this is another figure: an instalment beside the total, one owner's holding beside
another's, a quarter beside a year. A finding that is wrong nine times out of ten is not worth an editor's minute.

## What it leaves alone
Whatever a diagnosis recognised before: a factor of ten or a thousand, swapped digits, a fee taken for the price. And a
term of the deal of which two articles each state one value and no other: each means the stake, the price, the premium.
"""

from decimal import Decimal

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import reach
from dealcheck.findings.story import articles
from dealcheck.model import EXCHANGE_RATIO, Kind, Side

REACH: dict[Kind, Decimal] = {  # how many times the smaller the larger may be and still be a reading of the same
    "deal_value": Decimal(2),
    "premium": Decimal(2),
    "round_amount": Decimal("1.5"),
    "synergies": Decimal("1.5"),
    "other_amount": Decimal("1.5"),
    "investment": Decimal("1.2"),
    "valuation": Decimal("1.3"),
    "stake": Decimal("1.3"),
    "revenue": Decimal("1.2"),
    "profit": Decimal("1.2"),
    "termination_fee": Decimal("1.2"),
    "debt": Decimal("1.1"),
    "other_count": Decimal("1.1"),
    "price_per_share": Decimal("1.1"),
}
OWN_VOICE = frozenset({"stated", "planned"})
TERMS: frozenset[Kind] = frozenset({"deal_value", "round_amount", "stake", "premium"})  # of which a deal has one


def _explain(pair: Pair) -> str | None:
    kind = pair.difference.kind
    if reach(pair.low, pair.high) <= REACH[kind]:
        return None
    if (kind in TERMS or pair.difference.basis == EXCHANGE_RATIO) and all(
        _told_alone(pair, side) for side in pair.sides
    ):
        return None
    return f"{pair.low.label} and {pair.high.label} are too far apart to be two readings of one figure"


def _told_alone(pair: Pair, side: Side) -> bool:
    """Whether an article states this value of the property, in its own voice, and no other."""
    kind = pair.difference.kind
    alone = [{claim.id for claim in pair.story.by_article[article] if claim.kind == kind} for article in articles(side)]
    told = {claim.id for claim in side.core if claim.certainty in OWN_VOICE and claim.scope == "deal"}
    return any(ids <= told for ids in alone)


RECONCILIATION = Reconciliation(
    code="R90",
    name="another-figure",
    applies_to=frozenset(REACH),
    explain=_explain,
    manual=__doc__,
)
