"""What the articles say of who belongs to whom: with it two tellings are one deal though they name other companies."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dealcheck.model import Tie
from dealcheck.record import record

MOST_KIN = 12  # of one company: beyond stands a house with a hand in everything


@record
class Kin:
    """Who is near whom, by the names that stand for companies.

    Attributes:
        units: parents and units of a company, in either direction.
        held: of whom a company owns a part, and who owns a part of it.
    """

    units: Mapping[str, tuple[str, ...]]
    held: Mapping[str, tuple[str, ...]]

    def buyers(self, company: str) -> tuple[str, ...]:
        """The company and those that buy for it or for whom it buys: its kin, and theirs."""
        found = dict.fromkeys((company, *self.units.get(company, ())))
        for near in tuple(found):
            found |= dict.fromkeys(self.units.get(near, ()))
        return tuple(found)[:MOST_KIN]

    def bought(self, company: str) -> tuple[str, ...]:
        """The company and those that are bought with it: its parents and units, what it holds and who holds it."""
        return (company, *self.units.get(company, ()), *self.held.get(company, ()))[:MOST_KIN]


def kin_of(ties: Iterable[Tie], company: Mapping[str, str]) -> Kin:
    """The kinship that ties tell of."""
    units: dict[str, dict[str, None]] = defaultdict(dict)
    held: dict[str, dict[str, None]] = defaultdict(dict)
    for tie in ties:
        one, two = company[tie.one], company[tie.two]
        if tie.relation != "same" and one != two:
            kind = held if tie.relation == "holds" else units
            kind[one][two] = kind[two][one] = None
    return Kin(*({name: tuple(sorted(near)) for name, near in kind.items()} for kind in (units, held)))
