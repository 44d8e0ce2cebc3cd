"""A sum and its conversion do not fit.

## What it finds
An article that gives one figure in two currencies at a rate that the pair never had in that year; and two figures of a
deal that are converted at rates far from each other.

## Why it matters
A wrong scale or a wrong rate shows itself in the conversion, whichever of the two the reader trusts.

## What it leaves alone
Rates inside the year's published range, pairs of currencies that no table is at hand for, and figures of which an
article gives several in one currency.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, product

from dealcheck.findings.conversions import beside
from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import middle, room
from dealcheck.findings.story import Story, article_name, when
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import CURRENCY_KINDS, Claim, Quantity, Side
from dealcheck.record import record
from dealcheck.text.interval import Interval
from dealcheck.text.rates import rate

MARGIN = Decimal("0.05")  # banks, days and fees
APART = Decimal("1.04")  # two rates of one deal that are further apart were not taken on one day
WHOLE_SCALE = Decimal(100_000)  # beyond that one of them has lost its scale word
LOST = tuple(Decimal(10) ** power for power in (-9, -7, -6, 6, 7, 9))  # million, crore, billion on one side alone
MOST_PAIRS = 60  # of one kind in an article, of which the first that stand side by side is looked for
CURRENCY = 3  # letters of a code
CONFIDENCE, UNSURE = 0.9, 0.7


@record
class _Conversion:
    """One figure of one article in two currencies, the codes in order."""

    one: Claim
    other: Claim

    def units(self) -> tuple[str, str]:
        """Both codes, in order."""
        return _quantity(self.one).unit, _quantity(self.other).unit

    def rates(self) -> tuple[Decimal, Decimal]:
        """The lowest and highest rate that both figures allow; the highest is infinite where one of them is open."""
        one, other = _size(self.one), _size(self.other)
        low = max(other.low or Decimal(0), Decimal(0)) / one.high if one.high else Decimal(0)
        high = other.high / one.low if other.high is not None and one.low and one.low > 0 else Decimal("Infinity")
        return low, high


def _check(story: Story) -> Iterator[Clash]:
    fitting: dict[tuple[str, str], list[_Conversion]] = {}
    for conversion in _conversions(story):
        if clash := _outside(conversion):
            yield clash
        else:
            fitting.setdefault(conversion.units(), []).append(conversion)
    for units, conversions in sorted(fitting.items()):
        yield from _two_rates(conversions, _less_told(story, units))


def _conversions(story: Story) -> Iterator[_Conversion]:
    """Figures that an article gives once in each of two currencies."""
    if len(story.currencies) < 2:  # noqa: PLR2004  (a conversion has two)
        return
    for _, claims in story.told(*CURRENCY_KINDS):
        found: dict[tuple[str, str | None], dict[str, list[Claim]]] = {}
        for claim in claims:
            if claim.scope == "deal" and _is_money(claim.quantity):
                key = (claim.kind, story.party(claim.company))
                found.setdefault(key, {}).setdefault(_quantity(claim).unit, []).append(claim)
        for units in found.values():
            if len(units) == 2 and all(len({_quantity(c).low for c in group}) == 1 for group in units.values()):  # noqa: PLR2004
                pairs = product(*(units[unit] for unit in sorted(units)))
                yield from (_Conversion(one, other) for one, other in islice(pairs, MOST_PAIRS) if beside(one, other))


def _outside(conversion: _Conversion) -> Clash | None:
    days = when(conversion.one) or when(conversion.other)
    one, other = _quantity(conversion.one), _quantity(conversion.other)
    known = rate(one.unit, other.unit, str(days.first.year) if days else None)
    low, high = conversion.rates()
    if known is None or known.low is None or known.high is None:
        return None
    range_then = Interval(known.low * (1 - MARGIN), known.high * (1 + MARGIN))
    told = f"{article_name(conversion.one.article)} gives {conversion.one.quote} as {conversion.other.quote}"
    if range_then.meets(Interval(low, high, holds_high=True)):
        return None
    if known.low / WHOLE_SCALE < high < known.high * WHOLE_SCALE:
        told += f", {middle(other) / middle(one):.4g} {other.unit} for one {one.unit}, a rate that there was not"
    elif any(range_then.meets(Interval(low * scale, high * scale, holds_high=True)) for scale in LOST):
        told += ", which fits once one of them has the scale word that it lacks"
    else:
        return None
    sides = (Side.quoted([conversion.one]), Side.quoted([conversion.other]))
    return Clash(
        message=sentence(told),
        help="Convert it again: is a scale word wrong, or the rate?",
        sides=sides,
        confidence=CONFIDENCE,
    )


def _two_rates(conversions: list[_Conversion], unit: str) -> Iterator[Clash]:
    """The lowest against the highest rate, if no rate fits both."""
    if len(conversions) < 2:  # noqa: PLR2004  (two make a clash)
        return
    low = min(conversions, key=lambda item: item.rates()[1])
    high = max(conversions, key=lambda item: item.rates()[0])
    if low.rates()[1] * APART >= high.rates()[0]:
        return
    one = [item for item in conversions if item.rates()[1] * APART < high.rates()[0]]
    other = [item for item in conversions if item.rates()[1] * APART >= high.rates()[0]]
    sides = tuple(
        Side.quoted([item.one if item.units()[0] == unit else item.other for item in group]) for group in (one, other)
    )
    yield Clash(
        message=sentence(f"the figures are converted at different rates: {told_all(sides)}"),
        help="Which rate is meant, and of which day? Convert all figures of a deal at one rate.",
        sides=sides,
        confidence=UNSURE,
        severity="warning",
    )


def _less_told(story: Story, units: tuple[str, str]) -> str:
    """The currency that the articles convert into: the one with fewer figures."""
    told = [claim.quantity.unit for claim in story.claims(*CURRENCY_KINDS) if claim.quantity]
    return min(units, key=lambda unit: (told.count(unit), unit))


def _is_money(stated: Quantity | None) -> bool:
    return (
        stated is not None
        and stated.low is not None
        and stated.high is not None
        and 0 not in (stated.low, stated.high)  # which is nothing in every currency
        and len(stated.unit) == CURRENCY
        and stated.unit.isupper()
        and not stated.assumed_unit
    )


def _size(claim: Claim) -> Interval:
    """What the figure allows, without its sign: a loss is converted as a profit is."""
    allowed = room(claim)
    if allowed.high is None or allowed.high > 0:
        return allowed
    return Interval(-allowed.high, None if allowed.low is None else -allowed.low, holds_high=True)


def _quantity(claim: Claim) -> Quantity:
    if claim.quantity is None:
        raise ValueError(f"claim {claim.id} has no figure")
    return claim.quantity


RULE = Rule(
    code="DC807",
    name="conversion-does-not-fit",
    category="currency",
    severity="error",
    reads=CURRENCY_KINDS,
    check=_check,
    manual=__doc__,
)
