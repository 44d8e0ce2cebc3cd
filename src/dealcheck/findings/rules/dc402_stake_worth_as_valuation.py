"""The worth of a stake is given as the worth of the company.

## What it finds
A valuation that is another valuation of the same company times the stake, where somebody gives the same sum as what the
stake is worth.

## Why it matters
A 27 % stake worth $135 billion makes a company of $500 billion, not one of $135 billion.

## What it leaves alone
Valuations that stand in no such proportion, those that nobody gives as the worth of a stake, and the price itself.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import figures, middle, room
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told, where
from dealcheck.model import Claim, Kind, Side
from dealcheck.text.interval import exactly

STAKE_WORDS = re.compile(r"\b(?:stakes?|holdings?|interests?|shareholdings?|owns?|owned)\b")
PRICES: tuple[Kind, ...] = ("investment", "deal_value", "round_amount")  # a price is easily misread as a value
HUNDREDTH = exactly(Decimal("0.01"))
MANY = 12  # distinct values and stakes of a deal that are held against each other
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    told = (claim for claim in story.claims("valuation") if story.party(claim.company) == story.deal.target)
    values = list({claim.quantity: claim for claim in told if claim.quantity}.values())[:MANY]
    for small in (claim for claim in values if claim.scope == "deal" and claim.quantity):
        whole = [claim for claim in values if _is_part(story, small, claim)]
        worth = [claim for claim in _same(story, small, "other_amount") if _worded_as_stake(claim)]
        if whole and worth and not any(_same(story, small, *PRICES)):
            yield _clash(story, small, [*whole, *worth])
            return


def _is_part(story: Story, small: Claim, whole: Claim) -> bool:
    """Whether the one is the other times a stake that the articles give."""
    if small.quantity is None or whole.quantity is None or small.quantity.unit != whole.quantity.unit:
        return False
    if middle(whole.quantity) <= middle(small.quantity):
        return False
    told = (claim for claim in story.claims("stake") if claim.quantity and claim.quantity.modifier != "up_to")
    shares = list({claim.quantity: claim for claim in told}.values())[:MANY]
    return any(room(whole).times(room(share)).times(HUNDREDTH).meets(room(small)) for share in shares)


def _same(story: Story, small: Claim, *kinds: Kind) -> Iterator[Claim]:
    """Claims of these kinds that state the same number."""
    if small.quantity:
        for claim in figures(story.claims(*kinds), small.quantity.unit):
            if claim.quantity and claim.quantity.low == small.quantity.low:
                yield claim


def _worded_as_stake(claim: Claim) -> bool:
    return STAKE_WORDS.search(claim.sentence.lower()) is not None


def _clash(story: Story, small: Claim, proof: list[Claim]) -> Clash:
    one = Side(small.quote, (small,), (small,))
    other = Side.of(f"{small.quote} for the stake", proof)
    return Clash(
        message=sentence(
            f"{told(one)} is given as the value of {story.target}, but it is what the stake is worth ({where(proof)})"
        ),
        help=f"Ask {story.target}: is {small.quote} the value of the company, or of the stake?",
        sides=(one, other),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC402",
    name="stake-worth-as-valuation",
    category="valuation",
    severity="error",
    reads=frozenset({"valuation"}),
    check=_check,
    manual=__doc__,
)
