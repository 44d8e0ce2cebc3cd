"""What a stake, a fortune, a market or anything but a company is worth.

## What it finds
"a stake worth $135 billion", "a fortune of $265 billion", "a market of $50 billion".

## Why it matters
The worth of a holding is neither the price of a deal nor the value of the company.

## What it leaves alone
What the company is worth.
"""

from dealcheck.claims.reading import HINT, PLAIN, TELLING, Extractor, Wording

EXTRACTOR = Extractor(
    id="C320-worth-of-something",
    kind="other_amount",
    forms=("money",),
    wordings=(
        Wording(
            (
                "stake, stakes, holding, shares, stock, position, interest, shareholding, property, fortune, "
                "assets, units"
            ),
            "before",
            TELLING,
            "worth, valued at",
            reach=8,
        ),
        Wording(
            (
                "fortune, net worth, wealth, personal fortune, balance sheet, market, assets, assets under "
                "management, portfolio, windfall, profit on paper, paper profit, capital spending, capital "
                "expenditure"
            ),
            "before",
            TELLING,
            "of, at, is, was, near, to, reached, worth, over, (",
            reach=10,
        ),
        Wording(
            (
                "fortune, net worth, market, industry, windfall, of assets, in assets, assets, in assets under "
                "management, of capital spending, capital spending, in capital expenditure, of deposits, in "
                "deposits, deposits, liquidity line, liquidity, liquidity guarantee, guarantee, lifeline, credit "
                "guarantee, fine, penalty, lawsuit, project, venture, data center project, backlog, of stock, "
                "holding, stake, payout, bonus, pay package, severance, of shares"
            ),
            "after",
            TELLING + 3,
            reach=6,
        ),
        Wording(
            (
                "market, industry, deposit, escrow, liquidity line, guarantee, reserve price, earnest money, fine, "
                "penalty, liquidity guarantee, damages, settlement, budget, wealth fund, fund"
            ),
            "before",
            PLAIN + 5,
            "of, to be, is, was, at, reach, be, worth, with",
            reach=10,
        ),
        Wording(
            (
                "into escrow, in escrow, in damages, in fines, in capital expenditure, in restricted stock, in "
                "restricted stock units, in retention"
            ),
            "after",
            TELLING,
            reach=4,
        ),
        Wording("wealthy, worth, fine, fines, fined, deposit, escrow", "before", HINT, reach=4),
    ),
    labelled=True,
    manual=__doc__,
    whole=False,
)
