"""What is paid in shares is worth another sum every day.

## What it finds
Prices that lie near each other, of which an article says that the one is counted from the buyer's share price of some
day ("based on Friday's closing price").

## Why it matters
The terms are the same and the buyer's shares have moved. That is no contradiction, though a story should say of which
day its sum is.

## What it leaves alone
Sums further apart than shares move in a few weeks, and articles that name no share price behind theirs.
"""

import re
from decimal import Decimal

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import reach
from dealcheck.findings.story import article_name, articles
from dealcheck.model import Kind, Side

TERMS: frozenset[Kind] = frozenset({"deal_value", "price_per_share", "valuation"})
MOVES = Decimal("1.15")  # times: how far a paper offer drifts while it lies on the table
COUNTED_FROM = re.compile(
    r"\b(?:based on|at|using|given) (?:[\w.&'-]+ ){0,5}(?:share|stock|closing|market|current) (?:prices?|close|value)\b"
)
WORTH = re.compile(r"\b(?:values?|valued|valuing|worth|implie[sd]|implying)\b")


def _explain(pair: Pair) -> str | None:
    if reach(pair.low, pair.high) > MOVES:
        return None
    for side in pair.sides:
        if counting := next((article for article in sorted(articles(side)) if _counts(pair, article, side)), None):
            return f"{article_name(counting)} counts {side.label} from a share price of its day"
    return None


def _counts(pair: Pair, article: str, side: Side) -> bool:
    """Whether the article tells what an offer is worth at the buyer's share price, in the side's currency."""
    unit = side.core[0].quantity.unit if side.core[0].quantity else None
    return any(
        claim.kind in TERMS
        and claim.quantity is not None
        and claim.quantity.unit == unit
        and WORTH.search(told := claim.sentence.lower()) is not None
        and COUNTED_FROM.search(told) is not None
        for claim in pair.story.by_article[article]
    )


RECONCILIATION = Reconciliation(
    code="R35",
    name="paid-in-shares",
    applies_to=TERMS,
    explain=_explain,
    manual=__doc__,
)
