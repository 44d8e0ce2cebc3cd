"""The price of a stake implies another value of the company than the article gives.

## What it finds
A sentence with a stake and what is paid for it, in an article with a value of the company that the two do not make,
neither before nor after the money that is put in.

## Why it matters
$300 million for 12 % make $2.5 billion. Where they make something else, one of the three is of another deal, another
day or another class of shares, and the reader can work it out as well as we can.

## What it leaves alone
Values that fit within their rounding, market values, articles with several prices or stakes, and values so far off that
they are of something else.
"""

from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import middle, room
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Kind, Side
from dealcheck.text.interval import Interval

PRICES: frozenset[Kind] = frozenset({"deal_value", "investment"})
BOUGHT = frozenset({None, "acquired", "resulting", "non_voting"})
STATED = frozenset({"exact", "about", "over", "nearly", "just_over"})
WHOLE = Decimal(100)
OFF, FAR = (
    Decimal("1.1"),
    Decimal(3),
)  # times: fees and classes of shares move it a little; further off is another thing
CONFIDENCE = 0.75


def _check(story: Story) -> Iterator[Clash]:
    for _, claims in story.told("stake", "valuation", *PRICES):
        own = [claim for claim in claims if claim.scope == "deal" and claim.quantity and claim.certainty != "denied"]
        prices = _only([claim for claim in own if claim.kind in PRICES and _is_stated(claim)])
        stakes = _only(
            [claim for claim in own if claim.kind == "stake" and claim.basis in BOUGHT and _is_stated(claim)]
        )
        if prices and stakes and (pair := _of_one_sentence(prices, stakes)):
            values = [claim for claim in own if _is_value(story, claim, pair[0])]
            if values and not any(_fits(value, *pair) for value in values) and _is_near(values[0], *pair):
                yield _clash(story, values[0], *pair)


def _is_stated(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.modifier in STATED and bool(claim.quantity.low)


def _only(claims: list[Claim]) -> list[Claim]:
    """All of them, if they state one thing."""
    return claims if len({claim.quantity for claim in claims}) == 1 else []


def _of_one_sentence(prices: list[Claim], stakes: list[Claim]) -> tuple[Claim, Claim] | None:
    both = ((price, stake) for price in prices for stake in stakes if price.sentence == stake.sentence)
    return next(both, None)


def _is_value(story: Story, claim: Claim, price: Claim) -> bool:
    return (
        claim.kind == "valuation"
        and claim.basis != "market_cap"
        and story.party(claim.company) == story.deal.target
        and claim.quantity is not None
        and price.quantity is not None
        and claim.quantity.unit == price.quantity.unit
    )


def _implied(price: Claim, stake: Claim) -> Interval:
    """What the whole company is worth if the stake is worth its price."""
    paid, share = room(price), room(stake)
    low = (paid.low or Decimal(0)) * WHOLE / share.high if share.high else None
    high = paid.high * WHOLE / share.low if paid.high is not None and share.low else None
    return Interval(low, high, holds_high=True)


def _fits(value: Claim, price: Claim, stake: Claim) -> bool:
    """As it stands, within what fees and rounding move it, or as the value before the money."""
    implied, told = _implied(price, stake), room(value)
    wide = Interval(implied.low and implied.low / OFF, implied.high and implied.high * OFF, holds_high=True)
    return wide.meets(told) or wide.meets(told.plus(room(price)))


def _is_near(value: Claim, price: Claim, stake: Claim) -> bool:
    if value.quantity is None or price.quantity is None or stake.quantity is None:
        return False
    made, told = middle(price.quantity) * WHOLE / middle(stake.quantity), middle(value.quantity)
    return bool(told) and max(made, told) <= min(made, told) * FAR


def _clash(story: Story, value: Claim, price: Claim, stake: Claim) -> Clash:
    paid, share = (middle(claim.quantity) if claim.quantity else Decimal(0) for claim in (price, stake))
    made = f"{paid * WHOLE / share / 10**9:.3g} billion {price.quantity.unit if price.quantity else ''}"
    claims = (price, stake, value)
    return Clash(
        message=sentence(
            f"{where([price])} has {price.quote} paid for {stake.quote} of {story.target}, "
            f"which makes {made} for the whole, but gives {value.quote}"
        ),
        help=f"Ask {story.target}: is {value.quote} its value before or after the deal, and does it count debt?",
        sides=(Side.of(f"{price.quote} for {stake.quote} ≠ {value.quote}", claims),),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC403",
    name="stake-and-price-imply-another-value",
    category="arithmetic",
    severity="warning",
    reads=frozenset({"valuation"}),
    check=_check,
    manual=__doc__,
)
