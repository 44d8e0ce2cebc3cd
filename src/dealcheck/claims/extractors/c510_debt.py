"""Debt taken over, left behind or raised to pay.

## What it finds
"$8 billion of VMware's net debt", "loans of $12.5 billion", "a $3.5 billion term loan".

## Why it matters
A price "including debt" and one without it differ by exactly this figure.

## What it leaves alone
Liquidity lines and guarantees.
"""

from dealcheck.claims.reading import OBJECT, PLAIN, TELLING, Extractor, Wording

DEBT = (
    "debt+, net debt, loan+, term loan+, credit line+, line of credit, credit facility, bridge loan+, "
    "bridge facility, bridge financing, borrowing+, bonds, notes, debt financing, indebtedness, "
    "liabilities, debt package, loan facility, margin loan+, senior notes, leverage, debt load, debt "
    "pile, bank loan+, financing package, debt burden, mortgage, loan note+, revolver, bridge, secured "
    "bridge, unsecured bridge, long-term debt, bond sale, bond issue, revolving credit facility, "
    "credit agreement, refinancing, outstanding debt, bank debt"
)

EXTRACTOR = Extractor(
    id="C510-debt",
    kind="debt",
    forms=("money",),
    wordings=(
        Wording(DEBT, "beside", TELLING + 2, reach=12),
        Wording(
            (
                "of debt, in debt, of net debt, in loans, in bonds, of loans, in borrowings, in net debt, in "
                "assumed debt, of assumed debt, in new debt, of new debt, in debt financing, of debt financing, in "
                "bank loans, of existing debt, of liabilities, in liabilities, in bridge loans, in long-term debt, "
                "of notes, of bonds, worth of debt, in existing debt, of its debt, in dues, "
                "of dues, of unpaid dues, in unpaid dues, dues"
            ),
            "after",
            TELLING + 6,
            reach=8,
        ),
        Wording("finance~, fund~", "before", PLAIN, "through, by, with", reach=20),
        Wording(
            (
                "offering of notes, offering of bonds, offering of senior notes, public offering of notes, "
                "public offering of bonds, notes offering, note offering, bond offering"
            ),
            "before",
            TELLING + 6,
            "of, for, worth, raised, totalling, totaling",
            reach=14,
        ),
        Wording("borrow~, lend~", "before", TELLING, OBJECT, reach=10),
        Wording("lend~, borrow~", "after", TELLING, reach=22),
        Wording("assume~, assumption of, take~ on, refinance~, repay~", "before", PLAIN, OBJECT, reach=6),
    ),
    manual=__doc__,
)
