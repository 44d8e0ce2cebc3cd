"""Two prices for one share.

## What it finds
Prices per share that are close to each other and yet not the same.

## Why it matters
The price per share is exact to the cent: two of them are two offers, two days or an error.

## What it leaves alone
The cash part beside the whole price, raised offers, and what an article tells side by side.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC305",
    name="price-per-share-differs",
    category="amount",
    differs=frozenset({"price_per_share"}),
    noun="the price per share",
    ask="What does one share of {target} bring, and at which day's price of the shares offered? Read the offer.",
    manual=__doc__,
)
