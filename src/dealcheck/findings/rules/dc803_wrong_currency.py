"""The right number with the wrong currency.

## What it finds
The same number in two currencies, given for one property of the deal.

## Why it matters
£143 billion and $143 billion differ by a quarter, and only one of them was offered.

## What it leaves alone
Currencies that stood at par in those years, short numbers, which are equal by chance, and currencies that dealcheck
inferred itself. A sum that its article gives as the conversion of another one is
equal by chance. A bare dollar sign beside another country's dollar is worth knowing, no more: an outlet means its own.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from dealcheck.findings.conversions import original
from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import written
from dealcheck.findings.story import Story, when
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import CURRENCY_KINDS, Claim, Fact, Kind, Side
from dealcheck.text.rates import at_par

FEWEST = 2  # digits that do not agree by chance
OTHERS: tuple[Kind, ...] = ("other_amount",)
KINDS: tuple[Kind, ...] = (*sorted(CURRENCY_KINDS), *OTHERS)
DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "SGD", "TWD"})
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    if len(story.currencies) < 2:  # noqa: PLR2004  (two make a clash)
        return
    same: dict[tuple[object, ...], dict[str, list[Claim]]] = {}
    for fact in story.facts(*KINDS):
        for value in fact.values:
            for claim in value.claims:
                if number := _number(claim):
                    key = (*_property(fact), number)
                    same.setdefault(key, {}).setdefault(claim.quantity.unit if claim.quantity else "", []).append(claim)
    for units in same.values():
        sides = [Side.quoted(claims) for _, claims in sorted(units.items())]
        for one, other in combinations(sides, 2):
            known = _own_articles_know(one, other) or _is_converted(story, one) or _is_converted(story, other)
            if not known and not at_par(_unit(one), _unit(other), _year((one, other))):
                yield _clash(story, (one, other))


def _property(fact: Fact) -> tuple[object, ...]:
    return (fact.kind, fact.basis, fact.company)


def _number(claim: Claim) -> Decimal | None:
    """The one number that a claim states, with digits enough to compare."""
    stated = claim.quantity
    if stated is None or stated.assumed_unit or stated.low != stated.high or len(written(stated)) < FEWEST:
        return None
    return stated.low


def _own_articles_know(one: Side, other: Side) -> bool:
    """An article that prints the number in both currencies means two sums."""
    return bool({claim.article for claim in one.core} & {claim.article for claim in other.core})


def _is_converted(story: Story, side: Side) -> bool:
    """Whether the articles tell of which sum in another currency theirs is the conversion."""
    return all(original(story, claim) is not None for claim in side.core)


def _year(sides: tuple[Side, Side]) -> str | None:
    """The one year that all dated claims are of; None where they are of several or of none."""
    years = {days.first.year for side in sides for claim in side.core if (days := when(claim))}
    return str(years.pop()) if len(years) == 1 else None


def _unit(side: Side) -> str:
    return side.core[0].quantity.unit if side.core[0].quantity else ""


def _clash(story: Story, sides: tuple[Side, Side]) -> Clash:
    return Clash(
        message=sentence(f"the same number stands in two currencies: {told_all(sides)}"),
        help=f"In which currency did {story.acquirer} state it? Convert the other or correct the sign.",
        sides=sides,
        confidence=CONFIDENCE,
        severity="info" if _own_dollars(*sides) or _own_dollars(*reversed(sides)) else None,
    )


def _own_dollars(bare: Side, named: Side) -> bool:
    """Whether the one side prints no more than a dollar sign, and the other the dollars of a country."""
    return _unit(named) in DOLLARS and all(claim.quote.startswith("$") for claim in bare.core)


RULE = Rule(
    code="DC803",
    name="wrong-currency",
    category="currency",
    severity="error",
    reads=CURRENCY_KINDS | frozenset(OTHERS),
    check=_check,
    manual=__doc__,
)
