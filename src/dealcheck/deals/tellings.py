"""What each article tells of which parties: the smallest piece that lands in one deal."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from dealcheck.deals.outlay import Outlay, outlay_of
from dealcheck.model import Claim, Tie
from dealcheck.record import record

Told = Callable[[str], Sequence[Claim]]  # gives an article's claims, in text order
Parties = tuple[str | None, str | None, str | None]  # acquirer, target, seller

YEAR = 12  # months


@record
class Telling:
    """The claims of one article that name the same parties.

    Attributes:
        places: the how-manieth of the article's claims they are, ascending.
        weight: how many of the claims are about the article's own deal; 0 where all are background.
        dates: when it was told: the article's date where known, else what the claims date themselves to.
        announced: the days on which the article has the deal announced.
        published: the article's date.
        months: the first and the last month, counted from the year 0, in which it happened; empty where unknown.
        outlay: what it says of money that is put in.
        ties: what the article tells of how companies belong together.
        told: gives the article's claims: there may be too many to hold them all.
    """

    article: str
    acquirer: str | None
    target: str | None
    seller: str | None
    places: tuple[int, ...]
    weight: int
    dates: tuple[str, ...]
    announced: tuple[str, ...]
    published: str | None
    months: tuple[int, ...]
    outlay: Outlay
    ties: tuple[Tie, ...]
    told: Told

    @property
    def complete(self) -> bool:
        """Whether it names both sides."""
        return bool(self.acquirer and self.target)

    @property
    def size(self) -> int:
        """How many claims it has."""
        return len(self.places)

    @property
    def claims(self) -> list[Claim]:
        """The claims, in text order."""
        told = self.told(self.article)
        return [told[at] for at in self.places]


def tellings_of(article: str, claims: Sequence[Claim], told: Told) -> list[Telling]:
    """The tellings of an article in order of their first claims.

    A claim that names no party joins what the article mostly tells: as a fact of it, or as its past where it is
    background. A background claim that names one party alone is nobody's. Where none names a party, they are told of
    the company whose deal it is.

    Args:
        article: its path.
        claims: what it says, in text order.
        told: gives the same claims again.
    """
    groups: dict[tuple[Parties, str], list[int]] = defaultdict(list)
    loose: list[int] = []
    for at, claim in enumerate(claims):
        if not claim.acquirer and not claim.target:
            loose.append(at)
        elif claim.scope == "deal" or (claim.acquirer and claim.target):
            groups[(claim.acquirer, claim.target, claim.seller), _past(claim)].append(at)
    if loose and groups:
        main = max(groups, key=lambda one: (_weight(claims, groups[one]), -groups[one][0]))
        groups[main] += loose
    elif loose and (company := _spoken_of(claims)):
        groups[(None, company, None), ""] = loose
    return [_telling(article, parties, claims, sorted(places), told) for (parties, _), places in groups.items()]


def _spoken_of(claims: Sequence[Claim]) -> str | None:
    """Whose sale or offer an article tells of that names no party of it: "the owner of Halcyon explores a sale"."""
    told = (claim.company for claim in claims if claim.kind == "status" and claim.scope == "deal" and claim.company)
    return next(told, None)


def _past(claim: Claim) -> str:
    """The year to which an article dates what it tells of the past; empty where it tells of its own deal or no date."""
    if claim.scope == "deal" or claim.as_of is None or not claim.as_of[:4].isdigit():
        return ""
    year = claim.as_of[:4]
    return year if claim.published is None or year < claim.published[:4] else ""


def _weight(claims: Sequence[Claim], places: Sequence[int]) -> int:
    return sum(claims[at].scope == "deal" for at in places)


def _telling(article: str, parties: Parties, claims: Sequence[Claim], places: list[int], told: Told) -> Telling:
    own = [claims[at] for at in places]
    weight, published = _weight(claims, places), own[0].published
    days = sorted(claim.as_of for claim in own if claim.as_of and claim.as_of[:4].isdigit())
    return Telling(
        article,
        *parties,
        places=tuple(places),
        weight=weight,
        dates=(published,) if published and weight else tuple(days) or ((published,) if published else ()),
        announced=tuple(c.value for c in own if c.kind == "date_announced" and c.scope == "deal" and c.value),
        published=published,
        months=_months([published] if published and weight else days),
        outlay=outlay_of(own),
        ties=own[0].ties,
        told=told,
    )


def _months(dates: Sequence[str]) -> tuple[int, ...]:
    """The first and the last month of days, months and years; whoever gives a year alone may mean any of its months."""
    spans = [(int(date[:4]) * YEAR, date[5:7]) for date in dates if date[:4].isdecimal()]
    first = [year + (int(month) if month.isdigit() else 1) for year, month in spans]
    last = [year + (int(month) if month.isdigit() else YEAR) for year, month in spans]
    return (min(first), max(last)) if spans else ()
