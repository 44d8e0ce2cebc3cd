"""Two sums for one debt.

## What it finds
Sums of debt that are close to each other and yet not the same.

## Why it matters
Debt taken over is part of the price.

## What it leaves alone
Different debts, which are rarely within a tenth of each other, and what an article tells side by side.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC304",
    name="debt-differs",
    category="amount",
    differs=frozenset({"debt"}),
    noun="the debt",
    ask="Which debt is meant, and how much is it? Read the balance sheet or the filing.",
    manual=__doc__,
)
