"""The figure is one that changes by the hour.

## What it finds
Share prices, market prices and fortunes that differ from article to article.

## Why it matters
One article was written before the bell and one after it; both read the screen correctly.

## What it leaves alone
Terms of the deal, which stand still until somebody changes them.
"""

import re

from dealcheck.findings.declare import Pair, Reconciliation

MOVING = re.compile(
    r"\b(?:prices?|shares?|stocks?|close[ds]?|trad\w+|market|worth|wealth|fortune|rates?|capitali[sz]ation)\b"
)
FIXED = re.compile(r"\b(?:reserve|floor|exercise|strike|offer|purchase)\b")  # prices that somebody has set


def _explain(pair: Pair) -> str | None:
    label = pair.difference.basis or ""
    if not MOVING.search(label) or FIXED.search(label):
        return None
    return f"{pair.low.label} and {pair.high.label} are told as “{label}”, which moves by the hour"


RECONCILIATION = Reconciliation(
    code="R60",
    name="moves-by-the-hour",
    applies_to=frozenset({"other_amount"}),
    explain=_explain,
    manual=__doc__,
)
