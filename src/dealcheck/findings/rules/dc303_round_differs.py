"""Two sums for one funding round.

## What it finds
Sums raised in one round that no single number fits, and such sums of all that the company has raised to date.

## Why it matters
The size of a round is what it is known by.

## What it leaves alone
A part of the round that one investor puts in, earlier rounds, and rounded sums that agree.
"""

from dealcheck.findings.declare import Property
from dealcheck.model import TO_DATE

RULE = Property(
    code="DC303",
    name="round-differs",
    category="amount",
    differs=frozenset({"round_amount"}),
    noun="the sum of the round",
    nouns={TO_DATE: "the funding to date"},
    ask="How much does the round raise in all? Ask {target}.",
    manual=__doc__,
)
