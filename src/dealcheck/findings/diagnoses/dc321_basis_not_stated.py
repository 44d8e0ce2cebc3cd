"""Two prices that count differently, and neither article says how.

## What it finds
Two prices of one deal with a known sum of debt between them, in articles that do not say whether they count it.

## Why it matters
Both figures are right and the reader who sees both believes that one is wrong.

## What it leaves alone
Articles that say "including debt" or give the debt beside the price.
"""

from dealcheck.findings.bridges import PRICE, bare, bridge
from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.wording import sentence, told_all

CONFIDENCE = 0.8


def _diagnose(pair: Pair) -> Clash | None:
    reason, sides = bridge(pair), bare(pair)
    if reason is None or sides is None:
        return None
    noun = "price" if pair.difference.kind == "deal_value" else "value"
    return Clash(
        message=sentence(f"the {noun} is given as {told_all(sides)} without saying what it counts; {reason}"),
        help=f"Does the {noun} of {pair.story.target} include its debt or cash? Say so beside the figure.",
        sides=sides,
        confidence=CONFIDENCE,
    )


DIAGNOSIS = Diagnosis(
    code="DC321",
    name="basis-not-stated",
    category="amount",
    severity="warning",
    applies_to=PRICE,
    diagnose=_diagnose,
    manual=__doc__,
    before=("R10", "R90"),
)
