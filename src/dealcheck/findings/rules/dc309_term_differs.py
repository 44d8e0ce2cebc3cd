"""Two figures for one term of the deal.

## What it finds
Sums that the articles call by the same noun, a deposit or a reserve price, and that differ a little.

## Why it matters
What is fixed in a contract has one value.

## What it leaves alone
Prices and fortunes that change by the hour, and sums too far apart to be one.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC309",
    name="term-differs",
    category="amount",
    differs=frozenset({"other_amount"}),
    noun="the figure",
    ask="Which figure is right? Read the agreement or ask {target}.",
    manual=__doc__,
)
