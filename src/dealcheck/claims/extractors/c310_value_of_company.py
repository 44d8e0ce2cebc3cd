"""What the whole company is worth.

## What it finds
"valuing it at $29 billion", "at a $5bn pre-money valuation", "a market value of $8 billion".

## Why it matters
A valuation taken for the price, or the other way round, is the classic error of deal coverage.

## What it leaves alone
Deals that are "valued at" a sum, which is their price, and stakes, fortunes and markets that are worth something.
"""

from dealcheck.claims.reading import GUESS, HINT, PLAIN, TELLING, Extractor, Wording

NOUNS = (
    "valuation, valuations, market value, market capitalisation, market capitalization, market cap, "
    "enterprise value, equity value, pre-money valuation, post-money valuation, pre-money enterprise "
    "value, pre-enterprise value, value, implied valuation, company valuation, capitalisation, "
    "capitalization, private valuation"
)

EXTRACTOR = Extractor(
    id="C310-value-of-company",
    kind="valuation",
    forms=("money",),
    wordings=(
        Wording(NOUNS, "beside", TELLING, reach=16),
        Wording(
            "value, values, valued, valuing, revalue, revalues, reckoned, appraised",
            "before",
            TELLING - 5,
            "at, above, below, over, near",
            reach=14,
        ),
        Wording("valued at, valuing, valued, is valued at, capitalises, capitalizes", "before", PLAIN + 5, reach=3),
        Wording("worth", "before", PLAIN, "worth", reach=2),
        Wording("worth", "before", TELLING, "at, to, of, is, was, above, near", reach=8),
        Wording(
            ("round, funding, funding round, financing, raise money, money, capital, shares, share sale"),
            "before",
            PLAIN + 8,
            "at",
            reach=8,
        ),
        Wording("pre-money, post-money, premoney, postmoney, pre money, post money", "after", TELLING + 4, reach=5),
        Wording(
            "company, startup, start-up, group, firm, giant, chipmaker, conglomerate, business, unicorn",
            "after",
            HINT,
            reach=2,
        ),
        Wording("price of", "before", GUESS, reach=2),
    ),
    bases={
        "pre_money": (
            "pre-money, premoney, pre money, pre-money valuation, before the new money, without the new money, "
            "pre-money enterprise value"
        ),
        "post_money": (
            "post-money, postmoney, post money, post-money valuation, after the new money, including the new money"
        ),
        "market_cap": (
            "market value, market capitalisation, market capitalization, market cap, capitalisation, capitalization"
        ),
        "enterprise": "enterprise value, including debt",
        "equity": "equity value",
    },
    whole=False,
    manual=__doc__,
)
