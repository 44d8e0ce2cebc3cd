"""How many people.

## What it finds
"7,500 employees", "200 jobs".

## Why it matters
Staff numbers decide what a deal costs and whom it touches.

## What it leaves alone
Users, customers and shareholders.
"""

from dealcheck.claims.reading import TELLING, Extractor, Reading, Sight


def _people(sight: Sight, reading: Reading | None) -> Reading | None:
    del sight, reading
    return Reading("headcount", TELLING, "C810-headcount")


EXTRACTOR = Extractor(
    id="C810-headcount",
    kind="headcount",
    forms=("people",),
    wordings=(),
    settle=_people,
    unasked=True,
    manual=__doc__,
)
