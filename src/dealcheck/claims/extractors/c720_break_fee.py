"""What a side pays when a deal comes to nothing.

## What it finds
"a $1 billion termination fee", "a break-up fee of $1.25bn".

## Why it matters
Fees run in both directions and differ by direction; a fee taken for the price is a common slip.

## What it leaves alone
Fees of advisers, and prepayments that are kept.
"""

from dealcheck.claims.reading import PLAIN, TELLING, Extractor, Reading, Sight, Wording, words

FEES = (
    "termination fee+, break-up fee+, breakup fee+, break fee+, reverse termination fee, reverse "
    "break-up fee, reverse breakup fee, termination payment, termination penalty, break-up penalty, "
    "reverse break fee, termination compensation, kill fee, breakage fee, walk-away fee, cancellation "
    "fee, exit fee, break-up payment, breakup payment, breakup penalty, termination charge, break up "
    "fee, walkaway fee, regulatory termination fee, deal-breaking fee, antitrust fee"
)
FAILS = (
    "walk~ away, call~ off, collapse~, fall~ through, fail~, failure, abandon~, terminate~, "
    "termination, scrap~, back~ out, pull~ out, blocked, cancel~, go through, lapses, not approved, "
    "break~ off, drop~, end~, quit~, does not close, not completed, not go ahead, ditch~, axe~, falls "
    "apart, fell apart, get~ out of, breakdown, withdraw~"
)
OWES = "pay~, owe~, liable, payable, entitled, receive~, collect~, compensate~"


def _when_it_fails(sight: Sight, reading: Reading | None) -> Reading | None:
    """Money that is paid where a deal comes to nothing is a fee by whatever name."""
    if reading and reading.word not in WEAK:
        return reading
    failing = sight.near(FAILED, FAIL_REACH) and sight.near(OWED, OWE_REACH)
    return Reading("termination_fee", PLAIN + 4, "C720-break-fee", word="pay") if failing else None


OWED, OWE_REACH = words(f"{OWES}, lighter"), 12
FAILED, FAIL_REACH = words(FAILS), 30
WEAK = OWED | FAILED

EXTRACTOR = Extractor(
    id="C720-break-fee",
    kind="termination_fee",
    forms=("money",),
    wordings=(
        Wording(FEES, "beside", TELLING + 6, reach=26),
        Wording(FEES, "after", TELLING + 6, reach=22),
        Wording("fee, penalty, compensation", "beside", TELLING - 8, reach=14),
        Wording(
            (
                "as a termination fee, as the termination fee, as a break-up fee, as a breakup fee, as break-up "
                "fee, as a break fee, in termination fees, due as a break-up fee, as compensation, in "
                "compensation, as a penalty"
            ),
            "after",
            TELLING + 5,
            reach=20,
        ),
        Wording(f"{OWES}, {FAILS}", "before", 1, reach=1),
        Wording(f"{OWES}, {FAILS}, lighter", "after", 1, reach=1),
    ),
    bases={"reverse": "reverse termination fee, reverse break-up fee, reverse breakup fee, reverse break fee"},
    settle=_when_it_fails,
    manual=__doc__,
)
