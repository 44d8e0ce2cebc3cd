"""Two termination fees that are nearly the same.

## What it finds
Termination fees owed by the same company that are close to each other and yet not the same.

## Why it matters
The fee is written in the agreement to the dollar.

## What it leaves alone
Fees of the two sides, fees of other days, and what an article tells side by side.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC307",
    name="fee-differs",
    category="amount",
    differs=frozenset({"termination_fee"}),
    noun="the termination fee",
    ask="What is owed if the deal fails, and by whom? Read the agreement.",
    manual=__doc__,
)
