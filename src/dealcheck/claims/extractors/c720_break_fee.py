"""What a side pays when a deal comes to nothing.

## What it finds
"a $1 billion termination fee", "a break-up fee of $1.25bn".

## Why it matters
Fees run in both directions and differ by direction; a fee taken for the price is a common slip.

## What it leaves alone
Fees of advisers, and prepayments that are kept.
"""

from dealcheck.claims.reading import HINT, PLAIN, TELLING, Extractor, Wording

FEES = (
    "termination fee, break-up fee, breakup fee, break fee, reverse termination fee, reverse break-up "
    "fee, reverse breakup fee, termination fees, break-up fees, breakup fees, termination payment, "
    "termination penalty, break-up penalty, reverse break fee, termination compensation, kill fee"
)

EXTRACTOR = Extractor(
    id="C720-break-fee",
    kind="termination_fee",
    forms=("money",),
    wordings=(
        Wording(FEES, "beside", TELLING + 5, reach=24),
        Wording(FEES, "before", TELLING + 5, reach=16),
        Wording(
            (
                "as a termination fee, as the termination fee, as a break-up fee, as a breakup fee, as break-up "
                "fee, as a break fee, in termination fees, due as a break-up fee"
            ),
            "after",
            TELLING + 5,
            reach=20,
        ),
        Wording("walk away, walks away, walking away, walked away", "before", HINT, reach=14),
        Wording(
            (
                "if it walks away, if the deal collapses, if the deal falls through, if the deal is blocked, if the "
                "deal fails, to walk away, lighter"
            ),
            "after",
            PLAIN,
            reach=12,
        ),
    ),
    bases={
        "reverse": "reverse termination fee, reverse break-up fee, reverse breakup fee, reverse break fee",
    },
    manual=__doc__,
)
