"""One difference, one owner: explain it, name it, or leave what is open to the rule of its property."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from dealcheck.catalogue import declared, in_order
from dealcheck.findings.declare import Clash, Diagnosis, Explaining, Pair, Property, Reconciliation, Rule
from dealcheck.findings.severity import weigh
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import Difference


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

    Every side is held against the best supported one and no other: what has its reason beside that is another figure,
    and two errors are not each other's.
    """
    verdict = Verdict()
    sides = difference.sides
    best = max(range(len(sides)), key=lambda at: (len(story.sources(sides[at].core)), -at))
    for at in range(len(sides)):
        if at != best:
            _ask(Pair(story, difference, sides[min(at, best)], sides[max(at, best)]), verdict)
    return verdict


def stated(story: Story, difference: Difference, left: Sequence[Pair], rule: Property) -> Clash:
    """What the rule of a property says of the pairs that nothing explained: one clash, one finding."""
    open_sides = {id(side) for pair in left for side in pair.sides}
    sides = tuple(side for side in difference.sides if id(side) in open_sides)
    weight = weigh(story, difference, sides)
    return Clash(
        message=sentence(f"{rule.noun} {_of(story, difference)}is given as {told_all(sides)}"),
        help=rule.ask.format(target=story.target, acquirer=story.acquirer),
        sides=sides,
        confidence=weight.confidence,
        severity=weight.severity or rule.severity,
    )


def _ask(pair: Pair, verdict: Verdict) -> None:
    """The first declaration that accepts owns the pair."""
    for item in explaining():
        if pair.difference.kind not in item.applies_to:
            continue
        if isinstance(item, Diagnosis):
            if clash := item.diagnose(pair):
                verdict.named.append((item, clash))
                return
        elif reason := item.explain(pair):
            verdict.reconciled.append((item, pair, sentence(reason)))
            return
    verdict.open.append(pair)


def _of(story: Story, difference: Difference) -> str:
    company = difference.company or story.deal.target
    return f"of {company} " if company else ""
