"""The words that bound a figure: "over $29 billion", "up to around 49%", "$6B-plus"."""

from dataclasses import dataclass

from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.scan import Scan
from dealcheck.model import Modifier

EXACT: Modifier = "exact"
MOST_HEDGES = 3  # "between up to about"


@dataclass(frozen=True, slots=True)
class Hedge:
    """What bounds a quote.

    Attributes:
        start: where the words in front of the quote begin.
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
        match = words.hedge.match(scan.backwards, scan.size - begin)
        if match is None:
            break
        form, at = match[1][::-1], scan.size - match.end()
        opening = words.openings.get(form, "")
        if opening:
            begin = at if opening == "between" else begin
            break
        kind, begin = words.hedges[form], at
        modifier = kind if kind != "about" or modifier == EXACT else modifier
    return Hedge(begin, modifier, opening)


def hedge_behind(scan: Scan, words: Lexicon, end: int) -> tuple[int, Modifier]:
    """Where the bound behind a quote ends, and what it says."""
    match = words.behind.match(scan.lower, end)
    return (match.end(), words.behind_hedges[match[1]]) if match else (end, EXACT)
