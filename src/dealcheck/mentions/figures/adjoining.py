"""Two numbers side by side that are one amount, or none: dollars and cents, even halves, exchange rates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dealcheck.mentions.figures.ownership import even_parts
from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.mentions.figures.units import CENT

ADDED = frozenset({" ", " and ", ", "})
NEAR = 24  # characters between two numbers that are looked at together
EQUALS = re.compile(r" ?(?:=|equals|is equal to|was equal to|:) ?")
BASE = ("to ", "per ", "for ", "= ")
ENDS = frozenset({"", ".", ",", ";", "!", "?", ")", "\n"})
CENTS = range(10, 100)


def settle_pairs(scan: Scan, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with neighbours joined where they are one amount and left out where they only state a rate."""
    at, before = 0, None
    while at < len(pieces):
        piece = pieces[at]
        other = pieces[at + 1] if at + 1 < len(pieces) else piece
        one = None
        if 0 < other.start - piece.end <= NEAR:
            if _is_rate(scan, piece, other):
                at, before = at + 2, None
                continue
            one = even_parts(scan, piece, other) or _with_cents(scan, piece, other)
        if before is None or not _is_base(scan, before, piece):
            yield one or piece
        at, before = at + (1 if one is None else 2), piece


def _is_rate(scan: Scan, one: Piece, other: Piece) -> bool:
    """A conversion: "$1 = 0.8690 euros"."""
    if not EQUALS.fullmatch(scan.lower, one.end, other.start):
        return False
    return any(
        piece.number == 1 and piece.scale is None and piece.unit is not None and piece.unit.money
        for piece in (one, other)
    )


def _is_base(scan: Scan, before: Piece, piece: Piece) -> bool:
    """The one dollar of "70 rupees to one dollar"."""
    if piece.number != 1 or piece.scale is not None or piece.unit is None or not piece.unit.money:
        return False
    other = before.unit is not None and before.unit.money and before.unit != piece.unit
    return other and piece.start - before.end <= 2 * NEAR and scan.lower.endswith(BASE, 0, piece.start)


def _with_cents(scan: Scan, one: Piece, other: Piece) -> Piece | None:
    """The amount of "3 dollars 50 cents", and of "15 dollars 50" where nothing that could be counted follows."""
    unit = one.unit
    if unit is None or not unit.money or unit.factor != 1 or one.signed or one.scale is not None:
        return None
    if one.number is None or other.number is None or scan.lower[one.end : other.start] not in ADDED:
        return None
    cents = other.unit is not None and other.unit.name == unit.name and other.unit.factor == CENT
    bare = other.unit is None and other.number in CENTS and scan.lower[other.end : other.end + 1] in ENDS
    if not (cents or bare):
        return None
    return replace(one, end=other.end, number=one.number + other.number * CENT, step=CENT)
