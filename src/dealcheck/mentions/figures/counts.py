"""What a number without a unit is: people, shares, money in the article's currency, a big count, or nothing."""

import re
from functools import cache

from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.model.mention import FigureForm
from dealcheck.record import record
from dealcheck.text.tables import listed, read_table

NEAR = 70  # characters behind a number in which its noun is looked for
WORDS_NEAR = 6
WORDS_BEFORE = 3
YEAR = 4  # digits of a year
BLANKS = frozenset(" -")
RATIOS = ("ratio", "multiple")
MULTIPLE = re.compile(
    r"(?:x| times)(?: [a-z'-]{1,15}){0,3}?"
    r" (?:ebitda|ebit|earnings|revenues?|sales|profits?|cash flow|book|multiple)(?![a-z])"
)
MONEY: FigureForm = "money"


@record
class _Nouns:
    """The look-ups of `counted.toml` and what they are held against."""

    counted: dict[str, FigureForm]
    passed: frozenset[str]
    stops: frozenset[str]
    months: frozenset[str]
    money_before: frozenset[str]
    money_nouns: frozenset[str]
    money_behind: frozenset[str]


@cache
def _nouns() -> _Nouns:
    rows = {key: listed(words) for key, words in read_table(__name__, "counted.toml").items()}
    counted: dict[str, FigureForm] = dict.fromkeys(rows.pop("people"), "people")
    counted |= dict.fromkeys(rows.pop("shares"), "shares")
    return _Nouns(counted, **{key: frozenset(words) for key, words in rows.items()})


def form_of_bare(scan: Scan, piece: Piece, start: int) -> FigureForm | None:
    """What the number counts; None where it is no figure. `start` is where the hedge in front of it begins."""
    if piece.number is None:
        return None
    if piece.scale is None:
        return form_of_plain(scan.lower, piece.start, piece.end)
    counted = _counted(scan.lower, piece.end)
    if counted is None and scan.lower[piece.end - 2 : piece.end - 1].isdigit():
        return None  # "3M", "a 70B model"
    return counted or (MONEY if _is_money(scan, piece, start) else "count")


def form_of_plain(lower: str, start: int, end: int) -> FigureForm | None:
    """What a number without scale and unit counts: people, shares, or one thing in terms of another."""
    if _is_ratio(lower, start, end):
        return "ratio"
    if lower[end : end + 1] not in BLANKS or _is_date(lower, start, end):
        return None
    return _counted(lower, end)


def _is_ratio(lower: str, start: int, end: int) -> bool:
    """An exchange ratio or a multiple: "an exchange ratio of 0.4783", "8.5x EBITDA", "12 times earnings"."""
    for noun in RATIOS:
        at = lower.rfind(noun, max(0, start - NEAR // 2), start)
        behind = lower[at + len(noun) : start]  # not the "n" of a corporation
        if at >= 0 and behind[:1] in BLANKS and behind.replace(" ", "").isalpha():
            return True
    return MULTIPLE.match(lower, end) is not None


def _is_date(lower: str, start: int, end: int) -> bool:
    """A year, or the day of a month ("On June 13 shares of ...")."""
    if end - start == YEAR and lower[start] in "12" and lower[start:end].isdigit():
        return True
    before = lower[max(0, start - NEAR // 4) : start].split()
    return bool(before) and before[-1] in _nouns().months


def _counted(lower: str, end: int) -> FigureForm | None:
    if lower[end : end + 1] not in BLANKS:
        return None
    nouns = _nouns()
    for written in lower[end + 1 : end + NEAR].split(maxsplit=WORDS_NEAR)[:WORDS_NEAR]:
        word = written.rstrip(".,;:)!?'\"")
        if word in nouns.counted:
            return nouns.counted[word]
        if word in nouns.stops or word != written or not word[:1].isalpha():
            return None
    return None


def has_noun(lower: str, end: int) -> bool:
    """Whether a noun of its own may follow a number that ends at `end`: "400 million users"."""
    following = lower[end : end + NEAR].split(maxsplit=1)
    return lower[end : end + 1] == " " and following[0][:1].isalpha() and following[0] not in _nouns().stops


def _is_money(scan: Scan, piece: Piece, start: int) -> bool:
    nouns = _nouns()
    behind = scan.lower[piece.end + 1 : piece.end + NEAR].split(maxsplit=2)[:2]
    if behind and behind[0].rstrip(".,;:)!?'\"") in nouns.money_behind:
        return True
    if has_noun(scan.lower, piece.end):
        return False
    before = scan.lower[max(0, start - NEAR // 2) : start].split()[-WORDS_BEFORE:]
    if not before:
        return False
    if before[-1] == "of":
        return len(before) > 1 and before[-2] in nouns.money_nouns
    return before[-1] in nouns.money_before or (before[-1] in {"with", "at"} and behind[:1] == ["for"])
