"""Two premiums for one price.

## What it finds
Premiums over the share price that no single number fits.

## Why it matters
Each is right over another day's price, and without the day none of them says anything.

## What it leaves alone
Premiums that are within rounding, and those of different bids.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC306",
    name="premium-differs",
    category="amount",
    differs=frozenset({"premium"}),
    noun="the premium",
    ask="Over which day's closing price is the premium counted? Say so beside it.",
    manual=__doc__,
)
