"""The price of a whole deal or of a stake that is sold.

## What it finds
"a $14 billion acquisition", "bought it for EUR 1.2bn", "a deal valued at $69bn", "a $50 billion bid".

## Why it matters
The price is the first figure of a deal, and the one most often confused with what the company is worth.

## What it leaves alone
What the company is worth, an investor's money, a round's total, parts of the price, and prices of one share.
"""

import re
from dataclasses import replace

from dealcheck.claims.reading import GUESS, HINT, OBJECT, PLAIN, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

DEALS = (
    "deal+, package, pursuit, tilt, transaction+, merger+, takeover+, acquisition+, purchase+, "
    "buyout+, buy-out+, bid+, offer+, sale, agreement, tie-up+, swoop, approach, proposal, union, buy, "
    "megadeal, mega-deal, mega-merger, megamerger, combination, tender offer, disposal+, divestiture+, "
    "pact, plan, spree, marriage, blockbuster, selloff, sell-off, handover, carve-out, spin-off, "
    "rescue, bailout, privatisation, privatization, auction, takeover bid, takeover offer, merger "
    "deal, swap, exit, move, mega deal"
)
PRICES = (
    "price, purchase price, sale price, price tag, pricetag, consideration, total consideration, deal "
    "value, cost, transaction value, total value, cash consideration, selling price, total price, "
    "acquisition price, deal size, price paid, final price, proceeds, sum, total sum, amount, "
    "aggregate price, headline price, total cost, offer price, aggregate consideration, value of the "
    "deal, value of the transaction, total amount, bidding price, reserve"
)
BUY = (
    "buy~, acquire~, purchase~, take~ over, take~, get~, snap~ up, snap~, sell~, sale, acquisition+, "
    "takeover, deal, bid~, offer+, merger, transaction, go~, divest~, offload~, scoop~ up, pick~ up, "
    "merge~, hand~ over, handing, tie-up, buyout, disposal, divestiture, swoop, swallow~, land~, nab~, "
    "absorb~, agreement, pact, agree~, take~ private, grab~, secure~, win~, clinch~, seal~, dispose~, "
    "move, unload~, plan, gobble~ up, spin~ off, part~ with, buy~ out, control, change~ hands, "
    "transfer~, subsidiary, unit, division, business, interest, option, call option, put option, "
    "auction~, privatise~, privatize~, buyer, bought back, exchange, settle~, assets, stake+, holding, "
    "shares"
)
PAY = (
    "pay~, spend~, cost~, fetch~, offer~, bid~, ask~, shell~ out, splash~ out, splash~, bet~, wager~, "
    "dole~ out, fork~ out, fork~ over, hand~ over, propose~, stump~ up, cough~ up, drop~, table~, lay~ "
    "out, plunk~ down, part~ with, counter~ with, command~, yield~, quote~, turn~ down, "
    "reject~, refuse~, spurn~, rebuff~, snub~, accept~, wave~ away, add~ up to, come~ to, amount~ to"
)
PAID = (
    "in cash and stock, in cash and shares, in stock and cash, in shares and cash, in a "
    "cash-and-stock, in a cash and stock, in cash and assumed debt, in an all-stock, in an all-cash, "
    "in an all-share, in an all-paper, including debt, including assumed debt, including the "
    "assumption of debt, including its debt, including net debt, excluding debt, inclusive of debt, "
    "net of debt, in cash-and-stock, plus assumed debt, plus the assumption of debt, plus debt, in an "
    "all-cash deal, in an all-stock deal"
)
DEAL_LINKS = (
    "of, at, with, to, from, for, worth, valued at, put at, puts at, priced at, set at, estimated at, "
    "totalling, totaling, total, reached, is, was, be, equal to, (, :, costing, over, above, near, in, "
    ","
)


def _by_nature(sight: Sight, reading: Reading | None) -> Reading | None:
    """In an article about an investment the money of the deal is what the investor puts in; so is that for a part."""
    if reading is not None and reading.word in SPENT and _on_things(sight):
        return None
    if reading is None or sight.near(SOLD, SOLD_REACH):
        return reading
    part = sight.near(PART, PART_REACH) and not sight.near(CONTROL, PART_REACH)
    return replace(reading, kind="investment") if part or sight.nature == "investment" else reading


def _on_things(sight: Sight) -> bool:
    """Whether it is spent on what has no name and is no company."""
    place = sight.place
    found = ON_THINGS.match(place.document.lower, place.end)
    return found is not None and place.document.text[found.start(1)].islower()


SPENT = words("spend~, splash~, splash~ out, lay~ out, shell~ out, fork~ out")
# "Spent $40 million on wages": money for things, unless the thing is a deal or a company.
ON_THINGS = re.compile(
    r" on (?!(?:[a-z-]+ ){0,3}(?:deals?|takeovers?|acquisitions?|purchases?|mergers?|stakes?|company|companies|firms?|"
    r"buying|acquiring|it)\b)([a-z]{3,})"
)
SOLD, SOLD_REACH = words("sell~, sale, seller, disposal, offload~, divest~"), 30
PART, PART_REACH = (
    words("minority stake, slice, minority, minority interest, non-voting stake, nonvoting stake, investment in"),
    25,
)
CONTROL = words(
    "majority, majority stake, controlling stake, control, controlling interest, remaining stake, remaining"
)

EXTRACTOR = Extractor(
    id="C210-price-of-deal",
    kind="deal_value",
    forms=("money",),
    wordings=(
        Wording(DEALS, "after", TELLING - 5, reach=12),
        Wording(DEALS, "before", TELLING - 5, DEAL_LINKS, reach=16),
        Wording("cash and stock, cash and shares, stock and cash", "before", TELLING, "worth, valued at", reach=3),
        Wording(PRICES, "beside", TELLING - 3, reach=14),
        Wording(
            BUY,
            "before",
            PLAIN + 5,
            (
                "for, at, in exchange for, for a total of, for an aggregate of, for a total consideration of, "
                "for a reported, for an estimated"
            ),
            reach=60,
        ),
        Wording(
            "a share, per share, apiece, each, for each share",
            "before",
            HINT + 14,
            "or, or a total of, or about",
            reach=10,
        ),
        Wording(PAY, "before", PLAIN, OBJECT, reach=8),
        Wording("to buy, to acquire, to purchase, to take over, on the table", "after", HINT, reach=2),
        Wording("offered for, paid for, bid for, pay for, agreed to pay for", "after", PLAIN, reach=24),
        Wording("in total, in all, altogether, all told, it would be, it would have been", "after", HINT, reach=2),
        Wording("it paid, it has paid, it had paid, they paid, he paid, she paid", "after", TELLING, reach=2),
        Wording("for", "after", GUESS - 4, reach=1),
        Wording(PAID, "after", PLAIN, reach=3),
    ),
    bases={
        "enterprise": (
            "including debt, including assumed debt, enterprise value, inclusive of debt, debt included, "
            "including the assumption of debt, including its debt, including net debt"
        ),
        "equity": (
            "equity value, excluding debt, not including debt, before debt, net of debt, plus debt, plus assumed debt"
        ),
    },
    settle=_by_nature,
    manual=__doc__,
)
