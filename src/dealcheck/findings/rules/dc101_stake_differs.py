"""Two parts of one company that cannot both be right.

## What it finds
Stakes in the same company, counted the same way, that no single number fits.

## Why it matters
The stake decides who controls the company, and one on the other side of one half is another deal.

## What it leaves alone
Rounded and hedged shares that agree, holdings of different days or owners, and what an article tells side by side.
"""

from dealcheck.findings.declare import Property

RULE = Property(
    code="DC101",
    name="stake-differs",
    category="stake",
    differs=frozenset({"stake"}),
    noun="the stake",
    ask="Which part of {target} changes hands, and of what: shares, capital or votes? Read the filing.",
    manual=__doc__,
)
