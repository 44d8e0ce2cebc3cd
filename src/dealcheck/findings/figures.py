"""The number behind a side, its digits, and how far apart two of them are."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache

from dealcheck.model import Claim, Quantity, Side
from dealcheck.text.interval import Interval, allowed

IN_WORDS = Decimal("Infinity")
BOUNDS = frozenset({"up_to", "at_least", "under"})  # a figure that only bounds a number proves no sum


def quantity(side: Side) -> Quantity:
    """The finest figure of a side: the first with the smallest last digit, one in words only where all are."""
    found = [claim.quantity for claim in side.core if claim.quantity is not None]
    return min(found, key=_coarseness)


def _coarseness(stated: Quantity) -> Decimal:
    return stated.step or IN_WORDS


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


@lru_cache(maxsize=8192)  # several rules look for the same digits
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


def stands_on(side: Side) -> Callable[[Claim], bool]:
    """Whether a figure, of whatever kind, is the side's: same unit, and a number fits both."""
    unit, wanted = quantity(side).unit, side_room(side)
    return lambda claim: claim.quantity is not None and claim.quantity.unit == unit and room(claim).meets(wanted)


def figures(claims: Iterable[Claim], unit: str) -> tuple[Claim, ...]:
    """The claims that carry a stated number in this unit."""
    return tuple(
        claim
        for claim in claims
        if claim.quantity and claim.quantity.unit == unit and None not in (claim.quantity.low, claim.quantity.high)
    )


def fills(low: Side, high: Side) -> Callable[[Claim], bool]:
    """Whether a part that is stated as a number makes the one side of the other.

    The part must be larger than what rounding leaves open, or anything would.
    """
    whole, rest, known = side_room(high), side_room(low), stands_on(low)
    slack = [width for width in (whole.width(), rest.width()) if width is not None]

    def makes(part: Claim) -> bool:
        stated = part.quantity
        if stated is None or stated.low is None or stated.modifier in BOUNDS or stated.low <= max(slack):
            return False
        return rest.plus(room(part)).meets(whole) and not known(part)

    return makes if len(slack) == 2 else lambda _: False  # noqa: PLR2004  (both sides are bounded)
