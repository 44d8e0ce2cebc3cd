"""What a number without a unit is: people, shares, money in the article's currency, a big count, or nothing."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from dealcheck.mentions.figures.lexicon import table
from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.model.mention import FigureForm

NEAR = 70  # characters behind a number in which its noun is looked for
WORDS_NEAR = 6
WORDS_BEFORE = 3
YEARS = range(1800, 2200)
FEWEST_PEOPLE = 10
MONEY: FigureForm = "money"


@dataclass(frozen=True, slots=True)
class _Nouns:
    counted: dict[str, FigureForm]
    passed: frozenset[str]
    stops: frozenset[str]
    months: frozenset[str]
    money_before: frozenset[str]
    money_nouns: frozenset[str]
    money_behind: frozenset[str]


@cache
def _nouns() -> _Nouns:
    rows = table("counted.toml")
    counted: dict[str, FigureForm] = dict.fromkeys(rows.pop("people"), "people")
    counted |= dict.fromkeys(rows.pop("shares"), "shares")
    return _Nouns(counted, **{key: frozenset(words) for key, words in rows.items()})


def form_of_bare(scan: Scan, piece: Piece, start: int) -> FigureForm | None:
    """What the number counts; None where it is no figure. `start` is where the hedge in front of it begins."""
    if piece.number is None:
        return None
    counted = _counted(scan, piece)
    if piece.scale is None:
        return counted if counted is not None and not _dated(scan, piece) else None
    return counted or (MONEY if _is_money(scan, piece, start) else "count")


def _counted(scan: Scan, piece: Piece) -> FigureForm | None:
    if scan.lower[piece.end : piece.end + 1] not in {" ", "-"}:
        return None
    nouns = _nouns()
    for written in scan.lower[piece.end + 1 : piece.end + NEAR].split(maxsplit=WORDS_NEAR)[:WORDS_NEAR]:
        word = written.rstrip(".,;:)!?'\"")
        if word in nouns.counted:
            return nouns.counted[word]
        if word in nouns.stops or word != written or not word[:1].isalpha():
            return None
    return None


def _dated(scan: Scan, piece: Piece) -> bool:
    """A year or a day of the month ("On June 13 shares of ..."), or too few to matter."""
    before = scan.lower[max(0, piece.start - NEAR // 4) : piece.start].split()
    number = piece.number or Decimal(0)
    written = scan.lower[piece.start : piece.end]
    return (bool(before) and before[-1] in _nouns().months) or (number in YEARS and written.isdigit())


def _is_money(scan: Scan, piece: Piece, start: int) -> bool:
    nouns = _nouns()
    behind = scan.lower[piece.end + 1 : piece.end + NEAR].split(maxsplit=2)[:2]
    if behind and behind[0].rstrip(".,;:)!?'\"") in nouns.money_behind:
        return True
    if behind and behind[0] not in nouns.stops and scan.lower[piece.end : piece.end + 1] == " ":
        return False
    before = scan.lower[max(0, start - NEAR // 2) : start].split()[-WORDS_BEFORE:]
    if not before:
        return False
    if before[-1] == "of":
        return len(before) > 1 and before[-2] in nouns.money_nouns
    return before[-1] in nouns.money_before or (before[-1] in {"with", "at"} and behind[:1] == ["for"])
