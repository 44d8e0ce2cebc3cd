"""Two exchange ratios for one share.

## What it finds
Parts of a share that are offered for one share of the target, close to each other and yet not the same.

## Why it matters
The ratio is exact to the last digit, and each digit is worth millions.

## What it leaves alone
A ratio rounded to fewer digits, the same ratio the other way round, and ratios of other days.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC310",
    name="exchange-ratio-differs",
    category="amount",
    differs=frozenset({"other_count"}),
    noun="the exchange ratio",
    ask="How much of a share of {acquirer} does one share of {target} bring? Read the agreement.",
    manual=__doc__,
)
