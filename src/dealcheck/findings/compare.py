"""One difference, one owner: explain it, name it, or leave what is open to the rule of its property."""

from collections.abc import Sequence
from dataclasses import field, replace
from decimal import Decimal
from functools import cache

from dealcheck.catalogue import declared, in_order
from dealcheck.findings.declare import Clash, Diagnosis, Explaining, Pair, Property, Reconciliation, Rule
from dealcheck.findings.figures import number, reach
from dealcheck.findings.severity import weigh
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import EXCHANGE_RATIO, Difference, Kind, Side, is_confirmed
from dealcheck.record import state

SEVERAL_OF: frozenset[Kind] = frozenset(
    {"investment", "valuation", "debt", "price_per_share", "termination_fee", "other_count"}
)
WHOLES: frozenset[Kind] = frozenset({"deal_value", "round_amount"})  # an article may tell a part as well
TOO_FAR = "R90"
BESIDE = Decimal("1.5")  # of a figure that is open, so that a third may be a reading of it
LINK: dict[Kind, str] = {"stake": "in", "investment": "in", "premium": "for"}  # "the stake in", else "of"
SAME = Decimal("1.02")  # times: two roundings or days of one figure
NEAR = Decimal("1.2")  # of those, figures further apart are two of them


@state
class Verdict:
    """What came of one difference: what was explained, what was named, and what is open, group by group."""

    reconciled: list[tuple[Reconciliation, Pair, str]] = field(default_factory=list)
    named: list[tuple[Diagnosis, Clash]] = field(default_factory=list)
    open: list[list[Pair]] = field(default_factory=list)


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

    Every side is held against the best supported of those that it may be another reading of. Of most properties that
    is the best of all, because an article that tells several prices tells how it came to the last; of those that a
    deal has several of (instalments, debts, earlier values, the parts of a price per share) it is the best of its size.
    """
    verdict = Verdict()
    support = [_support(story, side) for side in difference.sides]
    best_of_all = max(range(len(support)), key=support.__getitem__)
    for group in _comparable(difference):
        best = max(group, key=support.__getitem__)
        pairs = [_pair(story, difference, at, best) for at in group if at != best]
        if left := [pair for pair in pairs if not _settled(pair, verdict)]:
            verdict.open.append([*left, *_beside(left, verdict)])
        if best != best_of_all:
            _settled(_pair(story, difference, best, best_of_all), verdict)
    verdict.named = _joined(verdict.named)
    return verdict


def _joined(named: Sequence[tuple[Diagnosis, Clash]]) -> list[tuple[Diagnosis, Clash]]:
    """One clash, one finding: what happened to 27.2 and to 27.3 beside 31 is told once, with all three sides."""
    joined: list[tuple[Diagnosis, Clash]] = []
    for item, clash in named:
        for at, (known, first) in enumerate(joined):
            if known is item and (beside := _beside_first(first, clash)):
                joined[at] = (item, replace(first, sides=(*first.sides, beside)))
                break
        else:
            joined.append((item, clash))
    return joined


def _beside_first(first: Clash, clash: Clash) -> Side | None:
    """The side that the clash adds to the first, if both have the other side and lie as good as equally far from it.

    Where all three are nearly the same number each is a slip of its own.
    """
    labels = {side.label for side in first.sides}
    new = [side for side in clash.sides if side.label not in labels]
    shared = [side for side in clash.sides if side.label in labels]
    if len(new) != 1 or len(shared) != 1 or reach(new[0], shared[0]) <= SAME:
        return None
    return new[0] if any(reach(new[0], side) <= SAME for side in first.sides) else None


def _support(story: Story, side: Side) -> tuple[bool, int, Decimal]:
    """What the desk has confirmed outranks any number of sources; of two as well supported the larger is the whole."""
    confirmed = any(map(is_confirmed, side.core))
    return confirmed, len(story.sources(side.core)), number(side) if side.core[0].kind in WHOLES else Decimal(0)


def _beside(left: Sequence[Pair], verdict: Verdict) -> list[Pair]:
    """Pairs given up because their figures lie far apart, of which one figure lies near another that is open."""
    open_sides = {id(side): side for pair in left for side in pair.sides}
    joined = []
    for found in verdict.reconciled:
        far = [side for side in found[1].sides if id(side) not in open_sides]
        if found[0].code == TOO_FAR and found[1].difference is left[0].difference:
            joined += [found for side in far if any(reach(side, one) <= BESIDE for one in open_sides.values())]
    verdict.reconciled = [found for found in verdict.reconciled if found not in joined]
    return [pair for _, pair, _ in joined]


def _pair(story: Story, difference: Difference, one: int, other: int) -> Pair:
    low, high = sorted((one, other))
    return Pair(story, difference, difference.sides[low], difference.sides[high])


def _comparable(difference: Difference) -> list[list[int]]:
    """The positions of the sides in groups whose figures may be readings of one."""
    if difference.kind not in SEVERAL_OF or difference.basis == EXCHANGE_RATIO:
        return [list(range(len(difference.sides)))]
    groups = [[0]]
    for at in range(1, len(difference.sides)):
        if reach(difference.sides[at - 1], difference.sides[at]) <= NEAR:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def stated(story: Story, difference: Difference, left: Sequence[Pair], rule: Property) -> Clash:
    """What the rule of a property says of the pairs that nothing explained: one clash, one finding."""
    open_sides = {id(side) for pair in left for side in pair.sides}
    sides = tuple(side for side in difference.sides if id(side) in open_sides)
    weight = weigh(story, difference, sides)
    return Clash(
        message=sentence(f"{_noun(difference, rule)} {_of(story, difference)}is given as {told_all(sides)}"),
        help=rule.ask.format(target=story.target, acquirer=story.acquirer),
        sides=sides,
        confidence=weight.confidence,
        severity=weight.severity or rule.severity,
    )


def _settled(pair: Pair, verdict: Verdict) -> bool:
    """Whether a declaration accepts the pair; the first that does owns it."""
    for item in explaining():
        if pair.difference.kind not in item.applies_to:
            continue
        if isinstance(item, Diagnosis):
            if clash := item.diagnose(pair):
                verdict.named.append((item, clash))
                return True
        elif reason := item.explain(pair):
            verdict.reconciled.append((item, pair, sentence(reason)))
            return True
    return False


def _noun(difference: Difference, rule: Property) -> str:
    """The property, or the article's own word for a figure that has none."""
    named = difference.kind == "other_amount"
    return f"the {difference.basis}" if named else rule.nouns.get(difference.basis or "", rule.noun)


def _of(story: Story, difference: Difference) -> str:
    company = difference.company or story.deal.target
    return f"{LINK.get(difference.kind, 'of')} {company} " if company else ""
