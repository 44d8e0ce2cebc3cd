"""Complete each deal with its story clusters, facts and differences."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dealcheck.facts.properties import Property, properties
from dealcheck.facts.sides import shown, sides, values
from dealcheck.facts.sources import clusters, level, source_names
from dealcheck.model import CLAIM_KINDS, Claim, Deal, Difference, Fact, FactValue, Side

NO_LEVELS: Mapping[str, str] = MappingProxyType({})
FEWEST_SIDES, MOST_SIDES = 2, 40  # of a difference


def build_facts(deals: Sequence[Deal], levels: Mapping[str, str] = NO_LEVELS) -> tuple[Deal, ...]:
    """The same deals with `clusters`, `facts` and `differences`.

    Args:
        deals: as they were grouped.
        levels: for articles whose publisher is no outlet, how it knows what it says (`filing`, `company`, `unnamed`).
    """
    return tuple(complete(deal, levels) for deal in deals)


def complete(deal: Deal, levels: Mapping[str, str] = NO_LEVELS) -> Deal:
    """One of them."""
    deal = replace(deal, clusters=clusters(deal.claims))
    sources = source_names(deal)
    facts, differences = [], []
    found = properties(deal)
    for key in sorted(found, key=_order):
        facts.append(_fact(deal, key, found[key], sources, levels))
        differences += _differences(deal, key, found[key])
    return replace(deal, facts=tuple(facts), differences=tuple(differences))


def _fact(
    deal: Deal, key: Property, claims: Sequence[Claim], sources: Mapping[str, str], levels: Mapping[str, str]
) -> Fact:
    stated = [(shown(value.claims[0]), value.claims) for value in values(claims)] or _words(claims)
    given = [
        FactValue(
            text, behind, tuple(sorted({sources[claim.article] for claim in behind})), level(behind, deal, levels)
        )
        for text, behind in stated
    ]
    given.sort(key=lambda value: (-len(value.sources), value.text))
    return Fact(key.kind, key.basis, key.company, key.period, tuple(given))


def _words(claims: Sequence[Claim]) -> list[tuple[str, tuple[Claim, ...]]]:
    said: dict[str, list[Claim]] = {}
    for claim in claims:
        said.setdefault(shown(claim), []).append(claim)
    return [(text, tuple(behind)) for text, behind in said.items()]


def _differences(deal: Deal, key: Property, claims: Sequence[Claim]) -> list[Difference]:
    apart = sides(values(claims))
    if len(apart) < FEWEST_SIDES:
        return []
    return [Difference(deal.id, key.kind, key.basis, key.company, _best_supported(apart))]


def _best_supported(apart: tuple[Side, ...]) -> tuple[Side, ...]:
    """The sides that most articles stand on, in their order: no property has more readings than an editor can weigh."""
    if len(apart) <= MOST_SIDES:
        return apart
    support = {id(side): len({claim.article for claim in side.core}) for side in apart}
    kept = {id(side) for side in sorted(apart, key=lambda side: -support[id(side)])[:MOST_SIDES]}
    return tuple(side for side in apart if id(side) in kept)


def _order(key: Property) -> tuple[int, bool, str, str, str, str]:
    where = (key.company or "", key.basis or "", key.period or "", key.unit or "")
    return (CLAIM_KINDS.index(key.kind), key.background, *where)
