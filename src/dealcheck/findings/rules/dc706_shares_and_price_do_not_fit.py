"""A number of shares and the price of one do not make the sum.

## What it finds
A sentence with a number of shares, the price of one and a sum that the two do not make.

## Why it matters
Prices were corrected when somebody counted the shares again. The two are the sum, to the digit that is written.

## What it leaves alone
Sentences with several numbers of shares, prices or sums, sums that fit within their rounding or with debt that the
article gives, and sums so far off that they are of something else.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import middle, room
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Kind, Side
from dealcheck.text.interval import Interval

SUMS: frozenset[Kind] = frozenset({"deal_value", "investment", "other_amount", "valuation"})
MANY = Decimal(100_000)  # a smaller number of shares is an exchange or one person's
LARGE = Decimal(1_000_000)
OFF, FAR = Decimal("1.03"), Decimal("1.6")  # times: options and fees; what is further off is of something else
CONFIDENCE = 0.75


def _check(story: Story) -> Iterator[Clash]:
    for article, sentences in story.sentences.items():
        for figures in sentences.values():
            found = [claim for claim in figures if _is_one_number(claim)]
            prices = [claim for claim in found if claim.kind == "price_per_share"]
            if len(prices) != 1:
                continue
            counts = [claim for claim in found if _is_number_of_shares(claim)]
            sums = [
                claim for claim in found if claim.kind in SUMS and claim.quantity and middle(claim.quantity) >= LARGE
            ]
            told = story.by_article[article]
            if len(counts) == len(sums) == 1 and _misses(told, counts[0], prices[0], sums[0]):
                yield _clash(story, counts[0], prices[0], sums[0])


def _is_one_number(claim: Claim) -> bool:
    return claim.quantity is not None and bool(claim.quantity.low) and claim.quantity.low == claim.quantity.high


def _is_number_of_shares(claim: Claim) -> bool:
    stated = claim.quantity
    return claim.kind == "other_count" and stated is not None and stated.unit == "shares" and middle(stated) >= MANY


def _misses(claims: Sequence[Claim], count: Claim, price: Claim, total: Claim) -> bool:
    if count.quantity is None or price.quantity is None or total.quantity is None:
        return False
    if price.quantity.unit != total.quantity.unit:
        return False
    made = room(count).times(room(price))
    wide = Interval((made.low or Decimal(0)) / OFF, made.high and made.high * OFF, holds_high=True)
    debts = [room(claim) for claim in claims if claim.kind == "debt" and claim.quantity]
    if wide.meets(room(total)) or any(wide.plus(debt).meets(room(total)) for debt in debts):
        return False
    product, told = middle(count.quantity) * middle(price.quantity), middle(total.quantity)
    return max(product, told) <= min(product, told) * FAR


def _clash(story: Story, count: Claim, price: Claim, total: Claim) -> Clash:
    claims = (count, price, total)
    made = (middle(count.quantity) if count.quantity else 0) * (middle(price.quantity) if price.quantity else 0)
    return Clash(
        message=sentence(
            f"{where([total])} has {_shares(count)} at {price.quote} make {total.quote}, but they make {made:,.0f}"
        ),
        help=f"How many shares of {story.target} are meant, options included? Read the offer.",
        sides=(Side.of(f"{count.quote} at {price.quote} ≠ {total.quote}", claims),),
        confidence=CONFIDENCE,
    )


def _shares(count: Claim) -> str:
    return count.quote if "share" in count.quote.lower() else f"{count.quote} shares"


RULE = Rule(
    code="DC706",
    name="shares-and-price-do-not-fit",
    category="arithmetic",
    severity="warning",
    reads=frozenset({"price_per_share"}),
    check=_check,
    manual=__doc__,
)
