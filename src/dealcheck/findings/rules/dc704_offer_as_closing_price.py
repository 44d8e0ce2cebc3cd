"""The offer price is given as the share price that it was to exceed.

## What it finds
A closing share price that is the offer's price per share to the cent, in a sentence that gives the premium over it.

## Why it matters
An offer of $50 with a premium of 18 % over a close of $50 cannot be: the close was lower.

## What it leaves alone
Share prices without a premium beside them, and premiums of a few percent, which rounding may hide.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story, in_front
from dealcheck.findings.wording import sentence, told
from dealcheck.model import Claim, Side

CLOSE = re.compile(r"\b(?:clos(?:e|es|ed|ing)|last traded|share price|stock price)\b[^.;]{0,40}$")
LEAST = Decimal(5)  # percent
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    premiums = {claim.sentence: claim for claim in story.claims("premium") if _is_plain(claim)}
    offers = [claim for claim in story.claims("price_per_share") if not _is_close(claim)]
    closes = [
        claim
        for claim in story.claims("price_per_share", "other_amount")
        if claim.sentence in premiums and _is_close(claim)
    ]
    wrong = [claim for claim in closes if any(_same(claim, offer) for offer in offers)]
    right = [offer for offer in offers if any(_same(claim, offer) for claim in wrong)]
    if not wrong or not right:
        return
    sides = (
        Side.quoted(wrong),
        Side.quoted(right),
    )
    premium = premiums[wrong[0].sentence].quote
    yield Clash(
        message=sentence(f"{told(sides[0])} cannot be the close if the offer, {premium} above it, is {told(sides[1])}"),
        help=f"At what price did {story.target} close on the day that the premium is counted from?",
        sides=sides,
        confidence=CONFIDENCE,
    )


def _is_plain(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.low is not None and claim.quantity.low >= LEAST


def _is_close(claim: Claim) -> bool:
    """The words before the figure call it a closing price."""
    return CLOSE.search(in_front(claim)) is not None


def _same(one: Claim, other: Claim) -> bool:
    if one.quantity is None or other.quantity is None:
        return False
    return (one.quantity.low, one.quantity.unit) == (other.quantity.low, other.quantity.unit)


RULE = Rule(
    code="DC704",
    name="offer-as-closing-price",
    category="amount",
    severity="error",
    reads=frozenset({"premium"}),
    check=_check,
    manual=__doc__,
)
