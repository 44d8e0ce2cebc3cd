"""One deal as its rules see it: its claims by article, its sources, and how far each article takes it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby
from operator import attrgetter

from dealcheck.findings.figures import written
from dealcheck.model import CURRENCY_KINDS, Claim, Deal, Fact, Kind, Side, file_name
from dealcheck.settings import TOLERANCES, Tolerances
from dealcheck.text.parties import party_names
from dealcheck.text.period import Period, period

OPEN, CLOSE = "\ue000", "\ue001"  # of private use: no text of an article keeps them
MARKED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
SIGNED = frozenset({"agreed", "pending_approval", "approved", "completed"})
HAGGLING = frozenset({"rumoured", "in_talks", "offered"})
COMPANIES = attrgetter("acquirer", "target", "seller", "company")
ENDED = frozenset({"completed", "terminated", "blocked"})
CLOSING = re.compile(r"\b(?:complet|clos(?:e[ds]?|ing)\b|finali[sz]|conclud|consummat|changed hands|handed over)")


@dataclass(frozen=True)  # no slots: it keeps what it has worked out
class Story:
    """A deal with its facts, and how much room the desk gives them."""

    deal: Deal
    tolerances: Tolerances = TOLERANCES

    @cached_property
    def by_article(self) -> dict[str, tuple[Claim, ...]]:
        """The claims of each article, in text order; the deal's own and the background."""
        found: dict[str, list[Claim]] = {}
        for claim in self.deal.claims:
            found.setdefault(claim.article, []).append(claim)
        return {article: tuple(claims) for article, claims in found.items()}

    @cached_property
    def sentences(self) -> dict[str, dict[str, list[Claim]]]:
        """The figures of each article by their sentences, in text order."""
        found: dict[str, dict[str, list[Claim]]] = {}
        for claim in self.deal.claims:
            if claim.quantity is not None:
                found.setdefault(claim.article, {}).setdefault(claim.sentence, []).append(claim)
        return found

    @cached_property
    def sums(self) -> tuple[tuple[Claim, str], ...]:
        """Every sum of money, in article and text order, and the digits that it is written with."""
        found = ((claim, claim.quantity) for claim in self.claims("other_amount", *CURRENCY_KINDS))
        return tuple((claim, written(stated)) for claim, stated in found if stated is not None)

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The units of the sums."""
        return frozenset(claim.quantity.unit for claim, _ in self.sums if claim.quantity is not None)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every company that a claim names, in alphabetical order."""
        named = chain.from_iterable(set(map(COMPANIES, self.deal.claims)))
        return tuple(sorted({name for name in named if name}))

    def naming(self, company: str) -> list[Claim]:
        """The claims that name it, in article and text order."""
        return [claim for claim in self.deal.claims if company in COMPANIES(claim)]

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of which there is a fact."""
        return frozenset(fact.kind for fact in self.deal.facts)

    @cached_property
    def rungs(self) -> dict[str, tuple[str, ...]]:
        """For each article that tells of the deal's status: the rungs it names, in text order, the headline's last.

        A headline is written in the present tense whatever the rung, so it speaks only where the text does not.
        """
        found: dict[str, list[tuple[bool, str]]] = {}
        for claim in self.deal.claims:
            if claim.kind == "status" and claim.scope == "deal" and claim.certainty != "denied":
                found.setdefault(claim.article, []).append((claim.role == "headline", claim.value or ""))
        return {
            article: tuple(value for _, value in sorted(named, key=lambda item: item[0]))
            for article, named in found.items()
        }

    def haggles(self, article: str) -> bool:
        """Whether the article tells of talks or bids, so that its figures may be of a price not yet agreed."""
        return not HAGGLING.isdisjoint(self.rungs.get(article, ()))

    def signed(self, article: str) -> bool:
        """Whether the article has the deal signed."""
        return not SIGNED.isdisjoint(self.rungs.get(article, ()))

    @cached_property
    def _names(self) -> dict[str, str]:
        return dict(self.deal.names)

    @cached_property
    def _sources(self) -> dict[str, str]:
        return {copy: group[0] for group in self.deal.clusters for copy in group}

    @cached_property
    def party(self) -> Callable[[str | None], str | None]:
        """A party's name as the deal has it; any other company's as it is; what is said of none is of the target."""
        return party_names(self.deal.target, (self.deal.acquirer, self.deal.seller), self.deal.aliases)

    @cached_property
    def breadth(self) -> int:
        """How many independent sources tell of the deal."""
        return len(self.sources(self.deal.claims))

    def sources(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The independent sources of claims, each named by the first article of its story."""
        return tuple(sorted({self._sources.get(claim.article, claim.article) for claim in claims}))

    def facts(self, *kinds: Kind) -> Iterator[Fact]:
        """The facts of these kinds."""
        return (fact for fact in self.deal.facts if fact.kind in kinds)

    def claims(self, *kinds: Kind) -> Iterator[Claim]:
        """The claims of these kinds, of the deal and of its background, in article and text order."""
        places = sorted(chain.from_iterable(self._places.get(kind, ()) for kind in kinds))
        return map(self.deal.claims.__getitem__, places)

    def told(self, *kinds: Kind) -> Iterator[tuple[str, list[Claim]]]:
        """The same article by article, as far as one tells of them."""
        return ((article, list(claims)) for article, claims in groupby(self.claims(*kinds), attrgetter("article")))

    @cached_property
    def _places(self) -> dict[Kind, list[int]]:
        found: dict[Kind, list[int]] = {}
        for at, claim in enumerate(self.deal.claims):
            found.setdefault(claim.kind, []).append(at)
        return found

    def named(self, text: str) -> str:
        """The sentence with each article by its publisher, as far as the deal knows it, else by its file's name."""
        return MARKED.sub(lambda path: self._names.get(path[1]) or file_name(path[1]), text)

    @property
    def target(self) -> str:
        """Whom to name in a sentence."""
        return self.deal.target or "the company"

    @property
    def acquirer(self) -> str:
        """Whom to name in a sentence."""
        return self.deal.acquirer or "the buyer"


def when(claim: Claim) -> Period | None:
    """The days that a claim is about: its own, else its article's."""
    return period(claim.as_of) or period(claim.published)


def articles(side: Side) -> frozenset[str]:
    """The articles that stand on this side and no other of its difference."""
    return frozenset(claim.article for claim in side.core)


def article_name(path: str) -> str:
    """An article in a sentence: its path between two marks, which `Story.named` turns into a name."""
    return f"{OPEN}{path}{CLOSE}"


def in_front(claim: Claim) -> str:
    """What its sentence says in front of the claim, lowered."""
    return claim.sentence.partition(claim.quote)[0].lower()
