"""How far an offer lies above a share price.

## What it finds
"a 33 per cent premium", "a premium of 18%", "48 percent above the close".

## Why it matters
Desks measure the premium from different days; two premiums without their days cannot be compared.

## What it leaves alone
Moves of a share price, and prices that lie above something else.
"""

from dealcheck.claims.reading import TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

PREMIUM = "premium, takeover premium, bid premium, offer premium, control premium"
ABOVE = "above, over, higher than, more than, higher, on top of, beyond"
PRICES = words(
    "close, closing price, closing share price, share price, closed, stock price, last close, trading "
    "price, market price, unaffected price, traded, average price, closing, trading, closing level, "
    "price, stood, last traded, market value"
)
PRICE_REACH = 45


def _over_a_price(sight: Sight, reading: Reading | None) -> Reading | None:
    """What lies "above" something is a premium only over a share price."""
    if reading is None or "premium" in reading.word:
        return reading
    base = any(word in PRICES and cost <= PRICE_REACH for word, cost in sight.after)
    return reading if base else None


EXTRACTOR = Extractor(
    id="C120-percent-premium",
    kind="premium",
    forms=("percent",),
    wordings=(
        Wording(PREMIUM, "after", TELLING + 8, reach=9),
        Wording(PREMIUM, "before", TELLING, "of, to, at, is, was, (, :, about, from, over, by, between", reach=16),
        Wording(ABOVE, "after", TELLING, reach=1),
    ),
    settle=_over_a_price,
    manual=__doc__,
)
