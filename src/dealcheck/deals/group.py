"""Group the claims of any number of articles by transaction."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dealcheck.deals.companies import companies_of
from dealcheck.deals.ids import deal_ids
from dealcheck.deals.join import Pair, join
from dealcheck.deals.kin import kin_of
from dealcheck.deals.tellings import Telling, tellings_of
from dealcheck.deals.years import with_years
from dealcheck.model import Claim, Deal


def group_deals(claims: Sequence[Claim]) -> tuple[Deal, ...]:
    """The deals that the claims tell of, by id; the claims in them carry the deal's id.

    Args:
        claims: in any order; a claim without parties stays out of every deal.
    """
    tellings = tellings_of(claims)
    names = [name for telling in tellings for name in (telling.acquirer, telling.target, telling.seller) if name]
    ties = tuple(dict.fromkeys(tie for telling in tellings for tie in telling.claims[0].ties))
    names += [name for tie in ties for name in (tie.one, tie.two)]
    company = companies_of(names, [(tie.one, tie.two) for tie in ties if tie.relation == "same"])
    groups = join(tellings, [_pair(telling, company) for telling in tellings], kin_of(ties, company))
    ids = deal_ids(groups)
    return tuple(
        sorted((_deal(name, group) for name, group in zip(ids, groups, strict=True)), key=lambda deal: deal.id)
    )


def _pair(telling: Telling, company: dict[str, str]) -> Pair:
    acquirer, target, seller = (company.get(name or "") for name in (telling.acquirer, telling.target, telling.seller))
    return Pair(acquirer, target, seller)


def _deal(name: str, group: list[Telling]) -> Deal:
    claims = [replace(claim, deal=name) for telling in group for claim in telling.claims]
    claims.sort(key=lambda claim: (claim.article, claim.start if claim.start is not None else -1, claim.id))
    acquirer, target, seller = (_common(group, role) for role in ("acquirer", "target", "seller"))
    seller = None if seller in (acquirer, target) else seller
    return Deal(
        id=name,
        name=" / ".join(party for party in (acquirer, target) if party) or name,
        acquirer=acquirer,
        target=target,
        seller=seller,
        articles=tuple(sorted({claim.article for claim in claims})),
        claims=tuple(with_years(claims)),
    )


def _common(group: list[Telling], role: str) -> str | None:
    """The name that most claims give a role; of two as common the shorter, then the first."""
    votes: dict[str, int] = defaultdict(int)
    for telling in group:
        name = getattr(telling, role)
        if name:
            votes[name] += len(telling.claims) * (10 if telling.weight else 1)
    return min(votes, key=lambda name: (-votes[name], len(name), name), default=None)
