"""A transaction between named parties, its facts, and where its claims cannot all be true."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from dealcheck.model.claim import Claim, Kind
from dealcheck.record import record

PARTIES = attrgetter("acquirer", "target", "seller")


def file_name(path: str) -> str:
    """The last part of an article's path, which tells it from its neighbours."""
    return path.replace("#", "/").rsplit("/", 1)[-1]


@record
class FactValue:
    """One value of a property, as a reader would write it, the claims that give it and who stands behind them.

    Attributes:
        text: "$3.2 billion", "49%", "completed".
        claims: in article and text order, never empty.
        sources: independent sources; the articles of one wire story are one, named by its first article.
        level: how the best of them knows it: `filing`, `company`, `outlet`, `unnamed`.
    """

    text: str
    claims: tuple[Claim, ...]
    sources: tuple[str, ...]
    level: str


@record
class Side:
    """Claims that agree, set against the other sides of a difference.

    Attributes:
        label: the value they share, as a reader would write it.
        claims: in article and text order, never empty. A coarser claim stands on every side that it allows.
        core: those of `claims` that allow this side alone; never empty.
    """

    label: str
    claims: tuple[Claim, ...]
    core: tuple[Claim, ...]

    @classmethod
    def of(cls, label: str, claims: Iterable[Claim]) -> "Side":
        """A side of claims that allow it alone."""
        core = tuple(claims)
        return cls(label, core, core)

    @classmethod
    def quoted(cls, claims: Sequence[Claim]) -> "Side":
        """The same, under the words of the first."""
        return cls.of(claims[0].quote, claims)


@record
class Difference:
    """A property and the sides that cannot all be true. Built once, by the stage `facts`."""

    deal: str
    kind: Kind
    basis: str | None
    company: str | None
    sides: tuple[Side, ...]


@record
class Fact:
    """One property of a deal (its stake, its valuation, ...) with every value given for it."""

    kind: Kind
    basis: str | None
    company: str | None
    as_of: str | None
    values: tuple[FactValue, ...]


@record
class Deal:
    """One transaction, everything that was claimed of it, and its facts and differences once they are built.

    Attributes:
        id: readable and stable: `meta-scale-ai-2025`, `-2` on a clash.
        claims: those that carry this id, in article and text order; background ones of the same parties included.
        articles: paths, sorted.
        clusters: groups of articles that are copies of one story (each sorted, two or more paths), sorted.
        names: for articles of a known publisher, the path and what a sentence calls it.
        versions: pairs of one publisher's older and newest version of an article, by the older one's path.
    """

    id: str
    name: str
    acquirer: str | None
    target: str | None
    seller: str | None
    articles: tuple[str, ...]
    claims: tuple[Claim, ...]
    clusters: tuple[tuple[str, ...], ...] = ()
    facts: tuple[Fact, ...] = ()
    differences: tuple[Difference, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()

    @property
    def aliases(self) -> dict[str, str]:
        """What articles call a party where they tell of this deal, with the deal's own name for it.

        A name that is given to two parties is nobody's, and who holds a part of a party is another company.
        """
        called: dict[str, set[str]] = {}
        holds = [
            tie
            for ties in dict.fromkeys(claim.ties for claim in self.claims)
            for tie in ties
            if tie.relation == "holds"
        ]
        holders = {tie.one for tie in holds} - {tie.two for tie in holds}
        for named in dict.fromkeys(PARTIES(claim) for claim in self.claims if claim.scope == "deal"):
            for name, party in zip(named, PARTIES(self), strict=True):
                if name and party and (name == party or name not in holders):
                    called.setdefault(name, set()).add(party)
        return {name: party for name, parties in called.items() if len(parties) == 1 for party in parties}
