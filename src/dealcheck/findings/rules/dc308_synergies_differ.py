"""Two sums for the savings that a deal promises.

## What it finds
Expected savings that no single number fits.

## Why it matters
They are what the buyer justifies the price with.

## What it leaves alone
Savings a year beside savings in all, and rounded sums that agree.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC308",
    name="synergies-differ",
    category="amount",
    differs=frozenset({"synergies"}),
    noun="the expected savings",
    ask="Which savings, by when, and before or after costs? Ask {acquirer}.",
    manual=__doc__,
)
