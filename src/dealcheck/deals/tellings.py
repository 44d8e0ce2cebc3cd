"""What each article tells of which parties: the smallest piece that lands in one deal."""

from collections import defaultdict
from collections.abc import Sequence

from dealcheck.model import Claim
from dealcheck.record import record


@record
class Telling:
    """The claims of one article that name the same parties.

    Attributes:
        weight: how many of the claims are about the article's own deal; 0 where all are background.
        dates: when it was told: the article's date where known, else what the claims date themselves to.
    """

    article: str
    acquirer: str | None
    target: str | None
    seller: str | None
    claims: tuple[Claim, ...]
    weight: int
    dates: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether it names both sides."""
        return bool(self.acquirer and self.target)


def tellings_of(claims: Sequence[Claim]) -> list[Telling]:
    """The tellings in order of article and first claim.

    A claim that names no party joins what the article mostly tells: as a fact of it, or as its past where it is
    background. A background claim that names one party alone is nobody's.
    """
    articles: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=_place):
        articles[claim.article].append(claim)
    return [telling for article in sorted(articles) for telling in _article_tellings(articles[article])]


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.article, claim.start if claim.start is not None else -1, claim.id


def _article_tellings(claims: list[Claim]) -> list[Telling]:
    groups: dict[tuple[str | None, str | None, str | None], list[Claim]] = defaultdict(list)
    loose: list[Claim] = []
    for claim in claims:
        parties = (claim.acquirer, claim.target, claim.seller)
        if not claim.acquirer and not claim.target:
            loose.append(claim)
        elif claim.scope == "deal" or (claim.acquirer and claim.target):
            groups[parties].append(claim)
    if loose and groups:
        main = max(groups, key=lambda parties: (_weight(groups[parties]), -_place(groups[parties][0])[1]))
        groups[main] += loose
    return [_telling(parties, group) for parties, group in groups.items()]


def _weight(claims: list[Claim]) -> int:
    return sum(claim.scope == "deal" for claim in claims)


def _telling(parties: tuple[str | None, str | None, str | None], claims: list[Claim]) -> Telling:
    weight = _weight(claims)
    published = claims[0].published
    own = sorted(claim.as_of for claim in claims if claim.as_of and claim.as_of[:4].isdigit())
    dates = (published,) if published and weight else tuple(own) or ((published,) if published else ())
    return Telling(claims[0].article, *parties, tuple(sorted(claims, key=_place)), weight, dates)
