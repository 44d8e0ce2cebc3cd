"""Whose dollars, kroner or rupees an article means."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.scan import Piece, Scan

RATIOS = frozenset({"percent", "points"})


@dataclass(frozen=True, slots=True)
class Settled:
    """The article's currency for each form that several countries share, and for amounts without any."""

    codes: Mapping[str, tuple[str, bool]]
    main: str

    def currency(self, piece: Piece) -> tuple[str, bool]:
        """The ISO code of an amount, and whether it is inferred."""
        if piece.unit is None:
            return self.main, True
        return self.codes[piece.unit] if piece.shared else (piece.unit, False)


def settle(scan: Scan, words: Lexicon, pieces: Sequence[Piece]) -> Settled:
    """Settle every shared form that the pieces use."""
    written = Counter(piece.unit for piece in pieces if piece.unit is not None and piece.unit not in RATIOS)
    codes = {unit: _settled(scan, words, written, unit) for unit in written if unit in words.shared}
    main = max(written, key=lambda unit: written[unit], default="USD")
    return Settled(codes, codes[main][0] if main in codes else main)


def _settled(scan: Scan, words: Lexicon, written: Counter[str], unit: str) -> tuple[str, bool]:
    shared = words.shared[unit]
    usual = shared.currencies[0]
    if unit == "dollar":
        return usual, shared.assumed
    named = max(shared.currencies, key=lambda code: written[code])
    if written[named]:
        return named, shared.assumed or named != usual
    at_home = max(shared.currencies, key=lambda code: sum(scan.lower.count(word) for word in words.home.get(code, ())))
    return at_home, shared.assumed or at_home != usual
