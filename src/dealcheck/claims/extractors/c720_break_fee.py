"""What a side pays when a deal comes to nothing.

## What it finds
"a $1 billion termination fee", "a break-up fee of $1.25bn".

## Why it matters
Fees run in both directions and differ by direction; a fee taken for the price is a common slip.

## What it leaves alone
Fees of advisers, and prepayments that are kept.
"""

from dealcheck.claims.reading import PLAIN, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

FEES = (
    "termination fee+, break-up fee+, breakup fee+, break fee+, reverse termination fee, reverse "
    "break-up fee, reverse breakup fee, termination payment, termination penalty, break-up penalty, "
    "reverse break fee, termination compensation, kill fee, breakage fee, walk-away fee, cancellation "
    "fee, exit fee, break-up payment, breakup payment, breakup penalty, termination charge, break up "
    "fee, walkaway fee, regulatory termination fee, deal-breaking fee, antitrust fee"
)
FAILS = (
    "walk~ away, call~ off, collapse~, fall~ through, fail~, failure, abandon~, terminate~, "
    "termination, scrap~, back~ out, pull~ out, renege~, block~, cancel~, go through, lapse~, not approved, "
    "break~ off, drop~, end~, quit~, does not close, not completed, not go ahead, ditch~, axe~, fall~ "
    "apart, get~ out of, breakdown, withdraw~, kill~, vote~ down, come~ to nothing, better offer, "
    "superior offer, rival offer, higher offer, higher bid, better bid"
)
STOPS = "injunction, antitrust, prevent~, stop~, regulators, prohibit~, veto~"
OWES = "owe~, liable, payable, entitled"
PAYS = "pay~, receive~, collect~, compensate~, hand~, get~, lighter"


def _when_it_fails(sight: Sight, reading: Reading | None) -> Reading | None:
    """Money that is paid where a deal comes to nothing is a fee by whatever name; so is what is owed beside a fee."""
    if reading and reading.word in ANY_FEE and sight.near(IMPOSED, OWE_REACH):
        return None  # an authority's penalty
    if reading and reading.word not in WEAK:
        return reading
    if sight.figure.per_share and sight.near(NAMED, SHARE_REACH):
        return Reading("termination_fee", PLAIN + 4, "C720-break-fee", word="fee")
    if sight.near(OWED, OWE_REACH) and sight.near(STOPPED, FAIL_REACH):
        return Reading("termination_fee", PLAIN + 4, "C720-break-fee", word="owe")
    if sight.near(OWED, OWE_REACH) and sight.near(MAY, MAY_REACH):
        return Reading("termination_fee", PLAIN, "C720-break-fee", word="owe")
    failing = sight.near(PAID, OWE_REACH) and sight.near(FAILED, PAID_REACH)
    return Reading("termination_fee", PLAIN + 2, "C720-break-fee", word="pay") if failing else None


ANY_FEE = words("fee, penalty, compensation")
IMPOSED = words("impose~, levy, levied, fine, fined, violation+, regulator, consent order")
NAMED, SHARE_REACH = words(f"{FEES}, fee"), 26
OWED, OWE_REACH = words(OWES), 12
MAY, MAY_REACH = words("could, would, may, might, must"), 4  # what is owed under a condition
PAID = words(PAYS)
FAILED, PAID_REACH = words(FAILS), 20
STOPPED, FAIL_REACH = words(f"{FAILS}, {STOPS}"), 30
WEAK = OWED | PAID | STOPPED

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
                "as a termination fee, as a fee to terminate, as a fee to end, as the termination fee, "
                "as a break-up fee, as a breakup fee, as break-up "
                "fee, as a break fee, in termination fees, due as a break-up fee, as compensation, in "
                "compensation, as a penalty"
            ),
            "after",
            TELLING + 5,
            reach=20,
        ),
        Wording(f"{OWES}, {PAYS}, {FAILS}, {STOPS}", "before", 1, reach=1),
        Wording(f"{OWES}, {PAYS}, {FAILS}, {STOPS}", "after", 1, reach=1),
        Wording("impose~, levy, levied, fine, fined, violation+, regulator, consent order", "before", 1, reach=1),
    ),
    bases={"reverse": "reverse termination fee, reverse break-up fee, reverse breakup fee, reverse break fee"},
    settle=_when_it_fails,
    unasked=True,
    whole=False,
    manual=__doc__,
)
