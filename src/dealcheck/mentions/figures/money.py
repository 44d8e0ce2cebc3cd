"""Whose dollars, kroner or rupees an article means."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.record import record

DOLLAR = "dollar"
BRACKET = re.compile(r"(?:[ -][a-z-]{1,15}){0,3} ?[(\[](?:or |about |around |roughly |approximately |some )?")
FARTHEST = 60
# "All figures in Canadian dollars"
WHOSE = ("australian", "canadian", "new zealand", "singapore", "hong kong", "taiwan")
NAMED = tuple(f"{whose} dollars" for whose in WHOSE)
STATED = re.compile(
    rf"(?:figures|amounts|prices|values|currency|dollars)[^.\n]{{0,30}} (?:in|are) (?P<whose>{'|'.join(WHOSE)}) dollars"
)


@record
class Settled:
    """The article's currency for each form that several countries share, and how often each unit is written."""

    codes: Mapping[str, tuple[str, bool]]
    written: Mapping[str, int]

    def currency(self, piece: Piece) -> tuple[str, bool]:
        """The ISO code of an amount, and whether it is inferred; the article's usual one for a bare amount."""
        if piece.unit is None:
            usual = max(self.written, key=lambda name: self.written[name], default="USD")
            return self.codes.get(usual, (usual, True))[0], True
        return self.codes[piece.unit.name] if piece.unit.shared else (piece.unit.name, False)


def settle(scan: Scan, words: Lexicon, pieces: Sequence[Piece]) -> Settled:
    """Settle every shared form that the pieces use."""
    written: dict[str, int] = {}
    for piece in pieces:
        if piece.unit is not None and piece.unit.money:
            written[piece.unit.name] = written.get(piece.unit.name, 0) + 1
    codes = {name: _settled(scan, words, written, name) for name in written if name in words.shared}
    if DOLLAR in codes:
        codes[DOLLAR] = _dollars(scan, words, pieces) or codes[DOLLAR]
    return Settled(codes, written)


def _settled(scan: Scan, words: Lexicon, written: Mapping[str, int], name: str) -> tuple[str, bool]:
    shared = words.shared[name]
    usual = shared.currencies[0]
    if name == DOLLAR:
        return usual, shared.assumed
    code = max(shared.currencies, key=lambda code: written.get(code, 0))
    if code not in written:
        code = max(shared.currencies, key=lambda code: _at_home(scan, words, code))
    return code, shared.assumed or code != usual


def _at_home(scan: Scan, words: Lexicon, code: str) -> int:
    return sum(scan.lower.count(f" {word}") for word in words.home.get(code, ()))


def _dollars(scan: Scan, words: Lexicon, pieces: Sequence[Piece]) -> tuple[str, bool] | None:
    """Whose dollars the bare sign means, where the article tells them from American ones or says it outright."""
    named = any(phrase in scan.lower for phrase in NAMED)
    stated = STATED.search(scan.lower) if named else None
    others = words.shared[DOLLAR].currencies[1:]
    if stated is not None:
        return next(code for code in others if stated["whose"] in words.home[code]), True
    if not any(_converted(scan, pieces)):
        return None
    return max(others, key=lambda code: _at_home(scan, words, code)), True


def _converted(scan: Scan, pieces: Sequence[Piece]) -> Iterator[bool]:
    """For each pair of amounts in dollars, whether the second tells in American dollars what the first is worth."""
    for one, other in pairwise(pieces):
        if (
            one.unit is not None
            and other.unit is not None
            and one.unit.shared
            and one.unit.name == DOLLAR
            and other.unit.name == "USD"
        ):
            near = other.start - one.end <= FARTHEST
            yield (
                near
                and one.amount() != other.amount()
                and BRACKET.fullmatch(scan.lower, one.end, other.start) is not None
            )
