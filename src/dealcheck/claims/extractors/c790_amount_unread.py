"""Money that no word explains.

## What it finds
Any amount for which no other extractor speaks.

## Why it matters
A figure that is silently skipped looks as if it had been checked.

## What it leaves alone
Nothing.
"""

from dealcheck.claims.reading import Extractor, Reading, Sight, of_one_share


def _unread(sight: Sight, reading: Reading | None) -> Reading | None:
    """In a headline, and in an article about an investment, money that nothing explains is the deal's."""
    del reading
    if of_one_share(sight.figure):
        return Reading("other_amount", 1, "C790-amount-unread")
    if sight.nature == "investment":
        return Reading("investment", 2, "C790-amount-unread")
    if sight.place.around.role == "headline":
        return Reading("deal_value", 2, "C790-amount-unread")
    return Reading("other_amount", 1, "C790-amount-unread")


EXTRACTOR = Extractor(
    id="C790-amount-unread",
    kind="other_amount",
    forms=("money",),
    wordings=(),
    settle=_unread,
    unasked=True,
    manual=__doc__,
    whole=False,
)
