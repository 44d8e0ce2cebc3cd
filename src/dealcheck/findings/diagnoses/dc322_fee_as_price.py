"""The break-up fee is given as the price.

## What it finds
A price that is to the digit the termination fee of the deal, beside another price.

## Why it matters
Records and short notes pick the wrong sum from a filing, and the deal shrinks to a fraction.

## What it leaves alone
A price that merely resembles a fee, and a deal without a known fee.
"""

import re

from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.figures import figures, quantity
from dealcheck.findings.story import articles
from dealcheck.findings.wording import sentence, told, where
from dealcheck.model import Claim, Kind, Side

PRICES: frozenset[Kind] = frozenset({"deal_value", "investment"})
FEE = re.compile(r"\b(?:fees?|break-?up|penalt\w+|compensat\w+)\b")
PRICE = re.compile(
    r"\b(?:deals?|agreements?|acqui\w+|takeovers?|mergers?|purchas\w+|buy\w*|bought|valued|price[ds]?|worth)\b"
)
CONFIDENCE = 0.9


def _diagnose(pair: Pair) -> Clash | None:
    fees = figures(pair.story.claims("termination_fee"), quantity(pair.low).unit)
    same = [fee for fee in fees if _same_number(fee, pair.low)]
    low = _without_headlines(pair.low, same)
    if not same or low is None or any(_same_number(fee, pair.high) for fee in fees) or _is_our_misreading(pair):
        return None
    return Clash(
        message=sentence(
            f"{told(low)} is given as the price, but it is the termination fee ({where(same)}); "
            f"the price is {told(pair.high)}"
        ),
        help="Read the agreement: which sum is the price, and which the fee?",
        sides=(low, pair.high),
        confidence=CONFIDENCE,
    )


def _without_headlines(side: Side, fees: list[Claim]) -> Side | None:
    """Without the headlines over articles that call the sum a fee: they have no room to say so."""
    calling = {fee.article for fee in fees}
    left = tuple(claim for claim in side.core if claim.role != "headline" or claim.article not in calling)
    return Side.of(side.label, left) if left else None


def _same_number(claim: Claim, side: Side) -> bool:
    stated = quantity(side)
    return claim.quantity is not None and (claim.quantity.low, claim.quantity.high) == (stated.low, stated.high)


def _is_our_misreading(pair: Pair) -> bool:
    """Where the sentence speaks of a fee or of no price, or the article has the price too, the reader is not misled."""
    sentences = [claim.sentence.lower() for claim in pair.low.core]
    return (
        not articles(pair.low).isdisjoint(articles(pair.high))
        or any(map(FEE.search, sentences))
        or not all(map(PRICE.search, sentences))
    )


DIAGNOSIS = Diagnosis(
    code="DC322",
    name="fee-as-price",
    category="amount",
    severity="error",
    applies_to=PRICES,
    diagnose=_diagnose,
    manual=__doc__,
    before=("DC321",),
)
