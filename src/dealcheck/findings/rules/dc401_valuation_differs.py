"""Two values for one company.

## What it finds
Values of a whole company that are close to each other and yet not the same.

## Why it matters
The valuation is what the next investor and every employee reckons with.

## What it leaves alone
Values of different days, before and after a round's money, market value beside the price, and values too far apart to
be one.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC401",
    name="valuation-differs",
    category="valuation",
    differs=frozenset({"valuation"}),
    noun="the value",
    ask="At what value, before or after the money, and of which day? Ask {target} or {acquirer}.",
    manual=__doc__,
)
