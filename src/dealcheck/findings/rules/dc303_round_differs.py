"""Two sums for one funding round.

## What it finds
Sums raised in one round that no single number fits.

## Why it matters
The size of a round is what it is known by.

## What it leaves alone
A part of the round that one investor puts in, earlier rounds, and rounded sums that agree.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC303",
    name="round-differs",
    category="amount",
    differs=frozenset({"round_amount"}),
    noun="the sum of the round",
    ask="How much does the round raise in all? Ask {target}.",
    manual=__doc__,
)
