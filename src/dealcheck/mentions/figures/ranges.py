"""Numbers that belong together: the two ends of a range, dollars and cents, and two that share a unit."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dealcheck.mentions.figures.counts import has_noun
from dealcheck.mentions.figures.hedges import Hedge, hedge_before, hedge_behind, hedge_inside
from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.model import Modifier
from dealcheck.record import state

DASHES = frozenset({"-", " - ", "\N{EN DASH}", " \N{EN DASH} ", "\N{EM DASH}"})
TO = frozenset({" to ", "-to-", " through "})
AND = frozenset({" and "})
OR = frozenset({" or "})
OPENERS = ("-", " -", "\N{EN DASH}", " \N{EN DASH}", "\N{EM DASH}", " to ", " through ", " and ", " or ")
# Behind the first number of a range as behind the second: "between $11 a share and $12 a share".
EACH = (" a share", " per share", " apiece", " each")
FARTHEST = 40  # characters between two numbers of one range, hedges of the second included
YEARS = range(1900, 2100)


@state
class Span:
    """One figure to be: a number, or the two ends of a range, with its bounds."""

    low: Piece
    high: Piece
    outer_start: int
    outer_end: int
    modifier: Modifier


def spans(scan: Scan, words: Lexicon, pieces: Sequence[Piece]) -> Iterator[Span]:
    """The figures that the pieces make, in text order; bare numbers pass through as they are."""
    at, last = 0, len(pieces) - 1
    while at <= last:
        piece = pieces[at]
        hedge = hedge_before(scan, words, piece.start)
        joined = None
        if at < last and pieces[at + 1].start - piece.end <= FARTHEST:
            joined = _joined(scan, words, (piece, pieces[at + 1]), hedge)
        yield joined or _single(scan, words, piece, hedge)
        at += 1 if joined is None else 2


def _single(scan: Scan, words: Lexicon, piece: Piece, hedge: Hedge) -> Span:
    outer_end, behind = hedge_behind(scan, words, piece.end)
    if behind == "exact":
        behind = hedge_inside(scan, piece.start, piece.end)
    start = hedge.start if hedge.opening != "between" else piece.start
    return Span(piece, piece, start, outer_end, hedge.modifier if behind == "exact" else behind)


def _joined(scan: Scan, words: Lexicon, pair: tuple[Piece, Piece], hedge: Hedge) -> Span | None:
    """The range that two numbers make. Where they only share a unit ("from 51 to 83 percent"), each is given it."""
    one, other = pair
    end = _behind_each(scan, one.end)
    if not scan.lower.startswith(OPENERS, end):
        return None
    second = hedge_before(scan, words, other.start)
    gap = scan.lower[end : second.start if second.start > end else other.start]
    if not (gap in DASHES or gap in TO or gap in OR or (gap in AND and hedge.opening == "between")):
        return None
    if not _alike(scan, one, other) or (hedge.opening == "moved" and gap in TO and one.unit is not None):
        return None
    if hedge.opening == "from" and gap in TO:
        _share(one, other)
        return None
    low, high = replace(one), replace(other)
    _share(low, high)
    either = gap in OR and one.unit is not None and one.scale is not None
    if either or low.amount() >= high.amount():
        return None
    return Span(low, high, hedge.start, hedge_behind(scan, words, other.end)[0], "range")


def _behind_each(scan: Scan, end: int) -> int:
    """Where what each share brings ends, where the words say so behind the number."""
    return next((end + len(words) for words in EACH if scan.lower.startswith(words, end)), end)


def _alike(scan: Scan, one: Piece, other: Piece) -> bool:
    """Whether two numbers can be of one kind, the unit or scale written at one of them meant for both."""
    if one.number is None or other.number is None or one.ends or other.ends:
        return False
    if one.unit is None:
        bare = one.scale is None and one.number in YEARS
        return not bare and not other.signed and (other.unit is not None or other.scale is not None)
    if other.unit is None:
        return one.signed and (one.scale is None or not has_noun(scan.lower, other.end))
    return one.unit.name == other.unit.name and one.unit.factor == other.unit.factor


def _share(one: Piece, other: Piece) -> None:
    """Give each what only the other has of unit, and the first the scale of the second ("$3.2 to $3.7 billion")."""
    one.unit = other.unit = one.unit or other.unit
    if one.scale is None and (one.number or 0) < (other.number or 0):
        one.scale = other.scale
