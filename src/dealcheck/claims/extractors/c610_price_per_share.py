"""The price offered for one share.

## What it finds
"$142.50 a share", "$26.79 in cash and 0.0776 shares for each share".

## Why it matters
The price of one share is the surest statement of a price; the total follows from it.

## What it leaves alone
Prices at which a share trades, and earnings or dividends of one share.
"""

from dataclasses import replace

from dealcheck.claims.reading import HINT, PLAIN, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

MOST = 20_000  # more than this no share costs, in any currency that deals are made in


def _for_one_share(sight: Sight, reading: Reading | None) -> Reading | None:
    """Only a small amount is the price of one share; one that the text calls so needs no other word."""
    high = sight.figure.quantity.high if sight.figure.quantity else None
    if high is None or high > MOST or any(word in OTHER_SUMS and cost <= OTHER_REACH for word, cost in sight.before):
        return None
    cash = any(word == "in cash" and cost <= CASH_REACH for word, cost in sight.after) and sight.near(
        SHARES, SHARES_REACH
    )
    basis = "cash" if cash else None
    if sight.figure.per_share:
        return Reading("price_per_share", TELLING + 6, "C610-price-per-share", basis, None, "per share")
    return replace(reading, basis=basis) if reading else None


# Sums that are also told for one share: a fee, what a company earns.
OTHER_SUMS, OTHER_REACH = (
    words(
        "fee, break-up fee, breakup fee, termination fee, break fee, reverse break-up fee, reverse termination fee, "
        "net income, profit, net profit, earnings, net loss, loss, dividend"
    ),
    26,
)
CASH_REACH, SHARES_REACH = 2, 14
SHARES = frozenset({"shares of", "shares in", "shares", "#shares", "#ratio", "#count"})
EACH = (
    "a share, per share, each share, apiece, for each share, for every share, per ordinary share, per "
    "ads, each, for each, per unit, per stock, a unit, per common share, -a-share"
)

EXTRACTOR = Extractor(
    id="C610-price-per-share",
    kind="price_per_share",
    forms=("money",),
    wordings=(
        Wording(EACH, "after", TELLING + 4, reach=10),
        Wording("per-share value, per share value, value per share, per-share price", "beside", TELLING + 6, reach=12),
        Wording(
            "each share, every share, per share, for each, each, every, price per share, a share",
            "before",
            PLAIN + 5,
            reach=12,
        ),
        Wording("shareholders, holders, investors, stockholders, one share, share", "before", PLAIN, reach=10),
        Wording("in cash, cash", "after", PLAIN, reach=2),
        Wording("price, offer price, offer~, bid, proposal", "before", HINT, reach=8),
    ),
    settle=_for_one_share,
    unasked=True,
    whole=False,
    manual=__doc__,
)
