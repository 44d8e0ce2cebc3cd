"""The premiums are counted from other share prices, and both articles say from which.

## What it finds
Two premiums of which the one is told over an average of days or weeks, over a high, or over the close of a day, and the
other over something else of these.

## Why it matters
The release gives several premiums, each right over its own price, and every article takes the one that it likes.

## What it leaves alone
Premiums without a word on what they are counted from: their readers cannot know.
"""

import re

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.model import Claim, Side

BASE = re.compile(
    r"\b(?P<average>average|vwap|volume[- ]weighted|(?:30|60|90)[- ](?:trading[- ])?day)\b"
    r"|\b(?P<high>high|peak|record)\b|\b(?P<close>clos(?:e|ed|ing)|last price|traded|trading price)\b"
)
REACH = 110  # characters behind the premium in which it is told
NAMES = {"average": "an average of prices", "high": "a high", "close": "a close"}


def _explain(pair: Pair) -> str | None:
    low, high = (_base(side) for side in pair.sides)
    if low is None or high is None or low == high:
        return None
    return f"{pair.low.label} is told over {low}, {pair.high.label} over {high}"


def _base(side: Side) -> str | None:
    """What the side's premiums are counted from, as far as its articles say."""
    told = [base for claim in side.core if (base := _told(claim))]
    return told[0] if told and len(set(told)) == 1 else None


def _told(claim: Claim) -> str | None:
    behind = claim.sentence.lower().partition(claim.quote.lower())[2][:REACH]
    base = BASE.search(behind)
    if base is None or base.lastgroup is None:
        return None
    return f"the close of {claim.as_of}" if base.lastgroup == "close" and claim.as_of else NAMES[base.lastgroup]


RECONCILIATION = Reconciliation(
    code="R25",
    name="another-base",
    applies_to=frozenset({"premium"}),
    explain=_explain,
    manual=__doc__,
    before=("R20",),
)
