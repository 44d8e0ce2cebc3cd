"""Find every number in digits, with the sign, scale and unit that stand at it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.mentions.figures.around import Head, Tail, read_head, read_tail
from dealcheck.mentions.figures.lexicon import ONE, Lexicon
from dealcheck.mentions.figures.numerals import read_numeral
from dealcheck.mentions.figures.scan import Piece, Scan

NUMERAL = re.compile(r"[0-9]+(?:[.,'][0-9]+)*")
# What may follow the first run of digits: groups set apart by blanks, a decimal point between blanks, a fraction.
MORE = re.compile(
    r"(?P<groups>(?:(?: ?,)? [0-9]{3}(?![0-9]))+)|(?P<decimals> \. [0-9]+)"
    r"|[ -]?(?P<sign>[½¼¾⅓⅔⅛])|[ -](?P<part>[0-9]{1,2} ?/ ?[1-9][0-9]?(?![0-9/]))"
)
SIGNS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8"}
MINUS = frozenset("-\N{MINUS SIGN}")
FIRST_GROUP = 3  # digits that stand in front of groups set apart by blanks, at most
GROUPED = 5  # characters from which a number looks like an amount and no rank or score ("1,234")
SOURCE = "F10-digits"

Numeral = tuple[Decimal, Decimal]


def read_digits(scan: Scan, words: Lexicon) -> Iterator[Piece]:
    """Every number in digits, in text order, never overlapping; most are bare (years, list numbers)."""
    floor = 0
    for match in NUMERAL.finditer(scan.lower):
        if match.start() >= floor:
            piece = _piece(scan, words, match, floor)
            if piece is not None:
                floor = piece.end
                yield piece


def _piece(scan: Scan, words: Lexicon, match: re.Match[str], floor: int) -> Piece | None:
    start, end = match.span()
    pointed = _leads_with_point(scan.lower, start)
    start -= pointed
    head = read_head(scan, words, start, floor)
    if head.unit is None and scan.lower[start - 1 : start].isalpha():
        return None
    number = read_numeral(f"0{scan.lower[start:end]}" if pointed else match[0])
    tail = read_tail(scan, words, end, head.unit)
    if tail.end == end and scan.lower[end : end + 1] in " -½¼¾⅓⅔⅛,":
        longer = _longer(scan, words, match, head)
        if longer is not None:
            number, tail = longer
    if pointed and head.unit is None and tail.unit is None:
        number = None  # ".1 billion": the digit in front of the point is lost
    return _made(scan, head, tail, start, number)


def _leads_with_point(lower: str, start: int) -> bool:
    return lower[start - 1 : start] == "." and not lower[start - 2 : start - 1].isalnum() and start > 1


def _longer(scan: Scan, words: Lexicon, match: re.Match[str], head: Head) -> tuple[Numeral | None, Tail] | None:
    """The number with what follows after a blank, if all of it together stands at a unit."""
    more = MORE.match(scan.lower, match.end())
    if more is None:
        return None
    tail = read_tail(scan, words, more.end(), head.unit)
    spaced = more["groups"] is not None and "," not in more["groups"]
    if tail.end == more.end() and not (head.unit is not None and spaced):
        return None
    if more["groups"] is not None and (len(match[0]) > FIRST_GROUP or not (head.unit or tail.unit)):
        return None
    return _with(match[0], more), tail


def _with(written: str, more: re.Match[str]) -> Numeral | None:
    if more["groups"] is not None or more["decimals"] is not None:
        digits = written + more[0].replace(" ", "")
        return read_numeral(digits.replace(",", "") if more["groups"] is not None else digits)
    number = read_numeral(written)
    over, _, under = (SIGNS[more["sign"]] if more["sign"] else more["part"]).partition("/")
    if number is None:
        return None
    part = (Decimal(over) / Decimal(under)).quantize(Decimal("0.0001")).normalize()
    return number[0] + part, Decimal(1).scaleb(int(part.as_tuple().exponent))


def _made(scan: Scan, head: Head, tail: Tail, start: int, number: Numeral | None) -> Piece:
    unit = tail.unit or head.unit
    begin = head.start
    if unit is not None and unit.scaled and tail.scale is None and tail.end - start < GROUPED:
        begin, unit, tail = start, None, Tail(tail.number_end, None, None, tail.number_end)
    negative = unit is not None and _negative(scan.lower, begin)
    value, step = number or (None, ONE)
    return Piece(
        start=begin - negative,
        end=tail.end,
        number=-value if negative and value is not None else value,
        step=step,
        scale=tail.scale,
        unit=unit.name if unit else None,
        factor=unit.factor if unit else ONE,
        shared=unit is not None and unit.shared,
        source=SOURCE,
        signed=begin < start,
    )


def _negative(lower: str, begin: int) -> bool:
    return lower[begin - 1 : begin] in MINUS and lower[begin - 2 : begin - 1] in {"", " ", "(", "\n"}
