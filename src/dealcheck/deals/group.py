"""Group the claims of any number of articles by transaction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dealcheck.deals.companies import companies_of
from dealcheck.deals.episodes import episodes
from dealcheck.deals.ids import deal_ids
from dealcheck.deals.join import Pair, join
from dealcheck.deals.kin import kin_of
from dealcheck.deals.tellings import Telling, Told, tellings_of
from dealcheck.deals.years import with_years
from dealcheck.model import Claim, Deal, in_deal
from dealcheck.record import record

NOTHING: Sequence[Claim] = ()


@record
class Group:
    """The tellings of one deal, and the deal's id."""

    id: str
    tellings: tuple[Telling, ...]

    def places(self) -> Iterator[tuple[str, int]]:
        """The articles and how-manieth claims that are the deal's, in article and text order."""
        return iter(sorted((telling.article, at) for telling in self.tellings for at in telling.places))


def group_tellings(tellings: Sequence[Telling]) -> tuple[Group, ...]:
    """The deals that the articles tell of, by id; tellings come in order of their articles."""
    names = [name for telling in tellings for name in (telling.acquirer, telling.target, telling.seller) if name]
    ties = tuple(dict.fromkeys(tie for telling in tellings for tie in telling.ties))
    names += [name for tie in ties for name in (tie.one, tie.two)]
    company = companies_of(names, [(tie.one, tie.two) for tie in ties if tie.relation == "same"])
    joined = join(tellings, [_pair(telling, company) for telling in tellings], kin_of(ties, company))
    groups = [one for group in joined for one in episodes(group)]
    found = [Group(name, tuple(group)) for name, group in zip(deal_ids(groups), groups, strict=True)]
    return tuple(sorted(found, key=lambda group: group.id))


def claims_of(group: Group, told: Told) -> list[Claim]:
    """The claims of a deal in article and text order, each with the deal's id."""
    claims: list[Claim] = []
    article, own = "", NOTHING
    for place, at in group.places():
        if place != article:
            article, own = place, told(place)
        claims.append(in_deal(own[at], group.id))
    return claims


def deal_of(group: Group, claims: Sequence[Claim]) -> Deal:
    """The deal of these tellings, with their claims as `claims_of` gives them; open dates among them get their year."""
    acquirer = _common(group.tellings, "acquirer")
    target = _common(group.tellings, "target", besides=(acquirer,))
    seller = _common(group.tellings, "seller", besides=(acquirer, target))
    return Deal(
        id=group.id,
        name=" / ".join(party for party in (acquirer, target) if party) or group.id,
        acquirer=acquirer,
        target=target,
        seller=seller,
        articles=tuple(sorted({telling.article for telling in group.tellings})),
        claims=tuple(with_years(claims)),
    )


def group_deals(claims: Iterable[Claim]) -> tuple[Deal, ...]:
    """The deals that claims tell of, by id; the claims in them carry the deal's id.

    Args:
        claims: in any order; a claim without parties stays out of every deal.
    """
    articles: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=_place):
        articles[claim.article].append(claim)
    told = articles.__getitem__
    tellings = [one for article in sorted(articles) for one in tellings_of(article, articles[article], told)]
    return tuple(deal_of(group, claims_of(group, told)) for group in group_tellings(tellings))


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.article, -1 if claim.start is None else claim.start, claim.id


def _pair(telling: Telling, company: dict[str, str]) -> Pair:
    acquirer, target, seller = (company.get(name or "") for name in (telling.acquirer, telling.target, telling.seller))
    return Pair(acquirer, target, seller)


def _common(tellings: Sequence[Telling], role: str, besides: tuple[str | None, ...] = ()) -> str | None:
    """The name that most claims give a role; of two as common the shorter, then the first.

    Nobody buys himself: a name of `besides` has a role already, where an article swaps the two.
    """
    votes: dict[str, int] = defaultdict(int)
    for telling in tellings:
        name = getattr(telling, role)
        if name and name not in besides:
            votes[name] += telling.size * (10 if telling.weight else 1)
    return min(votes, key=lambda name: (-votes[name], len(name), name), default=None)
