"""The words that bound a figure: "over $29 billion", "up to around 49%", "$6B-plus"."""

from typing import NamedTuple

from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.phrases import read_ahead, read_back
from dealcheck.mentions.figures.scan import Scan
from dealcheck.model import MODIFIERS, Modifier

MOST_HEDGES = 3  # "between up to about"
EXACT: Modifier = "exact"


class Hedge(NamedTuple):
    """What bounds a quote in front of it.

    Attributes:
        start: where the words begin.
        modifier: `exact` where nothing bounds it.
        opening: `between` where the words open a range, `from` where two figures follow that are none, else "".
    """

    start: int
    modifier: Modifier
    opening: str


def hedge_before(scan: Scan, words: Lexicon, start: int) -> Hedge:
    """The bound that stands in front of `start`."""
    begin, modifier, opening = start, EXACT, ""
    for _ in range(MOST_HEDGES):
        found = read_back(words.hedges, scan.backwards, scan.size - begin)
        if found is None:
            break
        at, kind = scan.size - found[0], found[1]
        if kind not in MODIFIERS:
            return Hedge(at if kind == "between" else begin, modifier, kind)
        modifier = kind if kind != "about" or modifier == EXACT else modifier
        begin = at
    return Hedge(begin, modifier, opening)


def hedge_behind(scan: Scan, words: Lexicon, end: int) -> tuple[int, Modifier]:
    """Where the bound behind a quote ends, and what it says."""
    return read_ahead(words.behind, scan.lower, end) or (end, EXACT)
