"""All that a financing round raises.

## What it finds
"raised $6.6 billion", "a $450 million round", "funding of up to $40 billion".

## Why it matters
The total of a round is more than any one investor's cheque, and less than all that the company has raised to date.

## What it leaves alone
One investor's part of it, and debt.
"""

from dealcheck.claims.reading import OBJECT, PLAIN, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words
from dealcheck.model import TO_DATE

ROUND = (
    "round+, funding round, financing round, funding, financing, fundraise, fundraising, raise, seed "
    "round, venture round, venture funding, equity funding, equity financing, series a, series b, "
    "series c, series d, series e, series f, series g, series h, capital raise, capital raising, "
    "rights issue, share issue, financings, new funding"
)

GATHER = "secure~, collect~, attract~, gather~, net~, close~, land~, bag~, garner~, receive~"


def _in_a_round(sight: Sight, reading: Reading | None) -> Reading | None:
    """Money may be secured or collected for anything; with a round in the clause it is the round's."""
    gathered = reading is not None and reading.word in GATHERED
    return None if gathered and not sight.near(ROUNDS, ROUND_REACH) else reading


GATHERED = words(GATHER)
ROUNDS, ROUND_REACH = words(ROUND), 35

EXTRACTOR = Extractor(
    id="C230-round-total",
    kind="round_amount",
    forms=("money",),
    wordings=(
        Wording(ROUND, "after", TELLING + 2, reach=8),
        Wording(
            "in funding, in financing, in new funding, of funding, of financing, in equity funding",
            "after",
            TELLING + 5,
            reach=3,
        ),
        Wording(ROUND, "before", TELLING, "of, to, total, totalling, totaling, worth, is, was, up to", reach=12),
        Wording("raise~", "before", TELLING, OBJECT, reach=6),
        Wording(GATHER, "before", PLAIN, OBJECT, reach=5),
        Wording("raised", "after", PLAIN, reach=2),
        Wording("it raised, it has raised, it had raised, they raised, they have raised", "after", TELLING, reach=2),
        Wording("lead~", "before", TELLING + 8, "of", reach=8),
    ),
    bases={
        TO_DATE: (
            "in total, to date, so far, in all, all told, altogether, since its founding, since its inception, "
            "since its launch, since inception, since it was founded, since it was started, since it began, "
            "since launching, total funding, total fundraising, total financing, total raised, total equity funding, "
            "total venture funding, total capital, overall funding, cumulative funding, funding total, "
            "fundraising total, raised a total, over two rounds, over three rounds, in two rounds, in three rounds, "
            "across two rounds, across three rounds, over several rounds, in several rounds, across several rounds"
        ),
    },
    settle=_in_a_round,
    manual=__doc__,
)
