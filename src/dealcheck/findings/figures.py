"""The number behind a side, its digits, and how far apart two of them are."""

from collections.abc import Iterable
from decimal import Decimal

from dealcheck.model import Claim, Quantity, Side
from dealcheck.text.interval import Interval, allowed, digits

BOUNDS = frozenset({"up_to", "at_least", "under"})  # a figure that only bounds a number proves no sum


def quantity(side: Side) -> Quantity:
    """The finest figure of a side: its first stated, with the most digits."""
    found = [claim.quantity for claim in side.core if claim.quantity is not None]
    return max(found, key=digits)


def number(side: Side) -> Decimal:
    """The number that stands for a side; the middle of a range, the end of an open one."""
    return middle(quantity(side))


def middle(stated: Quantity) -> Decimal:
    """The stated number; the middle of a range, the end of an open one."""
    ends = [end for end in (stated.low, stated.high) if end is not None]
    return sum(ends, Decimal(0)) / max(len(ends), 1)


def reach(one: Side, other: Side) -> Decimal:
    """How many times the larger is the smaller; infinite where one is nothing or they differ in sign."""
    small, large = sorted((number(one), number(other)), key=abs)
    return large / small if small and small * large > 0 else Decimal("Infinity")


def written(stated: Quantity) -> str:
    """The digits that a figure is written with, without point or scale: "4357" for 43,570 with a step of 10."""
    if not stated.step or stated.low is None or stated.low != stated.high:
        return ""
    return str(int(abs(stated.low) / stated.step))


def room(claim: Claim) -> Interval:
    """What a claim's figure allows; the claim must have one."""
    if claim.quantity is None:
        raise ValueError(f"claim {claim.id} has no figure")
    return allowed(claim.quantity, stake=claim.kind == "stake")


def side_room(side: Side) -> Interval:
    """What the finest figure of a side allows."""
    return allowed(quantity(side), stake=side.core[0].kind == "stake")


def stands_on(claim: Claim, side: Side) -> bool:
    """Whether a figure, of whatever kind, is the side's: same unit, and a number fits both."""
    finest = quantity(side)
    return claim.quantity is not None and claim.quantity.unit == finest.unit and room(claim).meets(side_room(side))


def figures(claims: Iterable[Claim], unit: str) -> tuple[Claim, ...]:
    """The claims that carry a stated number in this unit."""
    return tuple(
        claim
        for claim in claims
        if claim.quantity and claim.quantity.unit == unit and None not in (claim.quantity.low, claim.quantity.high)
    )


def fills(low: Side, part: Claim, high: Side) -> bool:
    """Whether a part that is stated as a number makes the one side of the other.

    The part must be larger than what rounding leaves open, or anything would.
    """
    stated, whole, rest = part.quantity, side_room(high), side_room(low)
    if stated is None or stated.low is None or stated.modifier in BOUNDS or stands_on(part, low):
        return False
    slack = (whole.width(), rest.width())
    if None in slack or any(width is not None and width >= stated.low for width in slack):
        return False
    return rest.plus(room(part)).meets(whole)
