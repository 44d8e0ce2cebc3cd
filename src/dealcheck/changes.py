"""Two sets of claims -> what appeared, what vanished, what has another value now."""

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from dealcheck.model import Claim
from dealcheck.record import record

ALIKE = 0.6  # share of the words around a figure that must be the same for it to be the same figure with a new value
COMPARED = 60  # claims of one kind in one article that are compared each with each; of more the rest is taken in order


@record
class Changes:
    """What became of the claims; each list in text order."""

    changed: tuple[tuple[Claim, Claim], ...]
    appeared: tuple[Claim, ...]
    vanished: tuple[Claim, ...]
    same: int


def find_changes(old: Sequence[Claim], new: Sequence[Claim]) -> Changes:
    """Match the claims of two versions of one article."""
    gone, come, same = _unmatched(old, new)
    changed = []
    by_kind: dict[str, list[Claim]] = defaultdict(list)
    for claim in come:
        by_kind[claim.kind].append(claim)
    for claim in gone:
        successor = _successor(claim, by_kind[claim.kind][:COMPARED])
        if successor is not None:
            by_kind[claim.kind].remove(successor)
            changed.append((claim, successor))
    before = {id(one) for one, _ in changed}
    after = {id(other) for _, other in changed}
    return Changes(
        changed=tuple(changed),
        appeared=tuple(claim for claim in come if id(claim) not in after),
        vanished=tuple(claim for claim in gone if id(claim) not in before),
        same=same,
    )


def _unmatched(old: Sequence[Claim], new: Sequence[Claim]) -> tuple[list[Claim], list[Claim], int]:
    """What is left of both once claims that say the same are taken away, and how many those were."""
    waiting: dict[object, list[Claim]] = defaultdict(list)
    for claim in old:
        waiting[_said(claim)].append(claim)
    come = []
    for claim in new:
        if waiting[_said(claim)]:
            waiting[_said(claim)].pop(0)
        else:
            come.append(claim)
    left = {id(claim) for claims in waiting.values() for claim in claims}
    gone = [claim for claim in old if id(claim) in left]
    return gone, come, len(old) - len(gone)


def _said(claim: Claim) -> object:
    quantity = claim.quantity
    stated = (quantity.low, quantity.high, quantity.unit, quantity.modifier) if quantity else claim.value
    return claim.kind, stated, claim.scope, claim.basis


def _successor(claim: Claim, candidates: list[Claim]) -> Claim | None:
    """The candidate whose sentence says the most of the same around its figure, if that is enough."""
    around = _around(claim)
    rated = [(SequenceMatcher(None, around, _around(other), autojunk=False).ratio(), other) for other in candidates]
    best = max(rated, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= ALIKE else None


def _around(claim: Claim) -> list[str]:
    return claim.sentence.replace(claim.quote, " ").split()
