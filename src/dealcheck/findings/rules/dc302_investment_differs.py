"""Two sums for one investment.

## What it finds
Sums put into one company that no single number fits and that nothing explains.

## Why it matters
A figure from before the announcement lives on in copies long after the announced one is known.

## What it leaves alone
Instalments and totals, rounded and hedged sums that agree, and sums too far apart to be one.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC302",
    name="investment-differs",
    category="amount",
    differs=frozenset({"investment"}),
    noun="the investment",
    ask="How much does {acquirer} put in? Ask either side or read the filing.",
    manual=__doc__,
)
