"""Everything that was read, source by source; none of the readings is kept."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal

from dealcheck.deals import Group, Telling, claims_of, deal_of, group_tellings, tellings_of
from dealcheck.facts import complete
from dealcheck.model import Article, Claim, Deal, Modifier, Notice, Problem, Reading, Suppression, is_confirmed
from dealcheck.record import state
from dealcheck.settings import TOLERANCES, Tolerances
from dealcheck.shelf import ROOM, Shelf
from dealcheck.text.interval import held_to, reaches


@state
class Gathered:
    """All readings; their claims lie on a shelf.

    Attributes:
        read: figures.
        typed: those of them with a telling kind.
    """

    shelf: Shelf
    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    suppressions: list[Suppression] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    read: int = 0
    typed: int = 0
    _tellings: dict[str, list[Telling] | None] = field(default_factory=dict)

    def tellings(self) -> list[Telling]:
        """What the articles tell, in their order."""
        return [telling for article in sorted(self._tellings) for telling in self._of(article)]

    def _of(self, article: str) -> list[Telling]:
        """What an article tells; worked out only now where its claims came in pieces."""
        known = self._tellings[article]
        return tellings_of(article, self.shelf.claims(article), self.shelf.claims) if known is None else known

    def add(self, reading: Reading, today: str) -> None:
        """Take in what was read of one source."""
        self.articles += reading.articles
        self.problems += reading.problems
        self.suppressions += reading.suppressions
        self.notices += reading.notices
        distrusted = _distrusted(reading.articles, today)
        self.notices += [Notice(path, None, f"date not used: {why}") for path, why in distrusted.items()]
        for article, claims in _by_article(reading.claims):
            dated = [replace(claim, published=None) for claim in claims] if article in distrusted else claims
            told = self.shelf.put(article, dated)
            first = article not in self._tellings
            self._tellings[article] = tellings_of(article, told, self.shelf.claims) if first else None
            self._count(claims)

    def _count(self, claims: Iterable[Claim]) -> None:
        for claim in claims:
            if claim.quantity is not None and not is_confirmed(claim):
                self.read += 1
                self.typed += not claim.kind.startswith("other_")

    def sort(self) -> None:
        """Put everything in its order."""
        self.articles.sort(key=lambda article: article.path)
        self.problems.sort(key=lambda problem: (problem.path, problem.line or 0, problem.reason))
        self.suppressions.sort(key=lambda entry: (entry.path, entry.line or 0))
        self.notices.sort(key=lambda notice: (notice.path, notice.line or 0))


def gather(readings: Iterable[Reading], today: str, room: int = ROOM) -> Gathered:
    """All of the readings; none of them is needed any more afterwards.

    Args:
        readings: in any order.
        today: ISO date; what is published later is not believed.
        room: claims from which on they are packed.
    """
    gathered = Gathered(Shelf(room))
    for reading in readings:
        gathered.add(reading, today)
    return gathered


class Deals(Collection[Deal]):
    """The deals that were gathered with their facts; each is built when it is asked for, as long as nobody keeps it."""

    def __init__(self, gathered: Gathered, levels: Mapping[str, str], tolerances: Tolerances = TOLERANCES) -> None:
        self._groups = group_tellings(gathered.tellings())
        self._shelf = gathered.shelf
        self._levels = levels
        self._articles = {article.path: article for article in gathered.articles}
        self._reaches = None if tolerances == TOLERANCES else reaches(tolerances)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._groups)

    def __iter__(self) -> Iterator[Deal]:
        """Each of them, by id."""
        return map(self._built, self._groups)

    def __contains__(self, deal: object) -> bool:
        """Whether it is one of them."""
        return any(deal == other for other in self)

    def _built(self, group: Group) -> Deal:
        claims = claims_of(group, self._shelf.claims)
        deal = deal_of(group, claims)
        self._shelf.settle(group.places(), claims, deal.claims)
        return complete(deal if self._reaches is None else _held_to(deal, self._reaches), self._levels, self._articles)


def _held_to(deal: Deal, wanted: Mapping[Modifier, Decimal]) -> Deal:
    """The deal with its figures' "about" and "over" reaching as far as the desk has set."""
    return replace(
        deal,
        claims=tuple(
            replace(claim, quantity=held_to(claim.quantity, wanted)) if claim.quantity is not None else claim
            for claim in deal.claims
        ),
    )


def _by_article(claims: Iterable[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.article, []).append(claim)
    return iter(found.items())


def _distrusted(articles: Iterable[Article], today: str) -> dict[str, str]:
    """The articles whose date cannot be theirs, and why."""
    found = {}
    for article in articles:
        if article.published and article.published > today:
            found[article.path] = f"published {article.published}, after today ({today})"
        elif article.imprint.distrusted:
            found[article.path] = article.imprint.distrusted
    return found
