"""The price of a whole deal or of a stake that is sold.

## What it finds
"a $14 billion acquisition", "bought it for EUR 1.2bn", "a deal valued at $69bn", "a $50 billion bid".

## Why it matters
The price is the first figure of a deal, and the one most often confused with what the company is worth.

## What it leaves alone
What the company is worth, an investor's money, a round's total, parts of the price, and prices of one share.
"""

from dataclasses import replace

from dealcheck.claims.reading import HINT, OBJECT, PLAIN, TELLING, Extractor, Reading, Sight, Wording

DEALS = (
    "deal, deals, transaction, transactions, merger, mergers, takeover, acquisition, purchase, buyout, "
    "bid, offer, sale, agreement, tie-up, swoop, approach, proposal, union, buy, megadeal, mega-deal, "
    "mega-merger, combination, takeover bid, takeover offer, merger agreement, merger deal, buyout "
    "deal, takeover deal, all-cash deal, all-stock deal, all-share deal, cash deal, stock deal, share "
    "deal, cash-and-stock deal, cash and stock deal, acquisition deal, tender offer, buyout offer, "
    "buyout bid, disposal, divestiture, pact, spree, megamerger, merger plan, all-cash transaction, "
    "all-stock transaction, all-stock merger, all-cash acquisition, takeover approach, takeover "
    "proposal, sale process, selloff, sell-off, management buyout, leveraged buyout, cash offer, cash "
    "bid"
)
PRICES = (
    "price, purchase price, sale price, price tag, pricetag, consideration, total consideration, deal value, "
    "transaction value, total value, cash consideration, selling price, total price, acquisition price, deal size"
)
BUY = (
    "buy, buys, bought, buying, acquire, acquires, acquired, acquiring, purchase, purchases, purchased, "
    "purchasing, take over, takes over, took over, taking over, taken over, take, takes, took, taking, "
    "taken, get, gets, got, snap up, snaps up, snapped up, snapping up, sell, sells, sold, selling, "
    "sale, sale of, acquisition, takeover, deal, bid, bids, offer, offers, merger, transaction, go to, "
    "goes to, went to, divest, divests, divested, offload, offloads, offloaded, scoop up, scoops up, "
    "scooped up, picks up, pick up, picked up, merge, handing, tender offer, tie-up, buyout, disposal, "
    "divestiture, swoop, swallow, swallows, land, lands, nab, nabs, absorb, absorbs, sale to, "
    "agreement, pact, agree, agrees, take private, taken private, hand over"
)
PAY = (
    "pay, pays, paid, paying, spend, spends, spent, spending, cost, costs, costing, fetch, fetches, "
    "fetched, offer, offers, offered, offering, bid, bids, bidding, asking, asked, shell out, shells "
    "out, shelled out, splash out, splashes, bet, bets, betting, wager, wagers, dole out, fork out, "
    "hand over, hands over, valued the deal, values the deal"
)
PAID = (
    "in cash and stock, in cash and shares, in stock and cash, in shares and cash, in a cash-and-stock deal, "
    "in cash and assumed debt, in an all-stock, in an all-cash, in an all-share, including debt, "
    "including assumed debt, including the assumption of debt, excluding debt, on the table, in an all-stock deal, "
    "in an all-cash deal, in an all-share deal, inclusive of debt, net of debt"
)
WORTH = (
    "valued at, worth, put at, puts at, priced at, estimated at, totalling, totaling, total, reached, "
    "is, was, be, equal to, (, :"
)


def _by_nature(sight: Sight, reading: Reading | None) -> Reading | None:
    """In an article about an investment the money of the deal is what the investor puts in."""
    if reading and sight.nature == "investment" and not sight.near(SOLD, 30):
        return replace(reading, kind="investment")
    return reading


SOLD = frozenset({"sell", "sells", "sold", "selling", "sale", "sale of"})

EXTRACTOR = Extractor(
    id="C210-price-of-deal",
    kind="deal_value",
    forms=("money",),
    wordings=(
        Wording(DEALS, "after", TELLING - 5, reach=10),
        Wording(DEALS, "before", TELLING - 5, f"of, at, with, to, from, {WORTH}", reach=16),
        Wording("cash and stock, cash and shares, stock and cash", "before", TELLING, "worth, valued at", reach=3),
        Wording(PRICES, "beside", TELLING - 3, reach=16),
        Wording(BUY, "before", PLAIN + 5, "for, at", reach=30),
        Wording(PAY, "before", PLAIN, OBJECT, reach=8),
        Wording("for, to buy, to acquire, to purchase, to take over", "after", HINT, reach=2),
        Wording(PAID, "after", PLAIN, reach=3),
    ),
    bases={
        "enterprise": (
            "including debt, including assumed debt, enterprise value, inclusive of debt, debt included, "
            "including the assumption of debt, including net debt"
        ),
        "equity": "equity value, excluding debt, not including debt, before debt",
    },
    settle=_by_nature,
    manual=__doc__,
)
