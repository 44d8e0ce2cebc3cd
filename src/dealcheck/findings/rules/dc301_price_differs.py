"""Two prices of one deal.

## What it finds
Prices of one deal that no single number fits and that nothing explains.

## Why it matters
The price is the first thing a reader takes home.

## What it leaves alone
Rounded and hedged prices that agree, raised bids, prices with and without debt, and sums too far apart to be one.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC301",
    name="price-differs",
    category="amount",
    differs=frozenset({"deal_value"}),
    noun="the price",
    ask="What does {acquirer} pay for {target}, and does that count debt or cash? Ask either side or read the filing.",
    manual=__doc__,
)
