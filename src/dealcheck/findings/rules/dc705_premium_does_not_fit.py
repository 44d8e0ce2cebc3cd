"""A premium is not what the offer and the share price make.

## What it finds
A premium and the share price that it is counted from, in one sentence, which do not lead to the offer's price for a
share.

## Why it matters
All three stand in the release. A premium that does not fit is counted from another day, or one of the prices is wrong.

## What it leaves alone
Premiums that fit within their rounding, offers of which the article gives several prices, and share prices without a
premium beside them. A premium that names the price it is counted from itself ("to the price in May", "over the average
of a month") is counted from no other price that the sentence gives in front of it.
A premium that misses by less than a point is worth knowing, no more.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import middle, room
from dealcheck.findings.story import Story, in_front
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Kind, Side
from dealcheck.text.interval import Interval

MARKET: tuple[Kind, ...] = ("other_amount", "price_per_share")
CLOSE = re.compile(r"\b(?:clos(?:e|es|ed|ing)|share price|stock price|price|traded|trading)\b[^.;%]{0,40}$")
# What a premium is counted from where the words name another day or span than a close that stands in front of it.
OWN_BASE = re.compile(
    r"[^.;]{0,15}\bpremium\b(?! (?:to|over|on|above) (?:that|this|it)\b)[^.;$]{0,70}\b(?:average|unaffected|undisturbed"
    r"|before|prior|in (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|last (?:month|year))\b"
)
SLIGHT = Decimal(1)  # point of percent
FAR = Decimal(40)  # points: what misses by more is of another share or another offer
CONFIDENCE = 0.8


def _check(story: Story) -> Iterator[Clash]:
    for claims in story.by_article.values():
        offers = {claim.quantity: claim for claim in claims if claim.kind == "price_per_share" and _is_offer(claim)}
        if len(offers) != 1:
            continue
        offer = next(iter(offers.values()))
        for premium in _premiums(claims):
            base = _base(premium, claims, offer)
            if base and not _made(offer, base).meets(room(premium)) and _missed(offer, base, premium) < FAR:
                yield _clash(story, offer, base, premium)
                break


def _premiums(claims: tuple[Claim, ...]) -> list[Claim]:
    """Those that stand alone in their sentence: of two, nobody can say which is over which price."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind == "premium" and claim.quantity:
            found.setdefault(claim.sentence, []).append(claim)
    return [group[0] for group in found.values() if len(group) == 1]


def _is_offer(claim: Claim) -> bool:
    return claim.scope == "deal" and claim.quantity is not None and bool(claim.quantity.low) and not _is_market(claim)


def _is_market(claim: Claim) -> bool:
    """The words before the figure call it what the market paid."""
    before = in_front(claim)
    return CLOSE.search(before) is not None and "offer price" not in before


def _base(premium: Claim, claims: tuple[Claim, ...], offer: Claim) -> Claim | None:
    """The one share price in the premium's sentence."""
    found = {
        claim.quantity: claim
        for claim in claims
        if claim.kind in MARKET
        and claim.sentence == premium.sentence
        and claim.quantity
        and offer.quantity
        and claim.quantity.unit == offer.quantity.unit
        and claim.quantity != offer.quantity
        and claim.quantity.low
        and _is_market(claim)
        and not (_is_before(claim, premium) and _names_its_base(premium))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_before(claim: Claim, premium: Claim) -> bool:
    return len(in_front(claim)) < len(in_front(premium))


def _names_its_base(premium: Claim) -> bool:
    return OWN_BASE.match(premium.sentence.partition(premium.quote)[2].lower()) is not None


def _made(offer: Claim, base: Claim) -> Interval:
    """The percent by which the offer lies above the share price."""
    paid, market = room(offer), room(base)
    low = (paid.low / market.high - 1) * 100 if paid.low is not None and market.high else None
    high = (paid.high / market.low - 1) * 100 if paid.high is not None and market.low else None
    return Interval(low, high, holds_high=True)


def _missed(offer: Claim, base: Claim, premium: Claim) -> Decimal:
    paid, market, told = (middle(claim.quantity) if claim.quantity else Decimal(1) for claim in (offer, base, premium))
    return abs((paid / market - 1) * 100 - told)


def _clash(story: Story, offer: Claim, base: Claim, premium: Claim) -> Clash:
    claims = (offer, base, premium)
    made = _made(offer, base)
    percent = sum((made.low or Decimal(0), made.high or Decimal(0)), Decimal(0)) / 2
    return Clash(
        message=sentence(
            f"{where([premium])} gives a premium of {premium.quote} of {offer.quote} over {base.quote}, "
            f"which is {percent:.1f}%"
        ),
        help=f"Which day's close of {story.target} is the premium counted from? Look the price of that day up.",
        sides=(Side.of(f"{offer.quote} over {base.quote} ≠ {premium.quote}", claims),),
        confidence=CONFIDENCE,
        severity="info" if _missed(offer, base, premium) < SLIGHT else None,
    )


RULE = Rule(
    code="DC705",
    name="premium-does-not-fit",
    category="arithmetic",
    severity="warning",
    reads=frozenset({"premium"}),
    check=_check,
    manual=__doc__,
)
