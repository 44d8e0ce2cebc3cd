"""Earnings, EBITDA, net income, or a loss.

## What it finds
"a profit of $9bn", "lost $300 million", "EBITDA of $1.2bn".

## Why it matters
What a company earns decides whether a price is dear; a loss is a negative profit.

## What it leaves alone
Profits that a seller makes on a deal, and moves of share prices.
"""

from dealcheck.claims.reading import PLAIN, TELLING, Extractor, Wording

EXTRACTOR = Extractor(
    id="C420-profit",
    kind="profit",
    forms=("money",),
    wordings=(
        Wording(
            (
                "profit, profits, net profit, operating profit, pretax profit, pre-tax profit, earnings, net "
                "earnings, net income, income, operating income, ebitda, adjusted ebitda, ebit, net loss, loss, "
                "losses, operating loss, adjusted profit, free cash flow, gross profit, adjusted earnings, before "
                "tax, pre-tax loss"
            ),
            "beside",
            TELLING,
            reach=14,
        ),
        Wording(
            (
                "in profit, in profits, of profit, in net income, in earnings, of earnings, in ebitda, of ebitda, "
                "in operating income, before tax, a share in profit, in losses, in net profit, of ebit"
            ),
            "after",
            TELLING + 5,
            reach=6,
        ),
        Wording("earned, earns, lost, loses", "before", PLAIN - 5, reach=5),
    ),
    manual=__doc__,
    whole=False,
)
