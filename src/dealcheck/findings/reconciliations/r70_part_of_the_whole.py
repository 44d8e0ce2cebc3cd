"""One figure is the other and a part that an article tells.

## What it finds
Two stakes with a third between them (80 % and 20 % are 100 %), two sums with an instalment between them
(1.25 billion and 2.75 billion are 4 billion), a value before and after the money of a round.

## Why it matters
The part and the whole are both right.

## What it leaves alone
Sums that only nearly add up, and parts that no article on either side tells.
"""

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import fills, quantity
from dealcheck.findings.story import articles
from dealcheck.model import Claim, Kind

PARTS: dict[Kind, frozenset[Kind]] = {  # of what kind a part of it may be
    "stake": frozenset({"stake"}),
    "investment": frozenset({"investment", "round_amount", "other_amount"}),
    "round_amount": frozenset({"investment", "round_amount"}),
    "valuation": frozenset({"investment", "round_amount", "debt"}),
    "deal_value": frozenset({"deal_value", "investment"}),
    "price_per_share": frozenset({"price_per_share"}),
    "debt": frozenset({"debt"}),
}


def _explain(pair: Pair) -> str | None:
    part = next(filter(fills(pair.low, pair.high), _told(pair)), None)
    if part is None:
        return None
    return f"{pair.low.label} and {part.quote} make {pair.high.label}"


def _told(pair: Pair) -> list[Claim]:
    """Figures of the right kind in the articles of both sides."""
    kinds, unit = PARTS[pair.difference.kind], quantity(pair.low).unit
    return [
        claim
        for article in sorted(articles(pair.low) | articles(pair.high))
        for claim in pair.story.by_article[article]
        if claim.kind in kinds and claim.quantity is not None and claim.quantity.unit == unit
    ]


RECONCILIATION = Reconciliation(
    code="R70",
    name="part-of-the-whole",
    applies_to=frozenset(PARTS),
    explain=_explain,
    manual=__doc__,
)
