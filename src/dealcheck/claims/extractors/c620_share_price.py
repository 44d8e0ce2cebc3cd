"""A price at which a share trades, a rate of exchange, a dividend: small amounts that are no offer.

## What it finds
"closed at $31.06", "rose 5% to $120", "Rs 70 to the dollar".

## Why it matters
The market's price beside an offer is what its premium is measured from.

## What it leaves alone
The offer's own price for one share.
"""

from dealcheck.claims.reading import TELLING, Extractor, Reading, Sight, Wording

SMALL = 20_000  # more than this no share costs, in any currency that deals are made in


def _small(sight: Sight, reading: Reading | None) -> Reading | None:
    """Only a small amount is the price of one share."""
    high = sight.figure.quantity.high if sight.figure.quantity else None
    return reading if high is not None and high <= SMALL else None


EXTRACTOR = Extractor(
    id="C620-share-price",
    kind="other_amount",
    forms=("money",),
    wordings=(
        Wording(
            (
                "closed, close, closes, closing, closing price, closing share price, trading, traded, trade, "
                "trades, opened, ended, finished, settled, rose, fell, jumped, gained, lost, climbed, dropped, "
                "slipped, slid, up, down, higher, lower, added, reach, hit, hitting, eased, sank, share price, low, "
                "high, stood, surged, soared, leapt, tumbled, plunged, reached, dipped, unchanged, record, stock at"
            ),
            "before",
            TELLING,
            reach=10,
        ),
        Wording(
            (
                "to the dollar, per dollar, to a dollar, to one us dollar, to the euro, to the pound, to one "
                "dollar, higher, lower, close, at the close, dividend, dividends, a barrel, an ounce, per user, per "
                "month, a month, per subscriber, dividend per share"
            ),
            "after",
            TELLING + 5,
            reach=4,
        ),
        Wording(
            "conversion rate, exchange rate, rate, dividend, dividends, rupee, target price, price target",
            "before",
            TELLING,
            reach=10,
        ),
    ),
    settle=_small,
    manual=__doc__,
    whole=False,
    labelled=True,
)
