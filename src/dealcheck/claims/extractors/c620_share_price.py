"""A price at which a share trades, a rate of exchange, a dividend: small amounts that are no offer.

## What it finds
"closed at $31.06", "rose 5% to $120", "Rs 70 to the dollar".

## Why it matters
The market's price beside an offer is what its premium is measured from.

## What it leaves alone
The offer's own price for one share.
"""

from dataclasses import replace

from dealcheck.claims.reading import TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

MOST = 20_000  # more than this no share costs, in any currency that deals are made in
MARKET = (
    "close~, closing price, closing share price, trade~, opened, ended, finished, settled, share "
    "price, stock price, market price, last traded, ipo price, strike price, exercise price, "
    "conversion price, average price, weighted average price, volume weighted average price, "
    "volume-weighted average price, vwap, issue price, price target, target price, trading price, quoted, "
    "change~ hands, stock at, face value, par value, low, high, record"
)
MOVES = (
    "rise~, fall~, jump~, gain~, lose~, climb~, drop~, slip~, slide~, up, down, higher, lower, add~, "
    "reach~, hit~, ease~, sink~, stood, surge~, soar~, leap~, tumble~, plunge~, dip~, unchanged, "
    "valued, spike~, cool~, rally~, recover~, slump~"
)
RATES = (
    "to the dollar, per dollar, to a dollar, to one us dollar, to the euro, to the pound, to one "
    "dollar, higher, lower, close, at the close, dividend+, a barrel, an ounce, per user, per month, a "
    "month, per subscriber, dividend per share, a ton, a tonne, per tonne, per ounce, a gallon, an "
    "hour, per customer, per seat, a ticket, share price, closing price, dollar, per unit of"
)


def _of_the_market(sight: Sight, reading: Reading | None) -> Reading | None:
    """Only a small amount is the price of one share, and what moves to it must be the shares."""
    high = sight.figure.quantity.high if sight.figure.quantity else None
    if reading is None or high is None or high > MOST:
        return None
    if sight.link == "from" and reading.word in COMPARED and not sight.near(SHARES, SHARES_REACH):
        return None
    if sight.figure.per_share and reading.word in MOVED:
        return replace(reading, weight=reading.weight + MARKED) if sight.near(SHARES, SHARES_REACH) else None
    return reading


MARKED = 14  # a price that the market makes is told from one that is offered though both are "a share"
COMPARED = words("up, down")  # "an offer of $29, up from $25" compares two offers
MOVED = words(MOVES)
SHARES, SHARES_REACH = words("shares, stock"), 20

EXTRACTOR = Extractor(
    id="C620-share-price",
    kind="other_amount",
    forms=("money",),
    wordings=(
        Wording(MARKET, "before", TELLING + MARKED, reach=10),
        Wording(MOVES, "before", TELLING, reach=10),
        Wording(RATES, "after", TELLING + 5, reach=4),
        Wording("conversion rate, exchange rate, rate, dividend+, rupee, dollar", "before", TELLING, reach=10),
    ),
    settle=_of_the_market,
    labelled=True,
    manual=__doc__,
    whole=False,
)
