"""Money that an investor puts in.

## What it finds
"invests $3.2 billion", "another $1.15 billion from its backer", "a $6 billion investment".

## Why it matters
An investor's cheque is neither the round's total nor the price of the company.

## What it leaves alone
What a round raises from all investors, and what the company is worth.
"""

import re
from bisect import bisect_left
from operator import attrgetter

from dealcheck.claims.reading import HINT, OBJECT, PLAIN, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

INVEST = (
    "invest~, reinvest~, co-invest~, put~ in, pour~, inject~, plough~, plow~, pump~, commit~, pledge~, "
    "contribute~, sink~, has added, chip~ in, allocate~, funnel~, channel~, earmark~, deploy~, infuse~"
)
GIVE = (
    "provide~, promise~, put~, add~, buy~, purchase~, get~, receive~, secure~, obtain~, attract~, land~, take~, "
    "give~, send~, extend~, bet~, stump~ up, win~, draw~"
)
INVESTMENT = (
    "investment+, infusion, injection, capital injection, cash injection, equity injection, equity "
    "investment, primary investment, strategic investment, minority investment, tranche+, growth "
    "investment, follow-on investment+, capital infusion, cash infusion, equity infusion, investment "
    "amount, capital increase, funding commitment, instalment+, installment+, contribution"
)
OUTLAY = "outlay, commitment, bet, cheque, check, backing, gambit, exposure, stake purchase, wager, pledge, support"


def _put_in(sight: Sight, reading: Reading | None) -> Reading | None:
    """Words for any giving and taking tell it only in an article about an investment, or where money goes "into"."""
    if any(word in INCOME and cost <= INCOME_REACH for word, cost in sight.after):
        return None
    if reading is not None and (_in_a_country(sight) or _on_doing_something(sight)):
        return None
    loose = reading is not None and reading.word in LOOSE
    if loose and OF_GOODS.match(sight.place.after):
        return None
    loose = loose and sight.nature == "purchase"
    return None if loose and not sight.near(INTO, INTO_REACH) else reading


def _on_doing_something(sight: Sight) -> bool:
    """Whether the money is to be spent on works, not on a company: "will invest $2 billion in upgrading its lines"."""
    place = sight.place
    return ON_DOING.match(place.document.lower, place.end) is not None and INVESTING.search(place.before) is not None


def _in_a_country(sight: Sight) -> bool:
    """Whether the money is to be spent in a country or town, not in a company."""
    place = sight.place
    names = place.mentions.names
    at = bisect_left(names, place.end, key=attrgetter("start"))
    if at == len(names) or names[at].start > place.end + IN_REACH:
        return False
    company = place.mentions.companies[names[at].company]
    after = place.document.lower[names[at].end : names[at].end + 2]
    return (
        company.kind == "place"
        and after != "'s"
        and IN_PLACE.fullmatch(place.document.lower, place.end, names[at].start) is not None
        and INVESTING.search(place.before) is not None
    )


IN_REACH = 40  # characters from a figure to the country
ON_DOING = re.compile(r" (?:on|in|into|for|towards?) (?!return|accordance)[a-z]+ing\b")
IN_PLACE = re.compile(r"(?: \([^()]{1,25}\)?)? in (?:the )?")
INVESTING = re.compile(
    r"\b(?:to|will|would) invest(?: (?:more than|over|around|about|some|up to|approximately|another))? $"
)
# "Buys $9 billion of computers": what is bought for it is no part of a company.
OF_GOODS = re.compile(
    r"(?: worth)? of (?!(?:[a-z-]+ ){0,3}"
    r"(?:shares|stock|equity|notes|capital|securities|bonds|funding|financing|it|them)\b)"
)
LOOSE = words(f"{GIVE}, {OUTLAY}, equity, stake, total stake, holding")
INCOME, INCOME_REACH = words("revenue+, sales, earnings, profit+, ebitda"), 8  # "contributes $2bn in adjusted sales"
INTO, INTO_REACH = words("into"), 16

EXTRACTOR = Extractor(
    id="C220-money-invested",
    kind="investment",
    forms=("money",),
    wordings=(
        Wording(INVEST, "before", TELLING, OBJECT, reach=8),
        Wording("invest~, back~, backer+", "before", PLAIN, "with, at, of, to", reach=12),
        Wording(GIVE, "before", HINT, OBJECT, reach=4),
        Wording(f"{INVESTMENT}, {OUTLAY}", "after", TELLING + 4, reach=8),
        Wording(
            f"{INVESTMENT}, {OUTLAY}",
            "before",
            TELLING,
            "of, to, at, is, was, be, worth, reached, total, totalling, :, (, in",
            reach=14,
        ),
        Wording("equity, stake, total stake, holding, total investment", "before", HINT + 12, "of, to", reach=8),
        Wording(
            "into, to invest, in exchange for, worth of shares, worth of stock, investment in, stake in",
            "after",
            PLAIN,
            reach=3,
        ),
        Wording(
            "it invested, it has invested, it had invested, they invested, they have invested, they had invested",
            "after",
            TELLING,
            reach=2,
        ),
    ),
    settle=_put_in,
    manual=__doc__,
)
