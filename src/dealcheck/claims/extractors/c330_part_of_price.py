"""The cash part or the share part of a price.

## What it finds
"$12 billion in cash and $21.5 billion in shares".

## Why it matters
A part printed as the whole understates the price.

## What it leaves alone
A whole price that is paid in cash, or in cash and shares.
"""

from dealcheck.claims.reading import HINT, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

ALONE = 10  # what a part weighs that no other part stands beside
CASH = "in cash, of cash, cash, as cash"
STOCK = (
    "in stock, in shares, of stock, of shares, in common stock, of common stock, worth of shares, worth "
    "of stock, in equity, of equity, of its stock, of its shares, in its stock, in its shares, in new "
    "shares, of new shares, of its own stock"
)
PARTS = words(f"{CASH}, {STOCK}, stock, shares, equity")


def _part(sight: Sight, reading: Reading | None) -> Reading | None:
    """A part stands beside another part; a price that is all cash, or cash and shares together, stands alone."""
    if reading is None:
        return None
    words = [word for word, _ in sight.after if word in PARTS or word == "#money"]
    behind = "#money" in words and any(word in PARTS for word in words[words.index("#money") :])
    before = [word for word, _ in sight.before if word in PARTS or word == "#money"]
    ahead = "#money" in before and any(word in PARTS for word in before[: before.index("#money")])
    weight = TELLING + 5 if behind or ahead else reading.weight - HINT + ALONE
    basis = "cash" if "cash" in reading.word else "stock"
    return Reading(reading.kind, weight, reading.extractor, basis, None, reading.word)


EXTRACTOR = Extractor(
    id="C330-part-of-price",
    kind="other_amount",
    forms=("money",),
    wordings=(
        Wording(f"in cash, of cash, {STOCK}", "after", HINT, reach=5),
        Wording("stock, shares, equity", "after", HINT, reach=8),
        Wording(f"{CASH}, shares, stock", "before", HINT, "(", reach=3),
    ),
    settle=_part,
    manual=__doc__,
)
