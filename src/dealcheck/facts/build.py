"""Complete each deal with its story clusters, facts and differences."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dealcheck.facts.properties import Property, properties
from dealcheck.facts.sides import Value, shown, sides, values
from dealcheck.facts.sources import best_level, clusters, outlets, source_names
from dealcheck.facts.versions import versions
from dealcheck.model import CLAIM_KINDS, Article, Claim, Deal, Difference, Fact, FactValue, Side

NO_LEVELS: Mapping[str, str] = MappingProxyType({})
NO_ARTICLES: Mapping[str, Article] = MappingProxyType({})
FEWEST_SIDES, MOST_SIDES = 2, 40  # of a difference


def build_facts(deals: Sequence[Deal], levels: Mapping[str, str] = NO_LEVELS) -> tuple[Deal, ...]:
    """The same deals with `clusters`, `facts` and `differences`.

    Args:
        deals: as they were grouped.
        levels: for articles whose publisher is no outlet, how it knows what it says (`filing`, `company`, `unnamed`).
    """
    return tuple(complete(deal, levels) for deal in deals)


def complete(deal: Deal, levels: Mapping[str, str] = NO_LEVELS, articles: Mapping[str, Article] = NO_ARTICLES) -> Deal:
    """One of them; without the `articles`, by path, no version of one is known from another."""
    copies = clusters(deal.claims)
    told = [articles[path] for path in deal.articles if path in articles]
    deal = replace(deal, clusters=copies, versions=versions(told, copies), names=outlets(told))
    sources, level = source_names(deal), best_level(deal, levels)
    facts, differences = [], []
    found = properties(deal)
    for key in sorted(found, key=_order):
        stated = values(found[key])
        facts.append(_fact(key, [(shown(v.claims[0]), v.claims) for v in stated] or _words(found[key]), sources, level))
        differences += _differences(deal, key, stated)
    return replace(deal, facts=tuple(facts), differences=tuple(differences))


def _fact(
    key: Property,
    stated: Sequence[tuple[str, tuple[Claim, ...]]],
    sources: Mapping[str, str],
    level: Callable[[Sequence[Claim]], str],
) -> Fact:
    given = [
        FactValue(text, behind, tuple(sorted({sources[claim.article] for claim in behind})), level(behind))
        for text, behind in stated
    ]
    given.sort(key=lambda value: (-len(value.sources), value.text))
    return Fact(key.kind, key.basis, key.company, key.period, tuple(given))


def _words(claims: Sequence[Claim]) -> list[tuple[str, tuple[Claim, ...]]]:
    said: dict[str, list[Claim]] = {}
    for claim in claims:
        said.setdefault(shown(claim), []).append(claim)
    return [(text, tuple(behind)) for text, behind in said.items()]


def _differences(deal: Deal, key: Property, stated: Sequence[Value]) -> list[Difference]:
    if len(stated) < FEWEST_SIDES:
        return []
    apart = sides(stated)
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
