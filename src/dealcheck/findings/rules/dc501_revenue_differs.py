"""Two sums for one company's revenue.

## What it finds
Revenue of one company and one period that no single number fits.

## Why it matters
The price is measured by it.

## What it leaves alone
Forecasts, run rates, other periods, and rounded sums that agree.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC501",
    name="revenue-differs",
    category="revenue",
    differs=frozenset({"revenue"}),
    noun="revenue",
    ask="Of which period, and reported or expected? Read the accounts of {target}.",
    manual=__doc__,
)
