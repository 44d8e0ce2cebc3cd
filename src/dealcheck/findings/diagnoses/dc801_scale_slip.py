"""A figure is ten, a thousand or ten million times what the others say.

## What it finds
Two values of one property with the same digits and another scale: million for billion, a point in the wrong place, a
figure that lost its "crore".

## Why it matters
It is the commonest mistake with numbers in the news, and the largest.

## What it leaves alone
Values whose digits differ, and short figures, which resemble each other by chance.
"""

from decimal import Decimal

from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.figures import figures, quantity, side_room, written
from dealcheck.findings.story import articles
from dealcheck.findings.wording import sentence, told
from dealcheck.model import CURRENCY_KINDS, Kind, Side
from dealcheck.text.interval import exactly

OTHERS: frozenset[Kind] = frozenset({"other_amount"})
SLIPS = {  # powers of ten, and the digits from which equal ones are no chance
    1: ("ten", 3),
    2: ("a hundred", 3),  # a crore for a lakh
    3: ("a thousand", 2),
    5: ("a hundred thousand (a lakh)", 2),
    6: ("a million", 2),
    7: ("ten million (a crore)", 2),
    9: ("a billion", 2),
    12: ("a trillion", 2),
}
CROWD = 3  # independent sources against one, which make up for short figures
CONFIDENCE = 0.9


def _diagnose(pair: Pair) -> Clash | None:
    times = next((word for power, (word, fewest) in SLIPS.items() if _slipped(pair, power, fewest)), None)
    if times is None:
        return None
    return Clash(
        message=sentence(f"{told(pair.high)} is {times} times {told(pair.low)}: the digits agree, the scale does not"),
        help="Check the scale word of each: thousand, lakh, million, crore, billion.",
        sides=pair.sides,
        confidence=CONFIDENCE,
    )


def _slipped(pair: Pair, power: int, fewest: int) -> bool:
    scaled = side_room(pair.low).times(exactly(Decimal(10) ** power))
    low, high = (written(quantity(side)).rstrip("0") for side in pair.sides)
    if not low or not high or not all(map(_flat, pair.sides)) or not scaled.meets(side_room(pair.high)):
        return False
    if not (low.startswith(high) or high.startswith(low)) or _is_another_term(pair):
        return False
    return min(_digits(pair.low), _digits(pair.high)) >= fewest or (low == high and _outnumbered(pair))


def _flat(side: Side) -> bool:
    return quantity(side).modifier in {"exact", "about"}


def _is_another_term(pair: Pair) -> bool:
    """The odd figure is known to other articles as something else: a fee, a debt, a part of the price."""
    odd = min(pair.sides, key=lambda side: len(pair.story.sources(side.core)))
    stated = quantity(odd)
    return any(
        claim.quantity and claim.quantity.low == stated.low and claim.kind != pair.difference.kind
        for claim in figures(pair.story.deal.claims, stated.unit)
        if claim.article not in articles(odd)
    )


def _digits(side: Side) -> int:
    return len(written(quantity(side)))


def _outnumbered(pair: Pair) -> bool:
    """One source alone against several that tell of the same year in the past, of which there is one figure."""
    if any(claim.scope == "deal" for side in pair.sides for claim in side.core):
        return False
    counts = sorted(len(pair.story.sources(side.core)) for side in pair.sides)
    return counts[0] == 1 and counts[1] >= CROWD


DIAGNOSIS = Diagnosis(
    code="DC801",
    name="scale-slip",
    category="scale_slip",
    severity="error",
    applies_to=CURRENCY_KINDS | OTHERS,
    diagnose=_diagnose,
    manual=__doc__,
    before=("DC321", "DC322", "DC331", "DC332"),
)
