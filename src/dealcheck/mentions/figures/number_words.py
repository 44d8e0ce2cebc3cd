"""Words -> an exact number."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from dealcheck.record import state
from dealcheck.text.tables import read_table

ZERO, ONE, TEN, TWENTY, HUNDRED = map(Decimal, (0, 1, 10, 20, 100))
SMALLEST = Decimal("0.0001")  # a third is 0.3333
SILENT = frozenset({"a", "an", "of"})  # "a quarter of a billion"


@cache
def number_words() -> dict[str, tuple[str, Decimal]]:
    """Each number word with its sort (`ones`, `part`, `scale`) and value."""
    numbers = read_table(__name__, "numbers.toml")
    ones = {word: ("ones", Decimal(value)) for word, value in numbers["word"].items()}
    parts = {word: ("part", Decimal(over) / Decimal(under)) for word, (over, under) in numbers["part"].items()}
    return ones | parts | {word: ("scale", Decimal(numbers["scale"][word])) for word in numbers["spelled"]}


@cache
def vague_scales() -> dict[str, Decimal]:
    """Words that name a scale and leave the number open."""
    return {word: Decimal(value) for word, value in read_table(__name__, "numbers.toml")["vague"].items()}


def number_of(run: Sequence[str]) -> tuple[Decimal, Decimal | None] | None:
    """The number in front of the scale that the words end in, and that scale; None where they make no number."""
    amount = _Sum()
    for word in run:
        if word not in SILENT and not amount.takes(word):
            return None
    scale = ONE
    for word in reversed(run):
        sort, value = number_words().get(word, ("", ONE))
        if sort != "scale" or value == HUNDRED:
            break
        scale *= value
    return _plain(amount.total() / scale), None if scale == ONE else scale


def _plain(number: Decimal) -> Decimal:
    if number == number.to_integral_value():
        return number.quantize(ONE)
    return number.quantize(SMALLEST).normalize()


def _refuses(_: Decimal) -> bool:
    return False


@state
class _Sum:
    """A number in words as far as it has been read: `closed` by scales, `below` an "and", and the `open` last part."""

    closed: Decimal = ZERO
    below: Decimal = ZERO
    open: Decimal | None = None
    last: str = ""

    def total(self) -> Decimal:
        """The number so far."""
        return self.closed + self.below + (self.open or ZERO)

    def takes(self, word: str) -> bool:
        """Read one more word; False where it cannot follow."""
        if word == "and":
            self.below, self.open, self.last = self.below + (self.open or ZERO), None, word
            return True
        sort, value = number_words().get(word, ("", ZERO))
        done = {"ones": self._ones, "part": self._part, "scale": self._scale, "": _refuses}[sort](value)
        self.last = "hundred" if value == HUNDRED else sort
        return done

    def _ones(self, value: Decimal) -> bool:
        to_tens = self.open is not None and self.open % HUNDRED >= TWENTY and self.open % TEN == ZERO and value < TEN
        follows = self.open is None or self.last == "hundred" or to_tens
        self.open = (self.open or ZERO) + value
        return follows

    def _part(self, value: Decimal) -> bool:
        follows = self.last != "part"
        self.open = value if self.open is None else self.open * value
        return follows

    def _scale(self, value: Decimal) -> bool:
        if value == HUNDRED:
            follows = self.last in {"", "and", "ones", "scale"}
            self.open = (self.open or ONE) * HUNDRED
            return follows
        group = self.below + (self.open or ZERO)
        self.closed = self.closed * value if not group and self.closed else self.closed + (group or ONE) * value
        self.below, self.open = ZERO, None
        return True
