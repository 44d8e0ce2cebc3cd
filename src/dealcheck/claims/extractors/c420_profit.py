"""Earnings, EBITDA, net income, or a loss.

## What it finds
"a profit of $9bn", "lost $300 million", "EBITDA of $1.2bn".

## Why it matters
What a company earns decides whether a price is dear; a loss is a negative profit.

## What it leaves alone
Profits that a seller makes on a deal, and moves of share prices.
"""

from dataclasses import replace

from dealcheck.claims.reading import OBJECT, PLAIN, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

PROFIT = (
    "profit+, net profit, operating profit, pretax profit, pre-tax profit, earnings, net earnings, net "
    "income, income, operating income, ebitda, ebit, net loss, loss+, operating loss, free cash flow, "
    "gross profit, cash flow, earnings before interest, pre-tax loss, pretax loss, underlying profit, "
    "core profit, adjusted earnings, net losses, pretax income, operating losses"
)

LOSSES = words("loss+, net loss, net losses, operating loss+, pre-tax loss, pretax loss, in losses, of losses, lose~")


def _signed(sight: Sight, reading: Reading | None) -> Reading | None:
    """A loss is a negative profit."""
    del sight
    return replace(reading, negative=reading.word in LOSSES) if reading else None


EXTRACTOR = Extractor(
    id="C420-profit",
    kind="profit",
    forms=("money",),
    wordings=(
        Wording(PROFIT, "beside", TELLING, reach=14),
        Wording(
            (
                "in profit+, of profit+, in net income, in earnings, of earnings, in ebitda, of ebitda, in "
                "operating income, before tax, in losses, in net profit, of ebit, of net income, in operating "
                "profit, a share in profit, of losses"
            ),
            "after",
            TELLING + 5,
            reach=6,
        ),
        Wording("earn~, before tax", "before", PLAIN, reach=10),
        Wording("lose~", "before", PLAIN, OBJECT, reach=5),
    ),
    settle=_signed,
    manual=__doc__,
    whole=False,
)
