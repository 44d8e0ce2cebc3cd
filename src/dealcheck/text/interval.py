"""What a figure allows: the numbers that could stand behind it.

Two figures clash only if no single number fits both. `u` is one unit in the last digit that is written:

- a plain number allows what rounds to it, `[n - u/2, n + u/2)`;
- *about* widens that to 5 % of the number each way where this is more;
- *over* allows from the number to the next value of its last significant digit or 10 % above, the larger;
- *just over* 5 % above, *nearly* 10 % below, *under* anything below, *up to* anything to the number, *at least*
  anything above; a range its two ends with half a unit each.

The percentages are those of `Tolerances`, unless a desk has set others.

A stake keeps to its side of one half, whatever the rounding: 49.9 % gives no control, and 50.1 % does.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from dealcheck.model import Modifier, Quantity
from dealcheck.record import record
from dealcheck.settings import TOLERANCES, Tolerances

HALF = Decimal(50)  # percent: where control of a company changes hands
WHOLE = Decimal(100)


@record
class Interval:
    """The numbers from `low` to `high`.

    Attributes:
        low: lower end; None where there is none.
        high: upper end; None where there is none.
        holds_low: the lower end itself belongs to it.
        holds_high: the upper end itself belongs to it.
    """

    low: Decimal | None
    high: Decimal | None
    holds_low: bool = True
    holds_high: bool = False

    def meets(self, other: "Interval") -> bool:
        """Whether a single number fits both."""
        return _starts_in_time(self, other) and _starts_in_time(other, self)

    def holds(self, number: Decimal) -> bool:
        """Whether this number fits."""
        return self.meets(exactly(number))

    def width(self) -> Decimal | None:
        """How much room it leaves; None where it is open."""
        return None if self.low is None or self.high is None else self.high - self.low

    def plus(self, other: "Interval") -> "Interval":
        """What the sum of the two may be."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.holds_low and other.holds_low, self.holds_high and other.holds_high)

    def times(self, other: "Interval") -> "Interval":
        """What the product may be; neither may hold a negative number."""
        low = (self.low or Decimal(0)) * (other.low or Decimal(0))
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(low, high, self.holds_low and other.holds_low, self.holds_high and other.holds_high)

    def negated(self) -> "Interval":
        """The same numbers with the other sign."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.holds_high, self.holds_low)


def reaches(tolerances: Tolerances) -> dict[Modifier, Decimal]:
    """The share of a number that each soft modifier reaches over it."""
    percent: dict[Modifier, float] = {
        "about": tolerances.about,
        "over": tolerances.over,
        "just_over": tolerances.just_over,
        "nearly": tolerances.nearly,
    }
    return {modifier: Decimal(str(number)) / 100 for modifier, number in percent.items()}


USUAL = reaches(TOLERANCES)


def held_to(quantity: Quantity, wanted: Mapping[Modifier, Decimal]) -> Quantity:
    """The quantity with its modifier reaching as far as the desk has set."""
    reach = wanted.get(quantity.modifier)
    return quantity if reach is None or reach == USUAL[quantity.modifier] else replace(quantity, reach=reach)


def exactly(number: Decimal) -> Interval:
    """The one number and no other."""
    return Interval(number, number, holds_high=True)


@lru_cache(maxsize=8192)  # one figure is held against many
def allowed(quantity: Quantity, *, stake: bool = False) -> Interval:
    """The numbers that a quantity allows, in its own unit.

    Args:
        quantity: what the text states.
        stake: it is part of the ownership of a company, so it stays on its side of one half and no more than 100.
    """
    interval = _allowed(quantity)
    return _kept_to_its_half(interval, quantity) if stake else interval


@lru_cache(maxsize=8192)
def digits(quantity: Quantity) -> int:
    """How many digits the figure is written with; trailing zeros count, 0 where it was said in words."""
    number = quantity.low if quantity.low is not None else quantity.high
    if number is None or not quantity.step:
        return 0
    return len(str(int(abs(number) / quantity.step)))


def _starts_in_time(one: Interval, other: Interval) -> bool:
    """Whether the one begins before the other has ended."""
    if one.low is None or other.high is None:
        return True
    return one.low < other.high or (one.low == other.high and one.holds_low and other.holds_high)


def _allowed(quantity: Quantity) -> Interval:
    low, high, half = quantity.low, quantity.high, quantity.step / 2
    if low is None or high is None:
        return Interval(low, high, holds_low=quantity.modifier == "at_least", holds_high=quantity.modifier == "up_to")
    if high < 0:
        return _allowed(replace(quantity, low=-high, high=-low)).negated()
    if low != high:
        return _rounded(low - half, high + half, quantity.step)
    return _bounded(low, quantity.step, quantity.modifier, quantity.reach)


def _bounded(number: Decimal, step: Decimal, modifier: Modifier, reach: Decimal | None) -> Interval:
    half = step / 2
    if modifier in USUAL:
        reach = USUAL[modifier] if reach is None else reach
        match modifier:
            case "over":
                return _from(number, max(_next_value(number), number * (1 + reach)))
            case "just_over":
                return _from(number, number * (1 + reach))
            case "nearly":
                return _from(number * (1 - reach), number)
            case _:
                half = max(half, number * reach)
    low = {"at_least": number, "under": None, "up_to": None}.get(modifier, number - half)
    high = {"at_least": None, "under": number}.get(modifier, number + half)
    return _rounded(low, high, step) if modifier != "under" else Interval(low, high)


def _from(low: Decimal, high: Decimal) -> Interval:
    return Interval(low, high, holds_high=True)


def _rounded(low: Decimal | None, high: Decimal | None, step: Decimal) -> Interval:
    return Interval(low, high, holds_high=not step)


def _next_value(number: Decimal) -> Decimal:
    """The number with one more in its last significant digit: 1 -> 2, 29 -> 30, 40 -> 50."""
    return number + Decimal((0, (1,), int(number.normalize().as_tuple().exponent)))


def _kept_to_its_half(interval: Interval, quantity: Quantity) -> Interval:
    low, holds_low = (interval.low, interval.holds_low) if interval.low is not None else (Decimal(0), True)
    high, holds_high = (interval.high, interval.holds_high) if interval.high is not None else (WHOLE, True)
    if high > WHOLE:
        high, holds_high = WHOLE, True
    interval = Interval(low, high, holds_low, holds_high)
    if _stays_under(quantity) and high >= HALF:
        return replace(interval, high=HALF, holds_high=False)
    if _stays_over(quantity) and low <= HALF:
        return replace(interval, low=HALF, holds_low=False)
    return interval


def _stays_under(quantity: Quantity) -> bool:
    end = quantity.high
    return end is not None and (end < HALF or (end == HALF and quantity.modifier in {"nearly", "under"}))


def _stays_over(quantity: Quantity) -> bool:
    end = quantity.low
    return end is not None and (end > HALF or (end == HALF and quantity.modifier in {"over", "just_over"}))
