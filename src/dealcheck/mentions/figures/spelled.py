"""Find every number in words: "one and a half billion", "twenty-one percent", "half a billion dollars"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dealcheck.mentions.figures.around import minus, read_tail
from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.number_words import number_of, number_words, vague_scales
from dealcheck.mentions.figures.ownership import SIDES, part_of_company, side_of_half
from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.mentions.figures.units import ONE
from dealcheck.mentions.figures.vague import several, vague_amount
from dealcheck.text.trie import trie

SOURCE = "F20-words"
MOST_WORDS = 12
JOINS = (" to ", "-to-", " or ")
MARKS = " \\n\"'(/\N{EN DASH}\N{EM DASH}-"  # what a word begins behind, as a set of characters


@cache
def _run() -> re.Pattern[str]:
    """A run of number words, or a word that leaves the number open, found at the mark in front of it."""
    word = f"{trie([*number_words(), *SIDES, *vague_scales()])}(?![a-z])"
    behind_part = "|".join(f"(?<={word})" for word, (sort, _) in sorted(number_words().items()) if sort == "part")
    return re.compile(rf"[{MARKS}]({word}(?:[ -](?:and[ -])?(?:an?[ -])?{word}|(?:{behind_part}) of an? {word})*)")


def read_words(scan: Scan, words: Lexicon, taken: Sequence[Piece]) -> Iterator[Piece]:
    """Every number in words that has a scale or unit, in text order, outside the pieces already taken."""
    ahead = iter(taken)
    piece = next(ahead, None)
    for match in _run().finditer(f"\n{scan.lower}", scan.begin):
        start, end = match.start(), match.end() - 1  # the mark in front makes up for the line break put there
        while piece is not None and piece.end <= start:
            piece = next(ahead, None)
        if piece is None or piece.start >= end:
            found = _found(scan, words, match, (start, end))
            if found is not None:
                yield found


def _found(scan: Scan, words: Lexicon, match: re.Match[str], span: tuple[int, int]) -> Piece | None:
    run = match[1]
    if run in SIDES:
        return side_of_half(scan, *span)
    if run in vague_scales():
        return vague_amount(scan, words, span, vague_scales()[run])
    sort, value = number_words().get(run, ("", ONE))
    front = several(scan.lower, span[0]) if sort == "scale" else 0
    if front:
        return vague_amount(scan, words, (span[0] - front, span[1]), value)
    return _piece(scan, words, *span)


def _piece(scan: Scan, words: Lexicon, start: int, end: int) -> Piece | None:
    part = scan.lower.startswith((" a percent", " a per cent"), end)  # "half a percent"
    tail = read_tail(scan, words, end + len(" a") * part, None)
    run = scan.lower[start:end].replace("-", " ").split()
    value = number_of(run) if len(run) <= MOST_WORDS else None
    if value is None:
        return None
    number, scale = value
    if scale is None and tail.unit is None:
        if number < 1:
            return part_of_company(scan, start, end, number)
        if not scan.lower.startswith(JOINS, end):
            return None
    unit, finish = tail.unit, tail.end
    if unit is not None and "scaled" in unit.conditions and scale is None:
        unit, finish = None, end
    sort = number_words()[run[0]][0]
    if sort == "part" or (sort == "scale" and run[0] in words.tail):
        one = scan.lower[start - 2 : start] == "a " and not scan.lower[start - 3 : start - 2].isalnum()
        if sort == "scale" and not one:
            return None
        start -= 2 * one  # "a billion", "a quarter of a billion"
    if tail.scale is not None:
        scale = tail.scale * (scale or ONE)
    step = ONE.scaleb(min(0, int(number.as_tuple().exponent)))
    if unit is not None and (negative := minus(scan.lower, start)):
        start, number = start - negative, -number
    return Piece(start, finish, number, step, scale, unit, signed=False, source=SOURCE)
