"""A percentage of votes, a market, profits, staff or anything else that is not ownership.

## What it finds
"75% of the votes", "a 40% market share", "14% of its workforce", "half of profits".

## Why it matters
A share of votes or of profits is no share of ownership, though it is often printed as one.

## What it leaves alone
Shares of the equity, of the company and of its stock.
"""

from dealcheck.claims.reading import PLAIN, TELLING, Extractor, Wording

THINGS = (
    "market share, share of the market, of the market, of the votes, of votes, of the vote, of the "
    "voting power, of voting power, voting power, voting rights, of voting rights, of the voting "
    "rights, votes, of profits, of the profits, of its profits, of profit, of openai's profits, of "
    "revenue, of revenues, of its revenue, of sales, of its sales, of income, of operating income, of "
    "the workforce, of its workforce, of workforce, workforce, of staff, of its staff, of employees, of "
    "its employees, of its people, of jobs, of mergers, of deals, of customers, of the time, of the "
    "price, of the purchase price, of the cost, of the business's, of users, of the population, of the "
    "industry, of assets, of its assets, of total assets, of gdp, of analysts, of flights, of seats, of "
    "capacity, of the money, of cash, of the consideration, interest rate, tax, tax rate, coupon, "
    "notes, bonds, a year, annually, per year, margin, margins, tariff, tariffs, of the shares in issue "
    "voted, of shareholders, of stockholders, of investors, of the market for, of households, of "
    "production, of output, of supply, of traffic, of synergies, of group, of the debt, chance, "
    "probability, likely, certain, complete, discount, of the enterprise, of the american, of the "
    "global, of the world's, of global, of all"
)

EXTRACTOR = Extractor(
    id="C140-percent-of-something",
    kind="other_percent",
    forms=("percent",),
    wordings=(
        Wording(THINGS, "after", TELLING + 5, reach=6),
        Wording(
            (
                "market share, share of the market, voting power, voting rights, votes, interest rate, tax rate, "
                "margin, margins, return, coupon, discount"
            ),
            "before",
            PLAIN,
            "of, at, to, is, was, from",
        ),
        Wording("owners of, holders of, shareholders with, holders representing", "before", TELLING, reach=2),
    ),
    manual=__doc__,
    labelled=True,
)
