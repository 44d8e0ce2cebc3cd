"""Amounts whose digits are left open: "several billion dollars", "multibillion-dollar", "the low $30 billion range"."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from dealcheck.mentions.figures.around import read_tail
from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.scan import Piece, Scan

SOURCE = "F40-vague"
ZERO = Decimal(0)
SEVERAL = (Decimal(2), Decimal(10))
MANY = ("several ", "multi-", "multi ", "a few ", "many ")
# How far into its ten a number reaches that is called the low, middle or high part of it.
PARTS: Mapping[str, tuple[Decimal, Decimal]] = {
    "low": (ZERO, Decimal("0.4")),
    "mid": (Decimal("0.3"), Decimal("0.7")),
    "high": (Decimal("0.6"), Decimal(1)),
}

LAST_LETTERS = frozenset(word[-1] + mark for word in PARTS for mark in " -")


def several(lower: str, start: int) -> int:
    """How far in front of a scale word the "several" begins that leaves its number open; 0 where there is none."""
    return next((len(word) for word in MANY if lower.endswith(word, 0, start)), 0)


def vague_amount(scan: Scan, words: Lexicon, span: tuple[int, int], scale: Decimal) -> Piece | None:
    """Two to ten times the scale, where a currency stands behind it."""
    tail = read_tail(scan, words, span[1], None)
    if tail.unit is None or not tail.unit.money:
        return None
    return Piece(span[0], tail.end, SEVERAL[0], ZERO, scale, tail.unit, signed=False, source=SOURCE, ends=SEVERAL)


def part_of_ten(lower: str, piece: Piece) -> Piece:
    """The piece; where "low", "mid" or "high" stands in front of it, the part of its ten that it names."""
    if lower[piece.start - 2 : piece.start] not in LAST_LETTERS:
        return piece
    joined = lower[piece.start - 1]
    word = lower[max(0, piece.start - 5) : max(0, piece.start - 1)].rpartition(" ")[2]
    if piece.unit is None or piece.number is None or word not in PARTS:
        return piece
    ten = Decimal(10) ** (len(str(piece.number)) - len(str(piece.number).rstrip("0")))
    if ten == 1 or not (joined == "-" or " range" in lower[piece.end : piece.end + len(" dollar range")]):
        return piece
    low, high = PARTS[word]
    start = piece.start - len(word) - 1
    ends = (piece.number + low * ten, piece.number + high * ten)
    return replace(piece, start=start, step=ZERO, source=SOURCE, ends=ends)
