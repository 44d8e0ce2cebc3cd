"""The sides of a difference: which values of one property agree, and which cannot all be true."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from decimal import Decimal

from dealcheck.model import Claim, Quantity, Side
from dealcheck.record import record, state
from dealcheck.text.interval import Interval, allowed

OPEN = Decimal("Infinity")  # the room that an open interval leaves


@record
class Value:
    """Claims that state the same thing, and the numbers it allows."""

    interval: Interval
    claims: tuple[Claim, ...]


@state
class _Side:
    """A side as it fills: its finest value, what agrees with it alone, and what agrees with others too."""

    finest: Value
    core: list[Claim] = field(default_factory=list)
    shared: list[Claim] = field(default_factory=list)


def values(claims: Sequence[Claim]) -> tuple[Value, ...]:
    """The distinct values that claims of one property give, finest first."""
    found: dict[Interval, list[Claim]] = {}
    for claim in claims:
        if claim.quantity is not None:
            found.setdefault(allowed(claim.quantity, stake=claim.kind == "stake"), []).append(claim)
    made = [Value(interval, tuple(stated)) for interval, stated in found.items()]
    if len(made) > 1:
        made.sort(key=_order)
    return tuple(made)


def sides(found: Sequence[Value]) -> tuple[Side, ...]:
    """Values that agree on one side; one that agrees with several stands on each, one that fits none makes its own.

    Args:
        found: distinct values, finest first, so that a coarse one never parts what agrees.
    """
    made: list[_Side] = []  # in the order of their numbers, because no two of them share one
    lows: list[Decimal] = []
    for value in found:
        low, high = _ends(value.interval)
        run = made[max(0, bisect_right(lows, low) - 1) : bisect_right(lows, high)]
        matching = [side for side in run if side.finest.interval.meets(value.interval)]
        if not matching:
            matching = [_Side(value)]
            at = bisect_right(lows, low)
            made.insert(at, matching[0])
            lows.insert(at, low)
        for side in matching:
            (side.core if len(matching) == 1 else side.shared).extend(value.claims)
    return tuple(map(_side, made))


def shown(claim: Claim) -> str:
    """The value of a claim as a reader would write it: with its hedge where it has one."""
    if claim.quantity is None:
        return (claim.value or claim.quote).replace("_", " ")
    hedge = _hedge(claim.quantity)
    quote = " ".join(claim.quote.split())
    return quote if not hedge or quote.lower().startswith(hedge) else f"{hedge} {quote}"


def _hedge(quantity: Quantity) -> str:
    if quantity.low is None or quantity.high is None or quantity.modifier in {"exact", "range"}:
        return ""
    return quantity.modifier.replace("_", " ")


def _ends(interval: Interval) -> tuple[Decimal, Decimal]:
    return (
        -OPEN if interval.low is None else interval.low,
        OPEN if interval.high is None else interval.high,
    )


def _order(value: Value) -> tuple[Decimal, int, Decimal]:
    width = value.interval.width()
    return (OPEN if width is None else width, -len(value.claims), _ends(value.interval)[0])


def _place(claim: Claim) -> tuple[str, int, str]:
    return (claim.article, claim.start or 0, claim.id)


def _side(side: _Side) -> Side:
    everything = tuple(sorted((*side.core, *side.shared), key=_place))
    return Side(shown(side.finest.claims[0]), everything, tuple(sorted(side.core, key=_place)))
