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
    """The figures with each second currency bound to the first, and without those that say the same figure again."""
    bound: list[Figure] = []
    for figure in figures:
        last = bound[-1] if bound else figure
        gap = (
            scan.lower[last.outer_end : figure.outer_start]
            if 0 < figure.outer_start - last.outer_end <= FARTHEST
            else ""
        )
        if not gap or last.form != figure.form or last.quantity is None or figure.quantity is None:
            bound.append(figure)
        elif gap == " (" and _same(last, figure):
            bound[-1] = replace(last, outer_end=figure.outer_end + scan.lower.startswith(")", figure.outer_end))
        elif figure.form == "money" and last.quantity.unit != figure.quantity.unit:
            twin = len(bound) - 1 if GAP.fullmatch(gap) else last.twin if gap in LISTED else None
            per_share = figure.per_share or (twin is not None and bound[twin].per_share)
            bound.append(figure if twin is None else replace(figure, twin=twin, per_share=per_share))
        else:
            bound.append(figure)
    return tuple(bound)


def _same(one: Figure, other: Figure) -> bool:
    """Whether both say one figure: "one billion dollars ($1,000,000,000)"."""
    if one.quantity is None or other.quantity is None:
        return False
    return (one.quantity.low, one.quantity.high, one.quantity.unit) == (
        other.quantity.low,
        other.quantity.high,
        other.quantity.unit,
    )
