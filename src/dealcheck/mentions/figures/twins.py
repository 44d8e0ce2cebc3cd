"""A second currency for the same amount: "£44 (€59.5, $67.6) per share"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dealcheck.mentions.figures.scan import Scan
from dealcheck.model import Figure

# What stands between an amount and its twin: a bracket, with up to three words in front of it ("pre-money", "a share"),
# or "or", "equivalent to".
GAP = re.compile(
    r"(?:[ -][a-z-]{1,15}){0,3},? ?[(\[](?:or |the equivalent of |equivalent to |equal to |that is,? |i\.e\.,? )?"
    r"|,? or |,? equivalent to |,? the equivalent of |/| / "
)
FARTHEST = 60
LISTED = frozenset({", ", " / ", "/", "; ", " or "})  # between the second and a third


def bind_twins(scan: Scan, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with each second currency bound to the first."""
    bound: list[Figure] = []
    for figure in figures:
        twin = _twin(scan, bound, figure)
        bound.append(figure if twin is None else replace(figure, twin=twin))
    return tuple(bound)


def _twin(scan: Scan, earlier: Sequence[Figure], figure: Figure) -> int | None:
    last = earlier[-1] if earlier else figure
    if not _two_currencies(last, figure) or not 0 <= figure.outer_start - last.outer_end <= FARTHEST:
        return None
    gap = scan.lower[last.outer_end : figure.outer_start]
    if GAP.fullmatch(gap):
        return len(earlier) - 1
    return last.twin if gap in LISTED else None


def _two_currencies(one: Figure, other: Figure) -> bool:
    if one.quantity is None or other.quantity is None:
        return False
    return one.form == other.form == "money" and one.quantity.unit != other.quantity.unit
