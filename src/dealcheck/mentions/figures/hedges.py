"""The words that bound a figure: "over $29 billion", "up to around 49%", "$6B-plus"."""

import re

from dealcheck.mentions.figures.around import BOUND, STOPS
from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.phrases import read_ahead, read_back
from dealcheck.mentions.figures.scan import Scan
from dealcheck.model import MODIFIERS, Modifier
from dealcheck.record import record

ARTICLES = (" a ", " an ")  # "nearly a $1bn"
MOST_HEDGES = 3  # "between up to about"
# "plus" bounds an amount where nothing is added: "$6bn plus for ...", "50% plus one share", but no "$15 plus stock".
PLUS = re.compile(
    r" plus(?: one(?: share)?(?![a-z])| 1 share|(?=[.,;:!?)\n]|$)| (?=(?:from|for|in|to|on|at|by|deal|bid|offer)\b))"
)
EXACT: Modifier = "exact"


@record
class Hedge:
    """What bounds a quote in front of it.

    Attributes:
        start: where the words begin.
        modifier: `exact` where nothing bounds it.
        opening: `between` where the words open a range, `from` and `moved` where two figures follow that are none
            ("from 51% to 83%", "rose 11p to 60p"), else "".
    """

    start: int
    modifier: Modifier
    opening: str


def hedge_before(scan: Scan, words: Lexicon, start: int) -> Hedge:
    """The bound that stands in front of `start`."""
    begin, modifier, opening = start, EXACT, ""
    for _ in range(MOST_HEDGES):
        found = read_back(words.hedges, scan.lower, begin)
        if found is None and begin == start and scan.lower.endswith(ARTICLES, 0, begin):
            found = read_back(words.hedges, scan.lower, scan.lower.rfind("a", 0, begin))
        if found is None:
            break
        at, kind = found
        if kind not in MODIFIERS:
            return Hedge(at if kind == "between" else begin, modifier, kind)
        modifier = kind if kind != "about" or modifier == EXACT else modifier
        begin = at
    return Hedge(begin, modifier, opening)


def hedge_inside(scan: Scan, start: int, end: int) -> Modifier:
    """What a bound between a number and its scale says: "$40-odd million", "$1-plus billion"."""
    bound = BOUND.search(scan.lower, start, end)
    return EXACT if bound is None else "about" if bound[0].endswith("odd") else "over"


def hedge_behind(scan: Scan, words: Lexicon, end: int) -> tuple[int, Modifier]:
    """Where the bound behind a quote ends, and what it says."""
    if scan.lower[end : end + 1] in STOPS:
        return end, EXACT
    found = read_ahead(words.behind, scan.lower, end)
    if found is None or (scan.lower.startswith(" plus", end) and not PLUS.match(scan.lower, end)):
        return end, EXACT
    return found
