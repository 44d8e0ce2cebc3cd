"""Sales or turnover.

## What it finds
"revenue of $870 million", "sales of close to $80 billion", "brought in $1.4 billion in sales".

## Why it matters
Revenue is confused with profit, with orders and with run rates, and belongs to a period.

## What it leaves alone
Sales of companies and assets, and growth in percent.
"""

from dealcheck.claims.reading import PLAIN, TELLING, Extractor, Wording

EXTRACTOR = Extractor(
    id="C410-revenue",
    kind="revenue",
    forms=("money",),
    wordings=(
        Wording(
            (
                "revenue, revenues, sales, turnover, net sales, annual sales, annual revenue, annual revenues, "
                "annualized revenue, recurring revenue, annual recurring revenue, run rate, revenue run rate, arr, "
                "net revenue, net revenues"
            ),
            "beside",
            TELLING,
            reach=14,
        ),
        Wording(
            (
                "in revenue, in revenues, in sales, of revenue, of sales, in annual sales, in annual revenue, in "
                "annual revenues, in turnover, worth of goods, in annualized revenue, in recurring revenue, in net "
                "sales, in total revenue, in annual recurring revenue, a year in sales, a year in revenue, of "
                "turnover"
            ),
            "after",
            TELLING + 5,
            reach=7,
        ),
        Wording(
            (
                "brought in, brings in, bring in, generated, generates, generate, bookings, gross bookings, "
                "billings, turned over, turns over"
            ),
            "before",
            PLAIN,
            reach=6,
        ),
    ),
    bases={
        "forecast": (
            "expects, expected, forecast, forecasts, forecasting, projected, projects, projecting, guidance, "
            "target, targets, targeting, anticipates, estimated, is expected"
        ),
        "run_rate": "run rate, run-rate, annualized, annualised, arr, annual recurring revenue, recurring revenue",
    },
    manual=__doc__,
)
