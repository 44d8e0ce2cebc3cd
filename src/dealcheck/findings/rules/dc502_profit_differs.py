"""Two sums for one company's profit or loss.

## What it finds
Profit of one company and one period that no single number fits.

## Why it matters
Whether the company earns money decides what it is worth.

## What it leaves alone
Forecasts, other periods, and rounded sums that agree.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC502",
    name="profit-differs",
    category="revenue",
    differs=frozenset({"profit"}),
    noun="profit",
    ask="Of which period, and before or after what? Read the accounts of {target}.",
    manual=__doc__,
)
