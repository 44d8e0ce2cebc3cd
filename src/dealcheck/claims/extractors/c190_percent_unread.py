"""A percentage that no word explains.

## What it finds
Any percentage for which no other extractor speaks.

## Why it matters
A figure that is silently skipped looks as if it had been checked.

## What it leaves alone
Shares said in words "a third", which are figures only as stakes.
"""

from dealcheck.claims.reading import Extractor, Reading, Sight


def _unread(sight: Sight, reading: Reading | None) -> Reading | None:
    del sight, reading
    return Reading("other_percent", 1, "C190-percent-unread")


EXTRACTOR = Extractor(
    id="C190-percent-unread",
    kind="other_percent",
    forms=("percent",),
    wordings=(),
    manual=__doc__,
    settle=_unread,
    unasked=True,
)
