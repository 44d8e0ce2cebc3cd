"""A percentage of votes, a market, profits, staff or anything else that is not ownership.

## What it finds
"75% of the votes", "a 40% market share", "14% of its workforce", "half of profits".

## Why it matters
A share of votes or of profits is no share of ownership, though it is often printed as one.

## What it leaves alone
Shares of the equity, of the company and of its stock.
"""

from dealcheck.claims.reading import OBJECT, PLAIN, TELLING, Extractor, Wording

THINGS = (
    "market share, share of the market, market+, vote+, shareholder vote+, shareholders, "
    "threshold+, total amount, land, property, properties, voting power, voting rights, profit+, "
    "revenue+, sales, income, operating income, net income, ebitda, earnings, workforce, staff, "
    "employee+, people, job+, worker+, merger+, deals, acquisitions, customer+, user+, time, price, "
    "purchase price, cost+, industry, assets, total assets, gdp, analyst+, flight+, seat+, capacity, "
    "money, cash, consideration, proceeds, stockholder+, holders, investor+, household+, production, "
    "output, supply, traffic, synergies, debt, margin+, tariff+, tax+, tax rate, interest rate, "
    "coupon, yield, note+, bond+, probability, chance, slot+, route+, store+, subscriber+, trade, "
    "exports, imports, transaction+, volume+, deposit+, funds, lending, spending, budget, consumption, "
    "efficiency, accuracy, headcount, position+, role+, value, saving+, reserve+, case+, companies, "
    "firms, startups, adult+, american+, consumer+, patient+, respondent+, those, fleet, passenger+, "
    "mine+, oil, gas, gold, copper, votes cast, shares voted, electricity, energy, emissions, "
    "population, residents, portfolio, loan+, mortgage+, premium income, advertising, orders, backlog, "
    "fee+, levy, duty, duties, discount, odds, likelihood, completion, total, payment+, wage+, "
    "salaries, salary, bonus"
)
SHARE = (
    "market share, share of the market, voting power, voting rights, votes, interest rate, tax rate, "
    "margin+, coupon, discount, yield, inflation, unemployment, return on equity, growth rate, odds, "
    "probability, chance, stamp duty, tariff+"
)

EXTRACTOR = Extractor(
    id="C140-percent-of-something",
    kind="other_percent",
    forms=("percent",),
    wordings=(
        Wording(THINGS, "after", TELLING - 5, reach=10),
        Wording(SHARE, "beside", PLAIN + 8, reach=10),
        Wording(
            "acceptance from, acceptance of, acceptances from, acceptances of, accepted by, acceptance level",
            "before",
            TELLING - 4,
            reach=8,
        ),
        Wording("need~, require~, short of, threshold, minimum", "before", PLAIN + 12, f"{OBJECT}, of", reach=5),
        Wording(
            "owners of, holders of, shareholders with, holders representing, holders owning",
            "before",
            TELLING,
            reach=2,
        ),
        Wording(
            (
                "acceptance+, support, backing, approval, turnout, voted, votes, backed by, in favour, in favor, "
                "of votes, approved by, shareholders have approved, shareholders approved, shareholders voted, "
                "shareholders have voted, shareholder approval, of shareholders voting"
            ),
            "after",
            PLAIN + 5,
            reach=4,
        ),
    ),
    manual=__doc__,
    labelled=True,
)
