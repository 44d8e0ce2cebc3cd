"""One difference, one owner: explain it, name it, or leave what is open to the rule of its property."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from dealcheck.catalogue import declared, in_order
from dealcheck.findings.declare import Clash, Diagnosis, Explaining, Pair, Property, Reconciliation, Rule
from dealcheck.findings.severity import weigh
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import Difference, Side


@dataclass(slots=True)
class Verdict:
    """What came of one difference: what was explained, what was named, and the pairs that are open."""

    reconciled: list[tuple[Reconciliation, Pair, str]] = field(default_factory=list)
    named: list[tuple[Diagnosis, Clash]] = field(default_factory=list)
    open: list[Pair] = field(default_factory=list)


@cache
def explaining() -> tuple[Explaining, ...]:
    """Every reconciliation and diagnosis in the order in which they are asked."""
    found = (
        *declared("dealcheck.findings.reconciliations", "RECONCILIATION"),
        *declared("dealcheck.findings.diagnoses", "DIAGNOSIS"),
    )
    return in_order(item for item in found if isinstance(item, Reconciliation | Diagnosis))


@cache
def rules() -> tuple[Rule | Property, ...]:
    """Every rule, by code."""
    found = declared("dealcheck.findings.rules", "RULE")
    return tuple(item for item in found if isinstance(item, Rule | Property))


def compare(story: Story, difference: Difference) -> Verdict:
    """Ask of each pair of sides for an honest reason, then for what happened.

    Every side is held against the best supported one, and neighbours in size against each other where both are at
    peace with that: no more pairs than twice the sides, and no side is accused twice.
    """
    verdict = Verdict()
    sides = difference.sides
    best = max(range(len(sides)), key=lambda at: (len(story.sources(sides[at].core)), -at))
    peace = {best}
    for at in range(len(sides)):
        if at != best and _ask(Pair(story, difference, sides[min(at, best)], sides[max(at, best)]), verdict):
            peace.add(at)
    for at in range(len(sides) - 1):
        if {at, at + 1} <= peace - {best}:
            _ask(Pair(story, difference, sides[at], sides[at + 1]), verdict)
    return verdict


def stated(story: Story, difference: Difference, left: Sequence[Pair], rule: Property) -> Iterator[Clash]:
    """What the rule of a property says of the pairs that nothing explained: each group of sides once."""
    for sides in _groups(left):
        weight = weigh(story, difference, sides)
        yield Clash(
            message=sentence(f"{rule.noun} {_of(story, difference)}is given as {told_all(sides)}"),
            help=rule.ask.format(target=story.target, acquirer=story.acquirer),
            sides=sides,
            confidence=weight.confidence,
            severity=weight.severity or rule.severity,
        )


def _ask(pair: Pair, verdict: Verdict) -> bool:
    """Whether there is an honest reason; the first declaration that accepts owns the pair."""
    for item in explaining():
        if pair.difference.kind not in item.applies_to:
            continue
        if isinstance(item, Diagnosis):
            if clash := item.diagnose(pair):
                verdict.named.append((item, clash))
                return False
        elif reason := item.explain(pair):
            verdict.reconciled.append((item, pair, sentence(reason)))
            return True
    verdict.open.append(pair)
    return False


def _groups(pairs: Sequence[Pair]) -> Iterator[tuple[Side, ...]]:
    """Sides that open pairs join, in number order: one clash is one finding."""
    group: list[Side] = []
    groups: list[list[Side]] = []
    for pair in pairs:
        group = next((known for known in groups if pair.low in known or pair.high in known), [])
        if not group:
            groups.append(group)
        group += (side for side in pair.sides if side not in group)
    order = {id(side): at for pair in pairs for at, side in enumerate(pair.difference.sides)}
    return (tuple(sorted(group, key=lambda side: order[id(side)])) for group in groups)


def _of(story: Story, difference: Difference) -> str:
    company = difference.company or story.deal.target
    return f"of {company} " if company else ""
