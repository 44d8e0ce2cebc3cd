"""What lies between two prices of one deal, or two values of its target: debt that only one of them counts."""

import re
from collections.abc import Iterable

from dealcheck.findings.declare import Pair
from dealcheck.findings.figures import figures, fills, quantity, stands_on
from dealcheck.findings.wording import where
from dealcheck.model import Claim, Kind, Side

PRICE: frozenset[Kind] = frozenset({"deal_value", "valuation"})
COUNTED = re.compile(r"\b(?:debts?|borrowings|liabilities|enterprise value|net of cash)\b")


def bridge(pair: Pair) -> str | None:
    """What accounts for the difference, in words; None where nothing does."""
    debts = _debts_between(pair)
    if debts:
        return f"{debts[0].quote} of debt lies between {pair.low.label} and {pair.high.label}"
    equity, enterprise = (
        _counted(pair, side, basis) for side, basis in zip(pair.sides, ("equity", "enterprise"), strict=True)
    )
    if equity is None or enterprise is None:
        return None
    return f"{where([equity])} has {pair.low.label} for the equity, {where([enterprise])} {pair.high.label} with debt"


def bare(pair: Pair) -> tuple[Side, Side] | None:
    """Both sides without the articles that say how they count; None where that leaves a side empty."""
    telling = {claim.article for claim in (*_debts_between(pair), *_with_basis(pair))}
    low, high = (_without(side, telling) for side in pair.sides)
    return (low, high) if low and high else None


def _counted(pair: Pair, side: Side, basis: str) -> Claim | None:
    """A figure of the deal, price or value, that is the side's and is told to count just that."""
    is_sides = stands_on(side)
    told = (claim for claim in pair.story.claims(*sorted(PRICE)) if claim.basis == basis and claim.scope == "deal")
    return next(filter(is_sides, told), None)


def _debts_between(pair: Pair) -> list[Claim]:
    """Debt that makes the larger price of the smaller."""
    debts = figures(pair.story.claims("debt"), quantity(pair.low).unit)
    return list(filter(fills(pair.low, pair.high), debts))


def _with_basis(pair: Pair) -> list[Claim]:
    """Prices of which the text says what they count."""
    prices = (claim for side in pair.sides for claim in side.core)
    return [claim for claim in prices if claim.basis is not None or COUNTED.search(claim.sentence.lower())]


def _without(side: Side, telling: Iterable[str]) -> Side | None:
    left = tuple(claim for claim in side.core if claim.article not in telling)
    return Side.of(side.label, left) if left else None
