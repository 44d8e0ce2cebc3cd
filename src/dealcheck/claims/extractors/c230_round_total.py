"""All that a financing round raises.

## What it finds
"raised $6.6 billion", "a $450 million round", "funding of up to $40 billion".

## Why it matters
The total of a round is more than any one investor's cheque.

## What it leaves alone
One investor's part of it, and debt.
"""

from dealcheck.claims.reading import OBJECT, PLAIN, TELLING, Extractor, Wording

ROUND = (
    "round+, funding round, financing round, funding, financing, fundraise, fundraising, raise, seed "
    "round, venture round, venture funding, equity funding, equity financing, series a, series b, "
    "series c, series d, series e, series f, series g, series h, capital raise, capital raising, "
    "rights issue, share issue, financings, new funding"
)

EXTRACTOR = Extractor(
    id="C230-round-total",
    kind="round_amount",
    forms=("money",),
    wordings=(
        Wording(ROUND, "after", TELLING + 5, reach=8),
        Wording(
            "in funding, in financing, in new funding, of funding, of financing, in equity funding",
            "after",
            TELLING + 5,
            reach=3,
        ),
        Wording(ROUND, "before", TELLING, "of, to, total, totalling, totaling, worth, is, was, up to", reach=12),
        Wording("raise~", "before", TELLING, OBJECT, reach=6),
        Wording("raised", "after", PLAIN, reach=2),
        Wording("lead~", "before", TELLING + 8, "of", reach=8),
    ),
    manual=__doc__,
)
