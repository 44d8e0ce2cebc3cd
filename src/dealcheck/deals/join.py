"""Which tellings are one deal: first those that name both sides, then those that name one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from dealcheck.deals.allies import allied
from dealcheck.deals.kin import Kin
from dealcheck.deals.tellings import Telling
from dealcheck.record import record
from dealcheck.text.company_names import parse_name, tables

_Votes = dict[tuple[str, str | None], Counter[int]]

MOST_BUYERS = 8  # of one target that are held against each other


@record
class Pair:
    """The companies of a telling, each by the name that stands for it."""

    acquirer: str | None
    target: str | None
    seller: str | None


def join(tellings: Sequence[Telling], pairs: Sequence[Pair], kin: Kin) -> list[list[Telling]]:
    """The tellings of each deal, in order of their first telling."""
    roots = list(range(len(tellings)))
    complete = [at for at, pair in enumerate(pairs) if pair.acquirer and pair.target]
    first: dict[tuple[str, str], int] = {}
    for at in complete:
        for key in _keys(pairs[at]):
            _unite(roots, first.setdefault(key, at), at)
    _join_parts_of_names(roots, pairs, complete)
    _join_short_names(roots, pairs, tellings, complete)
    _join_kin(roots, pairs, tellings, complete, kin)
    _join_allies(roots, pairs, tellings, complete)
    votes = _votes(roots, pairs, tellings, complete)
    for at, pair in enumerate(pairs):
        if not (pair.acquirer and pair.target):
            known = _best(votes, pair)
            _unite(
                roots,
                known if known is not None else first.setdefault((pair.acquirer or "", pair.target or ""), at),
                at,
            )
    groups: dict[int, list[Telling]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        groups[_root(roots, at)].append(telling)
    return list(groups.values())


def _keys(pair: Pair) -> Iterator[tuple[str, str]]:
    """What makes two tellings one deal: the same two companies in any order, the seller for his asset."""
    if pair.acquirer and pair.target:
        yield min((pair.acquirer, pair.target), (pair.target, pair.acquirer))
    if pair.acquirer and pair.seller:
        yield min((pair.acquirer, pair.seller), (pair.seller, pair.acquirer))


def _join_parts_of_names(roots: list[int], pairs: Sequence[Pair], complete: Sequence[int]) -> None:
    """One side is the same, and the other's name begins with a word of its counterpart ("Fox", "21st Century Fox").

    Any word in common is not enough: one buyer may buy "Corvane Robotics" and "Delmar Robotics".
    """
    by_side: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for at in complete:
        pair = pairs[at]
        for same, other, side in ((pair.acquirer, pair.target, "target"), (pair.target, pair.acquirer, "acquirer")):
            if same is not None and other is not None:
                by_side[same, side].setdefault(other, at)
    for names in by_side.values():
        words = {name: _telling_words(name) for name in names} if len(names) > 1 else {}
        known = {telling[0]: name for name, telling in words.items() if telling}
        for name, telling in words.items():
            for word in telling:
                if word in known:
                    _unite(roots, names[known[word]], names[name])


def _join_short_names(
    roots: list[int], pairs: Sequence[Pair], tellings: Sequence[Telling], complete: Sequence[int]
) -> None:
    """Both names begin alike, which is no chance: "Marlow" buys "Halcyon", and "Marlow Bank" buys "Halcyon Credit"."""
    known: dict[tuple[str, str], int] = {}
    for at in complete:
        acquirer, target = (_telling_words(name or "")[:1] for name in (pairs[at].acquirer, pairs[at].target))
        if acquirer and target:
            other = known.setdefault((acquirer[0], target[0]), at)
            if not _years_apart(tellings[at], tellings[other]):
                _unite(roots, other, at)


def _join_kin(
    roots: list[int], pairs: Sequence[Pair], tellings: Sequence[Telling], complete: Sequence[int], kin: Kin
) -> None:
    """A deal that is told of a parent in one place and of its unit in another, on either side or on both."""
    known: dict[tuple[str | None, str | None], int] = {}
    for at in complete:
        known.setdefault((pairs[at].acquirer, pairs[at].target), at)
    for (acquirer, target), at in known.items():
        near = product(kin.buyers(acquirer or ""), kin.bought(target or ""))
        for other in (known[pair] for pair in near if pair in known):
            if pairs[other].target == target or not _years_apart(tellings[at], tellings[other]):
                _unite(roots, at, other)


def _years_apart(one: Telling, two: Telling) -> bool:
    """Whether more than a year lies between what two tellings date themselves to."""
    first, second = ({int(date[:4]) for date in telling.dates if date[:4].isdigit()} for telling in (one, two))
    return bool(first and second) and min(abs(a - b) for a in first for b in second) > 1


def _join_allies(roots: list[int], pairs: Sequence[Pair], tellings: Sequence[Telling], complete: Sequence[int]) -> None:
    """Deals of one target whose buyers a sentence ties together."""
    by_target: dict[str, dict[int, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for at in complete:
        by_target[pairs[at].target or ""][_root(roots, at)].append(tellings[at])
    for target in sorted(by_target):
        deals = sorted(by_target[target].items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_BUYERS]
        for (one, left), (two, right) in combinations(deals, 2):
            if _root(roots, one) != _root(roots, two) and allied(left, right):
                _unite(roots, one, two)


def _telling_words(name: str) -> list[str]:
    """The words of a name that few other names have."""
    common = tables().trade | tables().generic | tables().apart
    return [word for word in parse_name(name).words if word not in common and len(word) > 1]


def _votes(roots: list[int], pairs: Sequence[Pair], tellings: Sequence[Telling], complete: Sequence[int]) -> _Votes:
    """For each company and role, how many claims each deal has with it there."""
    votes: _Votes = defaultdict(Counter)
    for at in complete:
        root, weight = _root(roots, at), 1 + tellings[at].size
        for party in {pairs[at].target, pairs[at].seller} - {None}:
            votes["target", party][root] += weight
        votes["acquirer", pairs[at].acquirer][root] += weight
    return votes


def _best(votes: _Votes, pair: Pair) -> int | None:
    """The deal with most claims that has the one party that is named, in its role or else in the other one."""
    sides = ("target", "acquirer") if pair.target else ("acquirer", "target")
    found = (votes.get((side, pair.target or pair.acquirer)) for side in sides)
    known = next((counts for counts in found if counts), Counter[int]())
    return min(known, key=lambda root: (-known[root], root), default=None)


def _root(roots: list[int], at: int) -> int:
    while roots[at] != at:
        roots[at] = roots[roots[at]]
        at = roots[at]
    return at


def _unite(roots: list[int], one: int, two: int) -> None:
    low, high = sorted((_root(roots, one), _root(roots, two)))
    roots[high] = low
