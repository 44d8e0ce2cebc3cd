"""A price at which a share trades, a rate of exchange, a dividend: small amounts that are no offer.

## What it finds
"closed at $31.06", "rose 5% to $120", "Rs 70 to the dollar".

## Why it matters
The market's price beside an offer is what its premium is measured from.

## What it leaves alone
The offer's own price for one share.
"""

from dealcheck.claims.reading import TELLING, Extractor, Reading, Sight, Wording

MOST = 20_000  # more than this no share costs, in any currency that deals are made in
TRADED = (
    "close~, closing price, closing share price, trade~, opened, ended, finished, settled, rise~, "
    "fall~, jump~, gain~, lose~, climb~, drop~, slip~, slide~, up, down, higher, lower, add~, reach~, "
    "hit~, ease~, sink~, share price, low, high, stood, surge~, soar~, leap~, tumble~, plunge~, dip~, "
    "unchanged, record, stock at, price target, target price, issue price, stock price, market price, "
    "last traded, ipo price, strike price, exercise price, conversion price, average price, quoted, "
    "valued"
)
RATES = (
    "to the dollar, per dollar, to a dollar, to one us dollar, to the euro, to the pound, to one "
    "dollar, higher, lower, close, at the close, dividend+, a barrel, an ounce, per user, per month, a "
    "month, per subscriber, dividend per share, a ton, a tonne, per tonne, per ounce, a barrel, a "
    "gallon, an hour, per customer, per seat, a ticket, share price, closing price, dollar"
)


def _small(sight: Sight, reading: Reading | None) -> Reading | None:
    """Only a small amount is the price of one share."""
    high = sight.figure.quantity.high if sight.figure.quantity else None
    return reading if high is not None and high <= MOST else None


EXTRACTOR = Extractor(
    id="C620-share-price",
    kind="other_amount",
    forms=("money",),
    wordings=(
        Wording(TRADED, "before", TELLING, reach=10),
        Wording(RATES, "after", TELLING + 5, reach=4),
        Wording("conversion rate, exchange rate, rate, dividend+, rupee, dollar", "before", TELLING, reach=10),
    ),
    settle=_small,
    manual=__doc__,
    whole=False,
    labelled=True,
)
