"""Shares, exchange ratios, percentage points and other counts.

## What it finds
"0.0776 shares", "2.5 percentage points", "73.5 million shares".

## Why it matters
An exchange ratio times the acquirer's share price is the share part of the price.

## What it leaves alone
People.
"""

from dealcheck.claims.reading import TELLING, Extractor, Reading, Sight


def _count(sight: Sight, reading: Reading | None) -> Reading | None:
    del sight, reading
    return Reading("other_count", TELLING, "C820-count")


EXTRACTOR = Extractor(
    id="C820-count",
    kind="other_count",
    forms=("points", "shares", "ratio", "count"),
    wordings=(),
    settle=_count,
    unasked=True,
    manual=__doc__,
)
