"""The break-up fee is given as the value of the agreement.

## What it finds
A value of the deal or the target that is to the digit the termination fee, far below a price that several sources give.

## Why it matters
Records pick the wrong sum from a filing, and a deal of twenty billion is filed as one of one.

## What it leaves alone
Articles that give the price too, sentences that call the sum a fee, and values near the price.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import figures, middle
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told, where
from dealcheck.model import Claim, FactValue, Side

FEE = re.compile(r"\b(?:fees?|break-?up|penalt\w+|compensat\w+)\b")
TIMES = Decimal(3)  # the price is at least so many times the fee
SEVERAL = 2  # independent sources of the price
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    price = next((value for fact in story.facts("deal_value") for value in fact.values), None)
    if price is None or len(price.sources) < SEVERAL:
        return
    wrong = [claim for claim in story.claims("valuation") if _is_fee(story, claim, price)]
    if wrong:
        sides = (Side.quoted(wrong), Side.of(price.text, price.claims))
        yield Clash(
            message=sentence(
                f"{told(sides[0])} is given as the value, but it is the termination fee; "
                f"the price is {price.text} ({where(price.claims)})"
            ),
            help="Read the agreement: which sum is the price, and which the fee?",
            sides=sides,
            confidence=CONFIDENCE,
        )


def _is_fee(story: Story, claim: Claim, price: FactValue) -> bool:
    stated, paid = claim.quantity, price.claims[0].quantity
    if stated is None or paid is None or claim.scope != "deal" or FEE.search(claim.sentence.lower()):
        return False
    if stated.unit != paid.unit or middle(stated) * TIMES > middle(paid):
        return False
    fees = figures(story.claims("termination_fee"), stated.unit)
    knows = any(claim.article == other.article for other in price.claims)
    return not knows and any(fee.quantity and fee.quantity.low == stated.low for fee in fees)


RULE = Rule(
    code="DC323",
    name="fee-as-value",
    category="amount",
    severity="error",
    reads=frozenset({"termination_fee"}),
    check=_check,
    manual=__doc__,
)
