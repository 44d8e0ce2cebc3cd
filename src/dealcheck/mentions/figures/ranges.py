"""Two numbers that are one range, and two that share a unit or scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dealcheck.mentions.figures.hedges import Hedge, hedge_before, hedge_behind
from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.model import Modifier

DASHES = frozenset({"-", " - ", "\N{EN DASH}", " \N{EN DASH} ", "\N{EM DASH}"})
TO = frozenset({" to ", "-to-", " through "})
AND = frozenset({" and "})
OR = frozenset({" or "})
FARTHEST = 40  # characters between two numbers of one range, hedges of the second included
YEARS = range(1900, 2100)


@dataclass(slots=True)
class Span:
    """One figure to be: a number, or the two ends of a range, with its bounds."""

    low: Piece
    high: Piece
    outer_start: int
    outer_end: int
    modifier: Modifier

    @property
    def start(self) -> int:
        """Where the quote begins."""
        return self.low.start

    @property
    def end(self) -> int:
        """Where the quote ends."""
        return self.high.end


def spans(scan: Scan, words: Lexicon, pieces: Sequence[Piece]) -> Iterator[Span]:
    """The figures that the pieces make, in text order; bare numbers pass through as they are."""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        hedge = hedge_before(scan, words, piece.start)
        if following is not None and following.start - piece.end <= FARTHEST:
            joined = _joined(scan, words, piece, following, hedge)
            if joined is not None:
                yield joined
                at += 2
                continue
        yield _single(scan, words, piece, hedge)
        at += 1


def _single(scan: Scan, words: Lexicon, piece: Piece, hedge: Hedge) -> Span:
    outer_end, behind = hedge_behind(scan, words, piece.end)
    start = hedge.start if hedge.opening != "between" or hedge.modifier != "exact" else piece.start
    modifier = hedge.modifier if behind == "exact" else behind
    return Span(piece, piece, start, outer_end, modifier)


def _joined(scan: Scan, words: Lexicon, piece: Piece, following: Piece, hedge: Hedge) -> Span | None:
    """The range that two numbers make. Where they only share a unit ("from 51 to 83 percent"), it is given to both."""
    second = hedge_before(scan, words, following.start)
    gap = scan.lower[piece.end : second.start] if second.start > piece.end else scan.lower[piece.end : following.start]
    between = hedge.opening == "between"
    if gap not in DASHES and gap not in TO and not (gap in AND and between) and gap not in OR:
        return None
    bare = piece.unit is None or piece.scale is None
    if not _share(piece, following) or piece.unit is None is following.scale:
        return None
    if (hedge.opening == "from" and gap in TO) or (gap in OR and not bare) or piece.amount() >= following.amount():
        return None
    outer_end, _ = hedge_behind(scan, words, following.end)
    return Span(piece, following, hedge.start, outer_end, "range")


def _share(piece: Piece, following: Piece) -> bool:
    """Give each what only the other has of unit and scale; False where they are no numbers of one kind."""
    if piece.number is None or following.number is None:
        return False
    if piece.unit is None and following.unit is not None:
        if following.signed or (piece.scale is None and _like_year(piece.number)):
            return False
        piece.unit, piece.factor, piece.shared = following.unit, following.factor, following.shared
    elif following.unit is None and piece.unit is not None:
        if not piece.signed:
            return False
        following.unit, following.factor, following.shared = piece.unit, piece.factor, piece.shared
    if piece.unit != following.unit:
        return False
    if piece.scale is None and following.scale is not None and piece.number < following.number:
        piece.scale = following.scale
    return True


def _like_year(number: Decimal) -> bool:
    return number in YEARS
