"""Debt taken over, left behind or raised to pay.

## What it finds
"$8 billion of VMware's net debt", "loans of $12.5 billion", "a $3.5 billion term loan".

## Why it matters
A price "including debt" and one without it differ by exactly this figure.

## What it leaves alone
Liquidity lines and guarantees.
"""

from dealcheck.claims.reading import HINT, TELLING, Extractor, Wording

EXTRACTOR = Extractor(
    id="C510-debt",
    kind="debt",
    forms=("money",),
    wordings=(
        Wording(
            (
                "debt, debts, net debt, loan, loans, term loan, term loans, credit line, line of credit, credit "
                "facility, bridge loan, bridge facility, bridge financing, borrowings, bonds, notes, debt "
                "financing, indebtedness, liabilities, debt package, loan facility, margin loan, senior notes, "
                "leverage"
            ),
            "beside",
            TELLING + 2,
            reach=12,
        ),
        Wording(
            (
                "of debt, in debt, of net debt, in loans, in bonds, of loans, in borrowings, in net debt, in "
                "assumed debt, of assumed debt, in new debt, of new debt, in debt financing, of debt financing, in "
                "bank loans, of existing debt, of liabilities, in liabilities, in bridge loans, in long-term debt, "
                "of notes, of bonds"
            ),
            "after",
            TELLING + 6,
            reach=8,
        ),
        Wording("borrow, borrows, borrowed, borrowing, lend, lends, lent, lending", "before", TELLING, reach=9),
        Wording(
            "assume, assumes, assumed, assuming, assumption of, take on, takes on, taking on, refinance",
            "before",
            HINT,
            reach=6,
        ),
    ),
    manual=__doc__,
)
