"""Figures as bars on one axis: what each allows, so that one sees where they meet and where they do not."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import log10

from dealcheck.model import Quantity
from dealcheck.record import record
from dealcheck.text.interval import Interval, allowed

WIDTH = 240  # of the axis, in its own units
NARROWEST = 3  # units: a bar that can still be seen
MARGIN = 0.08  # of the axis, on each side: room for what is open to one side
LOGARITHMIC_FROM = 20  # how many times the least the greatest must be: a slip of a thousand then leaves both visible
SCALES = ((Decimal(10**12), " trillion"), (Decimal(10**9), " billion"), (Decimal(10**6), " million"))
FEWEST = 2  # figures that can be held against one another


@record
class Bar:
    """What one figure allows, drawn.

    Attributes:
        x: where it begins, 0 to `WIDTH`.
        width: how far it reaches, at least `NARROWEST`.
        said: the same in words.
        apart: it fits no number that the first figure of its unit allows.
        band_x: where the numbers begin that all figures of its unit allow, or those of the first where no number fits
            all.
        band_width: how far those reach.
        meeting: a single number fits all figures of its unit.
    """

    x: float
    width: float
    said: str
    apart: bool
    band_x: float
    band_width: float
    meeting: bool


def bars(quantities: Sequence[Quantity | None], *, stake: bool = False) -> list[Bar | None]:
    """A bar for each figure that can be held against another of its unit, None for what cannot.

    Args:
        quantities: in the order of rows, the best supported first; None where a row has no figure.
        stake: they are parts of the ownership of a company.
    """
    drawn: list[Bar | None] = [None] * len(quantities)
    by_unit: dict[str, dict[int, Interval]] = {}
    for row, quantity in enumerate(quantities):
        if quantity:
            by_unit.setdefault(quantity.unit, {})[row] = allowed(quantity, stake=stake)
    for unit, intervals in by_unit.items():
        if len(intervals) >= FEWEST:
            for row, bar in zip(intervals, _on_one_axis(list(intervals.values()), unit), strict=True):
                drawn[row] = bar
    return drawn


def common(intervals: Sequence[Interval]) -> Interval | None:
    """The numbers that fit all of them; None where none does."""
    shared = intervals[0]
    for interval in intervals[1:]:
        if not shared.meets(interval):
            return None
        shared = _narrowed(shared, interval)
    return shared


def _narrowed(one: Interval, other: Interval) -> Interval:
    low, holds_low = max(_low(one), _low(other))[1:]
    high, holds_high = min(_high(one), _high(other))[1:]
    return Interval(low, high, holds_low, holds_high)


def _low(interval: Interval) -> tuple[tuple[Decimal, bool], Decimal | None, bool]:
    number = Decimal("-Infinity") if interval.low is None else interval.low
    return (number, not interval.holds_low), interval.low, interval.holds_low


def _high(interval: Interval) -> tuple[tuple[Decimal, bool], Decimal | None, bool]:
    number = Decimal("Infinity") if interval.high is None else interval.high
    return (number, interval.holds_high), interval.high, interval.holds_high


def _on_one_axis(intervals: Sequence[Interval], unit: str) -> Iterator[Bar]:
    axis = _Axis.through(intervals)
    shared = common(intervals)
    band = axis.place(shared or intervals[0])
    for interval in intervals:
        apart = not interval.meets(intervals[0])
        yield Bar(*axis.place(interval), _in_words(interval, unit), apart, *band, shared is not None)


@record
class _Axis:
    """From number to place; `first` and `last` are numbers, or their logarithms."""

    first: float
    last: float
    logarithmic: bool

    @classmethod
    def through(cls, intervals: Sequence[Interval]) -> "_Axis":
        """The axis that holds every end of these intervals."""
        ends = [float(end) for interval in intervals for end in (interval.low, interval.high) if end is not None]
        first, last = min(ends, default=0.0), max(ends, default=0.0)
        logarithmic = first > 0 and last / first > LOGARITHMIC_FROM
        if logarithmic:
            first, last = log10(first), log10(last)
        margin = MARGIN * (last - first or abs(first) or 1)
        return cls(first - margin, last + margin, logarithmic)

    def place(self, interval: Interval) -> tuple[float, float]:
        """Where it begins and how far it reaches; an open end reaches to the end of the axis."""
        begin = 0.0 if interval.low is None else self._at(interval.low)
        end = float(WIDTH) if interval.high is None else self._at(interval.high)
        width = max(end - begin, NARROWEST)
        return round(min(begin, WIDTH - width), 1), round(width, 1)

    def _at(self, number: Decimal) -> float:
        value = log10(number) if self.logarithmic else float(number)
        return WIDTH * (value - self.first) / (self.last - self.first)


def _in_words(interval: Interval, unit: str) -> str:
    sign = "%" if unit == "percent" else f" {unit}"
    if interval.low is None and interval.high is None:
        return "any number"
    if interval.low is None or interval.high is None:
        word, end = ("up to", interval.high) if interval.low is None else ("from", interval.low)
        return f"{word} {_number(end or Decimal(0))}{sign}"
    low, high = _number(interval.low), _number(interval.high)
    if low == high:
        return f"{low}{sign}"
    if low.partition(" ")[2] == high.partition(" ")[2]:
        low = low.partition(" ")[0]
    return f"{low} to {high}{sign}"


def _number(number: Decimal) -> str:
    scale, word = next(((scale, word) for scale, word in SCALES if abs(number) >= scale), (Decimal(1), ""))
    digits = f"{number / scale:,.4f}".rstrip("0").rstrip(".")
    return f"{digits}{word}"
