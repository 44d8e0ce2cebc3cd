"""What a stake, a fortune, a market or anything but a company is worth.

## What it finds
"a stake worth $135 billion", "a fortune of $265 billion", "a market of $50 billion".

## Why it matters
The worth of a holding is neither the price of a deal nor the value of the company.

## What it leaves alone
What the company is worth.
"""

from dataclasses import replace

from dealcheck.claims.reading import OBJECT, PLAIN, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

HOLDINGS = (
    "stake+, holding+, securities, shares, stock, position, interest, shareholding, property, fortune, assets, "
    "units, they, options, warrants, portfolio, estate, house, contract+, awards, grants, goods, "
    "order+, properties, ownership stake, paintings, land"
)
SUMS = (
    "fortune, net worth, wealth, balance sheet, market, assets, assets under management, portfolio, "
    "windfall, paper profit, capital spending, capital expenditure, capex, deposit, escrow, liquidity "
    "line, guarantee, liquidity guarantee, reserve price, earnest money, fine, damages, settlement, "
    "budget, industry, backlog, lifeline, bonus, severance, fund, order book, infrastructure spending, "
    "loss guarantee, advisory fees, licence fee, license fee, non-compete fee, "
    "noncompete fee, management fee, signing fee, arrangement fee, transfer fee, market size, payout, "
    "dividend+, buyback, share buyback, repurchase program, repurchase programme, stock repurchase, share repurchase, "
    "buyback program, buyback programme, stock buyback, cash pile, reserves, deposits, outflows, withdrawals, total "
    "assets, salary, pay package, compensation, tax+, charge, write-down, writedown, impairment, "
    "cash reserves, spending, subsidy, subsidies, prize, production budget, equity portion, cash "
    "portion, stock portion, cash component, stock component, cash part, wealth fund, restructuring "
    "costs, integration costs, transaction costs, opportunity, addressable market, funds, cash "
    "balance, liquidity, net liquidity, cash flow, net cash flow, free cash flow, operating cash flow, "
    "payment value, payment volume, payments volume, transaction volume, gross merchandise value, gmv, gross bookings, "
    "gross transaction value, contract value, book value, net asset value, asset value, total payment volume, "
    "working capital, empire, cash burn, dry powder, cash position, one-off cost+, one-time cost+, integration cost, "
    "restructuring cost"
)
IN_SUMS = (
    "of assets, in assets, in assets under management, of capital spending, in capital expenditure, of "
    "deposits, in deposits, into escrow, in escrow, in damages, in fines, in restricted stock, in "
    "restricted stock units, in retention, in capital spending, in dividends, in taxes, in fees, in "
    "compensation, in subsidies, in cash reserves, in penalties, in severance, in outflows, of "
    "property, of infrastructure, annually, a year, per year, each year, every year, a day, per day, a "
    "month, a week, per annum, in investments, in lost revenue, in lost revenues, in lost sales, in commercial "
    "mortgages, in premium, in premiums, in prepayments, under management"
)


def _held(sight: Sight, reading: Reading | None) -> Reading | None:
    """What a stake costs where it changes hands ("takes a $2bn stake"), what it is worth where it is held."""
    if reading is not None and reading.word in HOLDERS and sight.near(DEALS, DEAL_REACH):
        return None  # "by Halcyon Capital in a deal worth $3 billion"
    if reading is None or reading.word not in STAKES:
        return reading
    behind = sight.after[:1] != () and sight.after[0][0] in STAKES
    moved, reach = (TAKEN, TAKEN_REACH) if behind else (TRADED, TRADED_REACH)
    if (not behind and sight.link != "worth") or not any(
        word in moved and cost <= reach for word, cost in sight.before
    ):
        return reading
    return replace(reading, kind="investment" if sight.nature == "investment" else "deal_value", label=None)


RICH = "@person, @fund, consortium"
HOLDERS, DEALS, DEAL_REACH = words(RICH), words("deal, transaction, agreement, takeover, purchase, bid, offer, sale"), 3
STAKES = words("stake, holding, stake in, holding in, equity stake, minority stake, equity stake in, shares, interest")
TAKEN, TAKEN_REACH = words("acquire~, buy~, purchase~, take~"), 2
TRADED, TRADED_REACH = words("acquire~, buy~, purchase~, take~, sell~"), 10  # "to sell a stake worth $1 billion"

EXTRACTOR = Extractor(
    id="C320-worth-of-something",
    kind="other_amount",
    forms=("money",),
    wordings=(
        Wording(HOLDINGS, "before", TELLING, "worth, valued at", reach=8),
        Wording(RICH, "before", TELLING, "worth, valued at", reach=8),
        Wording(
            SUMS,
            "before",
            TELLING - 4,
            "of, at, is, was, near, to, reached, worth, over, (, be, with, :, total, totalling, hit",
            reach=10,
        ),
        Wording(f"{SUMS}, project, lawsuit, payment, stake, holding", "after", TELLING - 2, reach=6),
        Wording("@fund", "after", PLAIN + 6, reach=2),
        Wording(IN_SUMS, "after", PLAIN - 5, reach=4),
        Wording("fine~, sue~, withdraw~, donate~, save~ up", "before", PLAIN, OBJECT, reach=4),
        Wording("buy~ back, repurchase~", "before", TELLING, OBJECT, reach=6),
        Wording("market", "before", PLAIN + 10, "at, of, to, from, reach, be, worth, with, is, was", reach=25),
    ),
    settle=_held,
    labelled=True,
    manual=__doc__,
    whole=False,
)
