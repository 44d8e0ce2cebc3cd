"""What the whole company is worth.

## What it finds
"valuing it at $29 billion", "at a $5bn pre-money valuation", "a market value of $8 billion".

## Why it matters
A valuation taken for the price, or the other way round, is the classic error of deal coverage.

## What it leaves alone
Deals that are "valued at" a sum, which is their price, and stakes, fortunes and markets that are worth something.
"""

from dataclasses import replace

from dealcheck.claims.reading import HINT, PLAIN, TELLING, Extractor, Reading, Sight, Wording, of_one_share
from dealcheck.claims.wording import words

NOUNS = (
    "valuation+, market value, market capitalisation, market capitalization, market cap, enterprise "
    "value, equity value, value, capitalisation, capitalization, stock market value, market worth, "
    "pre-enterprise value, mcap, implied value, total enterprise value, total equity value"
)
ROUNDS = "round, funding, funding round, financing, money, capital, share sale, raise, shares, tender offer"


def _of_a_deal(sight: Sight, reading: Reading | None) -> Reading | None:
    """The bare "value" of a deal is its price ("the agreement, at a value of $40bn"); so is a value that is bid.

    A small sum beside "each share" is worth of one share, whatever it is that "values" it.
    """
    if reading and reading.word == "@company" and sight.after_word("@company", WITHIN):
        return None
    if reading and of_one_share(sight.figure) and sight.near(ONE_SHARE, SHARE_REACH):
        return None
    if reading and reading.word == "valued at" and not _of_a_thing(sight):
        return replace(reading, weight=reading.weight + FIRM)
    if reading is None or reading.word not in VALUES:
        return reading
    verb = sight.after_word("value", AUXILIARIES)
    bare = reading.word == "value" and not verb and sight.near(DEALS, DEAL_REACH) and not sight.near(SET, DEAL_REACH)
    if not bare and not sight.after_word(reading.word, BIDS):
        return reading
    return replace(reading, kind="price_per_share" if of_one_share(sight.figure) else "deal_value")


ONE_SHARE, SHARE_REACH = words("each share, every share, per share, for each, each, for every, every, a share"), 30


def _of_a_thing(sight: Sight) -> bool:
    """Whether a deal, a holding or another thing stands in front that could be what is valued."""
    return any(word.rpartition(" ")[2] in THINGS and cost <= DEAL_REACH for word, cost in sight.before)


FIRM = 20  # how much more "valued at" tells where no deal is near of which it could be said
WITHIN = words("in, of, stake in, interest in, shares in")  # "its holding in Brillio is worth $1bn"
VALUES = words("value, enterprise value, equity value, total enterprise value, total equity value")
AUXILIARIES = words("would, will, to, that, could, may")  # "a deal that would value the company at $5bn"
DEALS, DEAL_REACH = (
    words("deal, transaction, agreement, merger, acquisition, purchase, sale, takeover, buyout, bid, offer"),
    25,
)
THINGS = DEALS | words("stake+, holding+, shares, interest, position, property, assets, land, building+, portfolio")
SET = words(
    "put~, lift~, imply~, give~, company, startup, start-up, enterprise value, combined company, combined group, "
    "combined entity, merged company, merged group, merged entity, new company, new group"
)
BIDS = words("quote~, quotation, bid~, offer~, for, deal with")

EXTRACTOR = Extractor(
    id="C310-value-of-company",
    kind="valuation",
    forms=("money",),
    wordings=(
        Wording(NOUNS, "beside", TELLING, reach=16),
        Wording("ev", "before", TELLING, "of, at, :, is", reach=3),
        Wording(
            "value~, revalue~, reckon~, appraise~, capitalise~, capitalize~, evaluate~",
            "before",
            TELLING,
            "at, above, below, over, near, nearer, closer to, for, to be, as, with",
            reach=16,
        ),
        Wording("value~, valuing", "before", TELLING, "at", reach=30),
        Wording("worth", "before", TELLING, "at, to, of, is, was, above, near", reach=8),
        Wording("worth", "before", PLAIN, "worth", reach=2),
        Wording("company, business, group, firm, giant, entity", "before", TELLING - 8, "worth, valued at", reach=3),
        Wording("valued at", "before", PLAIN + 10, reach=3),
        Wording("@company", "before", TELLING + 2, "valued at, worth, valued", reach=3),
        Wording(
            "valued, valuing, worth",
            "before",
            PLAIN,
            "up to, near, over, about, as much as, between, closer to",
            reach=2,
        ),
        Wording("put~, place~, peg~", "before", HINT, "at", reach=10),
        Wording(
            "put~ the company, put~ the whole company, put~ the entire company, put~ the business, put~ the group",
            "before",
            TELLING,
            "at",
            reach=6,
        ),
        Wording(
            f"{ROUNDS}, raise~, it raised, it had raised, it has raised", "before", PLAIN + 12, "at, above", reach=8
        ),
        Wording("pre-money, post-money, premoney, postmoney, pre money, post money", "after", TELLING + 4, reach=5),
        Wording(
            "as the valuation, as its valuation, as a valuation, in market value, in value, of market value",
            "after",
            TELLING,
            reach=3,
        ),
        Wording("at which", "after", HINT + 10, reach=2),
        Wording(
            "company, startup, start-up, giant, unicorn, behemoth, conglomerate, powerhouse, juggernaut",
            "after",
            HINT,
            reach=3,
        ),
    ),
    bases={
        "pre_money": (
            "pre-money, premoney, pre money, before the new money, without the new money, before the investment, "
            "before the new funding, not counting the new money, excluding the new money"
        ),
        "post_money": (
            "post-money, postmoney, post money, after the new money, including the new money, including the "
            "investment, after the investment, including the new funding"
        ),
        "market_cap": (
            "market value, market capitalisation, market capitalization, market cap, capitalisation, "
            "capitalization, mcap"
        ),
        "enterprise": "enterprise value, total enterprise value, including debt, pre-enterprise value, ev",
        "equity": "equity value, total equity value",
    },
    settle=_of_a_deal,
    manual=__doc__,
    whole=False,
)
