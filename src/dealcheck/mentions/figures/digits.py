"""Find every number in digits, with the sign, scale and unit that stand at it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.mentions.figures.around import Head, Tail, minus, read_head, read_tail
from dealcheck.mentions.figures.counts import form_of_plain
from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.numerals import read_numeral
from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.mentions.figures.units import ONE

NUMERAL = re.compile(r"[0-9]+(?:[.,'\u00b7][0-9]+)*")  # the raised point is an old British house style
# What may follow the first run of digits: groups set apart by blanks, a fraction, a point between blanks. The last is
# as likely the end of a sentence, so it makes the number a damaged one.
MORE = re.compile(
    r"(?P<groups>(?:,? [0-9]{3}(?![0-9])){1,4})|[ -]?(?P<sign>[½¼¾⅓⅔⅛])|/(?P<under>[2-8]|10|16|32)(?![0-9/])"
    r"|[ -](?P<part>[0-9]{1,2}/[1-9][0-9]?(?![0-9/]))|(?P<damaged> [.,] [0-9]+| [0-9]+ / [0-9]+)"
)
SIGNS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8"}
MORE_BEGINS = frozenset(" -,/½¼¾⅓⅔⅛")
FIRST_GROUP = 3  # digits that stand in front of groups set apart by blanks, at most
GROUPED = 5  # characters from which a number looks like an amount and no rank or score ("1,234")
NEAR = 16  # characters behind a figure in which a bare number may share its unit ("$5 to 6", "15 dollars 50")
# What a bare number stands in front of where it may be the first of two ("3.2 to ...", "50-50").
JOINS = re.compile(r"(?: to | and | or | through |-to-| ?[-\N{EN DASH}\N{EM DASH}=:/] ?)[^\n0-9]{0,24}[0-9]")
SOURCE = "F10-digits"

Numeral = tuple[Decimal, Decimal]


def read_digits(scan: Scan, words: Lexicon) -> Iterator[Piece]:
    """Every number in digits, in text order, never overlapping; most are bare (years, list numbers)."""
    floor = 0
    for match in NUMERAL.finditer(scan.lower, scan.begin):
        if match.start() >= floor:
            piece = _piece(scan, words, match, floor)
            if piece is not None:
                floor = piece.end
                yield piece


def _piece(scan: Scan, words: Lexicon, match: re.Match[str], floor: int) -> Piece | None:
    start, end = match.span()
    in_front = scan.lower[start - 1 : start]
    pointed = in_front == "." and _leads(scan.lower, start)
    start -= pointed
    head = read_head(scan, words, start, floor)
    if head.unit is None and in_front.isalpha():
        return None  # "A320", "Q3"
    tail = read_tail(scan, words, end, head.unit)
    longer = _longer(scan, words, match, head) if tail.end == end and scan.lower[end : end + 1] in MORE_BEGINS else None
    if longer is not None:
        number, tail = longer
    elif head.unit is None and tail.end == end:
        return _bare(scan, match, floor)
    else:
        number = read_numeral(f"0.{match[0]}" if pointed else match[0])
    if pointed and head.unit is None and tail.unit is None:
        number = None  # "(.1 billion)": the digit in front of the point is lost
    return _made(scan, head, tail, (start, end), number)


def _leads(lower: str, start: int) -> bool:
    """Whether the point in front of `start` is a number's own: ".5 percent", "$.50"."""
    return start > 1 and not lower[start - 2].isalnum()


def _bare(scan: Scan, match: re.Match[str], last: int) -> Piece | None:
    """A number without a unit, where it could be the end of a range or count something."""
    start, end = match.span()
    joins = start - last <= NEAR or JOINS.match(scan.lower, end) is not None
    if not joins and form_of_plain(scan.lower, start, end) is None:
        return None
    number = read_numeral(match[0])
    return None if number is None else Piece(start, end, *number, None, None, signed=False, source=SOURCE)


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
    if more["groups"] is not None:
        return read_numeral(written + more[0].replace(",", "").replace(" ", ""))
    number = read_numeral(written)
    if more["damaged"] is not None or number is None:
        return None
    if more["under"] is not None:
        over, under, whole = written, more["under"], Decimal(0)
    else:
        over, _, under = (SIGNS[more["sign"]] if more["sign"] else more["part"]).partition("/")
        whole = number[0]
    part = (Decimal(over) / Decimal(under)).quantize(Decimal("0.0001")).normalize()
    return whole + part, Decimal(1).scaleb(int(part.as_tuple().exponent))


def _made(scan: Scan, head: Head, tail: Tail, digits: tuple[int, int], number: Numeral | None) -> Piece:
    begin, end, scale = head.start, tail.end, tail.scale
    unit = tail.unit or head.unit
    if unit is not None and "scaled" in unit.conditions and scale is None and digits[1] - digits[0] < GROUPED:
        unit, (begin, end) = None, digits
    negative = 0 if unit is None else minus(scan.lower, begin)
    value, step = number or (None, ONE)
    if negative and value is not None:
        value = -value
    return Piece(begin - negative, end, value, step, scale, unit, begin < digits[0], SOURCE)
