"""Sales or turnover.

## What it finds
"revenue of $870 million", "sales of close to $80 billion", "brought in $1.4 billion in sales".

## Why it matters
Revenue is confused with profit, with orders and with run rates, and belongs to a period.

## What it leaves alone
Sales of companies and assets, and growth in percent.
"""

from dealcheck.claims.reading import OBJECT, PLAIN, TELLING, Extractor, Wording

REVENUE = (
    "revenue+, sales, turnover, net sales, annual sales, annual revenue+, annualized revenue, "
    "annualised revenue, recurring revenue, annual recurring revenue, run rate, run-rate, arr, net "
    "revenue+, bookings, total revenue, total sales, annual turnover, yearly revenue, yearly sales, "
    "combined revenue, combined sales, topline, top line, billings, takings, proforma revenue, recurring income"
)

EXTRACTOR = Extractor(
    id="C410-revenue",
    kind="revenue",
    forms=("money",),
    wordings=(
        Wording(REVENUE, "beside", TELLING, reach=14),
        Wording(
            (
                "in revenue+, in sales, of revenue+, of sales, in turnover, of turnover, in annual sales, in "
                "annual revenue+, worth of goods, in net sales, in total revenue, in combined revenue, in annual "
                "recurring revenue, in recurring revenue, of annual revenue, of annual sales, a year in revenue, a "
                "year in sales, in combined sales, in net revenue"
            ),
            "after",
            TELLING + 5,
            reach=7,
        ),
        Wording("bring~ in, generate~, turn~ over, take~ in, gross~", "before", PLAIN + 5, OBJECT, reach=6),
    ),
    bases={
        "forecast": (
            "expect~, forecast~, project~, projection, guidance, target~, anticipate~, aim~, estimate~, is "
            "expected to, would have"
        ),
        "run_rate": (
            "run rate, run-rate, annualized, annualised, arr, annual recurring revenue, recurring revenue, "
            "annualized revenue"
        ),
    },
    manual=__doc__,
)
