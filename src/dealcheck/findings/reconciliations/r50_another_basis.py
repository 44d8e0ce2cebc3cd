"""The prices count differently, and the articles say how.

## What it finds
Two prices of one deal with the debt between them, where every article that gives the one says what it counts.

## Why it matters
$61 billion plus $8 billion of debt and $69 billion with debt are one price.

## What it leaves alone
Articles that give either price without a word on what it counts: their readers cannot know.
"""

from dealcheck.findings.bridges import PRICE, bare, bridge
from dealcheck.findings.declare import Pair, Reconciliation


def _explain(pair: Pair) -> str | None:
    return bridge(pair) if bare(pair) is None else None


RECONCILIATION = Reconciliation(
    code="R50",
    name="another-basis",
    applies_to=PRICE,
    explain=_explain,
    manual=__doc__,
)
