"""A percentage of the ownership of a company.

## What it finds
A share of a company that is bought, sold, held or reached: "a 49% stake", "owns 12 percent of the shares".

## Why it matters
Whether a deal passes control is decided by this number and by nothing else.

## What it leaves alone
Shares of votes, markets, profits, workforces and of prices paid, and the moves of share prices.
"""

from dealcheck.claims.reading import HINT, PLAIN, TELLING, Extractor, Reading, Sight, Wording

STAKE = (
    "stake, stakes, interest, equity interest, holding, shareholding, shareholder, equity stake, "
    "equity, ownership, slice, non-voting stake, nonvoting stake, nonvoting holding, minority stake, "
    "minority interest, majority stake, voting stake, economic stake, controlling stake, controlling "
    "interest, ownership stake, ownership interest, minority holding, owner, share in, share of the "
    "equity, of the equity, of the company, of the club, of the firm, of the group, of the business, of "
    "the shares, of shares, of the stock, of the share capital, of share capital, of the issued share "
    "capital, of issued share capital, of its shares, of its stock, of the outstanding shares, of "
    "outstanding shares, of its equity, of the combined company, of the merged company, of the new "
    "company, of the enlarged company, of the combined group, of the voting shares, of common stock, of "
    "the common stock, of the start-up, of the startup, of the joint venture, of it"
)
HOLD = (
    "own, owns, owned, owning, hold, holds, held, holding, acquire, acquires, acquired, acquiring, buy, "
    "buys, bought, buying, sell, sells, sold, selling, control, controls, controlled, controlling, "
    "retain, retains, retained, retaining, keep, keeps, take, takes, taking, took, get, gets, getting, "
    "purchase, purchased, snap up, have, has, receive, receives, divide, share, shares"
)


def _said_in_words(sight: Sight, reading: Reading | None) -> Reading | None:
    """A share said as "a minority" is a stake by itself."""
    figure = sight.figure
    if reading is None and figure.form == "words":
        quote = sight.place.document.lower[figure.start : figure.end]
        if any(word in quote for word in ("minority", "majority", "control")):
            return Reading("stake", HINT, "C110-percent-stake")
    return reading


EXTRACTOR = Extractor(
    id="C110-percent-stake",
    kind="stake",
    forms=("percent", "words"),
    wordings=(
        Wording(STAKE, "after", TELLING, reach=12),
        Wording(
            "stake, stakes, interest, holding, shareholding, ownership",
            "before",
            PLAIN,
            "of, to, at, from, is, be, (, up to, as high as, between",
        ),
        Wording(HOLD, "before", PLAIN, reach=10),
        Wording("majority owner, minority shareholder, minority holder, shareholder, shareholders", "after", PLAIN),
        Wording(
            (
                "gives, give, giving, gave, hand, hands, handing, leave, leaves, leaving, goes to, go to, the "
                "remaining, remaining, the other, the rest"
            ),
            "before",
            HINT,
        ),
        Wording("goes to, go to", "after", HINT),
    ),
    bases={
        "non_voting": (
            "non-voting stake, nonvoting stake, non-voting, nonvoting, nonvoting holding, non-voting interest, "
            "without votes"
        ),
        "existing": "owns, held, holds, already owns, existing, currently owns, already, owned, hold",
        "resulting": (
            "will own, would own, raise its stake, raising its stake, increase its stake, will hold, would "
            "hold, take its stake, resulting"
        ),
        "acquired": (
            "buy, buys, bought, buying, acquire, acquires, acquired, acquiring, sell, sells, sold, selling, "
            "purchase, take, takes, took"
        ),
    },
    settle=_said_in_words,
    manual=__doc__,
)
