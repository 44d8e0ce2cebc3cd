"""A first and a second investment of one investor in one company, a stake and the later takeover, told apart.

What is bought in full is bought once, however long that takes. Money is put in several times: an investment or a stake
that lies months before another telling of the same two companies is a deal of its own, unless the text counts both
together.
"""

from collections.abc import Sequence

from dealcheck.deals.tellings import Telling

APART = 6  # months from which an investment is another one
ENDS = 4  # tellings at either end of a transaction that speak for it


def episodes(group: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings of two companies by transaction, in the order given; mostly all of them are one."""
    dated = sorted(
        (telling for telling in group if telling.months), key=lambda telling: (telling.months, telling.article)
    )
    found: list[list[Telling]] = []
    for telling in (*(one for one in dated if one.weight), *(one for one in dated if not one.weight)):
        home = _home(found, telling)
        if home is None:
            found.append([telling])
        else:
            home.append(telling)
    if len(found) < 2:  # noqa: PLR2004 - one transaction needs no telling apart
        return [list(group)]
    most = max(found, key=lambda one: sum(telling.weight for telling in one))
    most += [telling for telling in group if not telling.months]
    order = {id(telling): at for at, telling in enumerate(group)}
    return [sorted(one, key=lambda telling: order[id(telling)]) for one in found]


def _home(found: Sequence[list[Telling]], telling: Telling) -> list[Telling] | None:
    """The transaction that a telling is one of: for the past the one of its time, else any that it is not told from."""
    if telling.weight:
        return next((one for one in found if not any(_are_apart(other, telling) for other in _ends(one))), None)
    if not telling.outlay.partial:
        return found[0] if found else None
    return next((one for one in found if any(_gap(other, telling) < APART for other in _ends(one))), None)


def _ends(one: list[Telling]) -> list[Telling]:
    """The first and the last tellings of a transaction: with them a telling is compared, not with thousands."""
    return one if len(one) <= 2 * ENDS else [*one[:ENDS], *one[-ENDS:]]


def _gap(one: Telling, two: Telling) -> int:
    """Months between two tellings; 0 where they overlap."""
    earlier, later = sorted((one, two), key=lambda telling: telling.months)
    return max(later.months[0] - earlier.months[1], 0)


def _are_apart(one: Telling, two: Telling) -> bool:
    """Whether money was put in twice: one of them is no purchase of the whole, and the later counts neither in."""
    earlier, later = sorted((one, two), key=lambda telling: telling.months)
    if _gap(one, two) < APART or not earlier.outlay.partial:
        return False
    if earlier.outlay.sums & later.outlay.sums or later.outlay.together:
        return False
    return later.outlay.control or later.outlay.again
