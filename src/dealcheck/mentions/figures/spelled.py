"""Numbers in words: "one and a half billion", "twenty-one percent", "half a billion dollars"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from dealcheck.mentions.figures.around import read_tail
from dealcheck.mentions.figures.lexicon import ONE, Lexicon, Unit, bounded, table
from dealcheck.mentions.figures.scan import Piece, Scan

SOURCE = "F20-words"
HUNDRED = 100
TEN = 10
TWENTY = 20
MOST_WORDS = 12
ARTICLES = frozenset({"a", "an"})
ZERO = Decimal(0)
SMALLEST = Decimal("0.0001")
MARKS = " \\n\"'(/\N{EN DASH}\N{EM DASH}-"  # what a word begins behind, as a set of characters
JOINS = (" to ", "-to-", " or ")


@cache
def _values() -> dict[str, tuple[str, Decimal]]:
    """Each number word with its sort (`ones`, `part`, `scale`) and value."""
    numbers = table("numbers.toml")
    ones = {word: ("ones", Decimal(value)) for word, value in numbers["word"].items()}
    parts = {word: ("part", Decimal(over) / Decimal(under)) for word, (over, under) in numbers["part"].items()}
    scales = {word: ("scale", Decimal(value)) for word, value in numbers["scale"].items() if word in numbers["spelled"]}
    return ones | parts | scales


@cache
def _run() -> re.Pattern[str]:
    """A run of number words, found at the mark in front of it."""
    word = f"(?:{bounded(_values())})"
    return re.compile(f"[{MARKS}]({word}(?:[ -](?:and[ -])?(?:an?[ -])?{word})*)")


def read_words(scan: Scan, words: Lexicon, taken: Sequence[Piece]) -> Iterator[Piece]:
    """Every number in words that has a scale or unit, in text order, outside the pieces already taken."""
    ahead = iter(taken)
    piece = next(ahead, None)
    for match in _run().finditer(f"\n{scan.lower}"):
        start, end = match.start(1) - 1, match.end(1) - 1
        while piece is not None and piece.end <= start:
            piece = next(ahead, None)
        if piece is None or piece.start >= end:
            found = _piece(scan, words, start, end)
            if found is not None:
                yield found


def _piece(scan: Scan, words: Lexicon, start: int, end: int) -> Piece | None:
    tail = read_tail(scan, words, end, None)
    run = scan.lower[start:end].replace("-", " ").split()
    value = _number(run) if len(run) <= MOST_WORDS else None
    if value is None:
        return None
    number, scale = value
    if scale is None and tail.unit is None and not scan.lower.startswith(JOINS, end):
        return None
    if scale is not None and run[0] in words.scales:
        start -= _article(scan.lower, start)
    unit = _counted(tail.unit, scale)
    return Piece(
        start=start,
        end=tail.end,
        number=number,
        step=ONE.scaleb(min(0, int(number.as_tuple().exponent))),
        scale=_product(scale, tail.scale),
        unit=unit.name if unit else None,
        factor=unit.factor if unit else ONE,
        shared=unit is not None and unit.shared,
        source=SOURCE,
    )


def _counted(unit: Unit | None, scale: Decimal | None) -> Unit | None:
    return None if unit is not None and unit.scaled and scale is None else unit


def _product(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return one * other if one is not None and other is not None else one if other is None else other


def _article(lower: str, start: int) -> int:
    """How far "a " in front of "billion" belongs to the number."""
    return 2 if lower[start - 2 : start] == "a " and not lower[start - 3 : start - 2].isalnum() else 0


def _number(run: Sequence[str]) -> tuple[Decimal, Decimal | None] | None:
    """The number in front of the scale that the words end in, and that scale; None where they make no number."""
    amount = _Sum()
    for word in run:
        if word not in ARTICLES and not amount.takes(word):
            return None
    scale = ONE
    for word in reversed(run):
        sort, value = _values().get(word, ("", ONE))
        if sort != "scale" or value == HUNDRED:
            break
        scale *= value
    return _plain(amount.total() / scale), None if scale == ONE else scale


def _plain(number: Decimal) -> Decimal:
    return (
        number.quantize(Decimal(1)) if number == number.to_integral_value() else number.quantize(SMALLEST).normalize()
    )


@dataclass(slots=True)
class _Sum:
    """A number in words as far as it has been read: `closed` by scales, `below` an "and", and the `open` last part."""

    closed: Decimal = ZERO
    below: Decimal = ZERO
    open: Decimal | None = None
    last: str = ""

    def total(self) -> Decimal:
        return self.closed + self.below + (self.open or ZERO)

    def takes(self, word: str) -> bool:
        """Read one more word; False where it cannot follow."""
        if word == "and":
            self.below, self.open, self.last = self.below + (self.open or ZERO), None, word
            return True
        sort, value = _values()[word]
        done = {"ones": self._ones, "part": self._part, "scale": self._scale}[sort](value)
        self.last = "hundred" if value == HUNDRED else sort
        return done

    def _ones(self, value: Decimal) -> bool:
        follows = (
            self.open is None
            or self.last == "hundred"
            or (self.open % HUNDRED >= TWENTY and self.open % TEN == 0 and value < TEN)
        )
        self.open = (self.open or ZERO) + value
        return follows

    def _part(self, value: Decimal) -> bool:
        follows = self.last != "part"
        self.open = value if self.open is None else self.open * value
        return follows

    def _scale(self, value: Decimal) -> bool:
        if value == HUNDRED:
            self.open = (self.open or ONE) * HUNDRED
            return self.last in {"", "and", "ones", "scale"}
        group = self.below + (self.open or ZERO)
        self.closed = self.closed * value if not group and self.closed else self.closed + (group or ONE) * value
        self.below, self.open = ZERO, None
        return True
