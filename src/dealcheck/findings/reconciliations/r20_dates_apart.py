"""The figures are of different days, and the later one replaces the earlier.

## What it finds
Two values of which every dated claim of the one is older than every dated claim of the other.

## Why it matters
Bids are raised, terms are changed and companies are valued anew: what was right in May need not be right in June.

## What it leaves alone
Values that stand in articles of the same days, and those of which one side bears no date at all.
"""

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.story import when
from dealcheck.model import CURRENCY_KINDS, PERCENT_KINDS, UNREAD_KINDS, Side
from dealcheck.text.period import Period

BIDS, TERMS = 2, 30  # days: a bid is raised from one day to the next, a deposit or a reserve price is not


def _explain(pair: Pair) -> str | None:
    low, high = _days(pair.low), _days(pair.high)
    if low is None or high is None:
        return None
    (early, first), (late, last) = sorted(
        ((pair.low, low), (pair.high, high)), key=lambda item: (item[1].first, item[1].last)
    )
    if not first.before(last) or first.gap(last) < (TERMS if pair.difference.kind in UNREAD_KINDS else BIDS):
        return None
    return (
        f"{early.label} is the figure of {first.last.isoformat()}, {late.label} of {last.first.isoformat()} and later"
    )


def _days(side: Side) -> Period | None:
    """From the first to the last day that the side's claims are of."""
    known = [days for claim in side.core if (days := when(claim))]
    return Period(min(days.first for days in known), max(days.last for days in known)) if known else None


RECONCILIATION = Reconciliation(
    code="R20",
    name="dates-apart",
    applies_to=CURRENCY_KINDS | PERCENT_KINDS | UNREAD_KINDS,
    explain=_explain,
    manual=__doc__,
)
