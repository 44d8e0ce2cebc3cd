"""Money that an investor puts in.

## What it finds
"invests $14.3 billion", "another $2.75 billion from its backer", "a $4 billion investment".

## Why it matters
An investor's cheque is neither the round's total nor the price of the company.

## What it leaves alone
What a round raises from all investors, and what the company is worth.
"""

from dealcheck.claims.reading import HINT, OBJECT, PLAIN, TELLING, Extractor, Wording

INVEST = (
    "invest, invests, invested, investing, put in, puts in, pour, pours, poured, pouring, inject, "
    "injects, injected, injecting, plough, ploughs, ploughed, plow, plows, plowed, pump, pumps, pumped, "
    "pumping, commit, commits, committed, committing, pledge, pledges, pledged, pledging, contribute, "
    "contributes, contributed, sink, sinks, provide, provides, provided, has added, promise, promised, "
    "chip in, chipped in, backed it with"
)
INVESTMENT = (
    "investment, investments, infusion, injection, outlay, commitment, capital injection, cash "
    "injection, equity injection, equity investment, primary investment, strategic investment, minority "
    "investment, tranche, growth investment, follow-on investment, follow-on investments, capital "
    "infusion, cash infusion, equity infusion, bet, cheque, check, backing, gambit, exposure, venture "
    "bet"
)

EXTRACTOR = Extractor(
    id="C220-money-invested",
    kind="investment",
    forms=("money",),
    wordings=(
        Wording(INVEST, "before", TELLING, OBJECT, reach=8),
        Wording("put, puts, putting", "before", HINT + 10, OBJECT, reach=5),
        Wording(
            "invest, invests, invested, investing, backed, back, backs", "before", PLAIN, "with, at, of, to", reach=12
        ),
        Wording(INVESTMENT, "after", TELLING + 4, reach=8),
        Wording(INVESTMENT, "before", TELLING, "of, to, at, is, was, worth, reached, total, totalling, :, (", reach=14),
        Wording(
            (
                "get, gets, got, receive, receives, received, secure, secures, secured, obtain, obtains, lands, "
                "attracts, attract"
            ),
            "before",
            HINT,
            OBJECT,
            reach=4,
        ),
        Wording("into, to invest, in exchange for", "after", PLAIN, reach=3),
    ),
    manual=__doc__,
)
