"""A party of the deal is worth a thousandth of what it should be.

## What it finds
A market value of the buyer or the target that is less than a twentieth of the price, and would fit if its million were
a billion.

## Why it matters
Nobody pays many times what it is worth itself, and nobody is sold for many times its value: a scale word is wrong, or
the value is of something else.

## What it leaves alone
Small buyers of larger companies, which exist, earlier rounds, and prices that only one article gives.
"""

from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import middle
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, FactValue, Side

SMALLEST = Decimal(20)  # a buyer of a twentieth of the price is the smallest that is believed
LARGEST = Decimal(200)  # times the price: the largest party that a slip of a thousand may stand for
SEVERAL = 2  # independent sources of the price
THOUSAND = Decimal(1000)
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    price = next((value for fact in story.facts("deal_value") for value in fact.values), None)
    if price is None or len(price.sources) < SEVERAL:
        return
    for claim in story.claims("valuation"):
        if claim.scope == "deal" and claim.basis == "market_cap" and _is_slip(claim, price):
            yield Clash(
                message=sentence(
                    f"{where([claim])} values {claim.company or story.target} at {claim.quote}, "
                    f"in a deal of {price.text}"
                ),
                help="Is it billions rather than millions? Look up the market value.",
                sides=(Side(claim.quote, (claim,), (claim,)),),
                confidence=CONFIDENCE,
            )


def _is_slip(claim: Claim, price: FactValue) -> bool:
    stated, paid = claim.quantity, price.claims[0].quantity
    if stated is None or paid is None or stated.unit != paid.unit or stated.modifier == "up_to":
        return False
    worth, sum_paid = middle(stated), middle(paid)
    return worth * SMALLEST < sum_paid <= worth * THOUSAND <= sum_paid * LARGEST


RULE = Rule(
    code="DC806",
    name="worth-less-than-it-pays",
    category="scale_slip",
    severity="error",
    reads=frozenset({"valuation"}),
    check=_check,
    manual=__doc__,
)
