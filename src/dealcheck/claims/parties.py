"""Whose deal a claim belongs to, and which company it is about."""

from bisect import bisect_left
from dataclasses import dataclass

from dealcheck.claims.place import Place
from dealcheck.model import Kind, Mentions, Name, Scope, Transaction

OWN_FIGURES: frozenset[Kind] = frozenset({"revenue", "profit", "headcount"})
OF_TARGET: frozenset[Kind] = frozenset(
    {"deal_value", "price_per_share", "premium", "stake", "valuation", "round_amount"}
)
PARTY_KINDS = frozenset({"company", "fund", "person", "other"})


@dataclass(frozen=True, slots=True)
class Parties:
    """Names in the article's own words, each the fullest that it uses."""

    company: str | None
    acquirer: str | None
    target: str | None
    seller: str | None


def parties_of(place: Place, kind: Kind, scope: Scope) -> Parties:
    """The parties of the deal that the claim belongs to: the sentence's own transaction, else the article's.

    A background claim belongs to a transaction that its own sentence tells, or to none: the article's deal is not its.
    """
    mentions = place.mentions
    main = mentions.transactions[mentions.main] if mentions.main is not None else None
    deal = main if scope == "deal" else _told_here(place, main)
    company = _company(place, kind, deal)
    if deal is None:
        return Parties(company, None, None, None)
    names = [_name(mentions, index) for index in (deal.acquirer, deal.target, deal.seller)]
    return Parties(company, *names)


def _told_here(place: Place, main: Transaction | None) -> Transaction | None:
    """The transaction nearest to the place among those of its sentence, other than the article's main one."""
    here = [deal for deal in place.mentions.transactions if deal.sentence == place.sentence and deal is not main]
    complete = [deal for deal in here if deal.acquirer is not None and deal.target is not None]
    return min(complete or here, key=lambda deal: (_distance(deal, place), deal.start), default=None)


def _distance(deal: Transaction, place: Place) -> int:
    return max(deal.start - place.end, place.start - deal.end, 0)


def _company(place: Place, kind: Kind, deal: Transaction | None) -> str | None:
    """Whom the figure is about: the bearer of a result, the target of a price, else the nearest name in front."""
    mentions = place.mentions
    if kind in OF_TARGET and deal is not None and deal.target is not None:
        return _name(mentions, deal.target)
    nearest = _nearest(place)
    if nearest is not None:
        return _name(mentions, nearest.company)
    return _name(mentions, deal.target) if deal is not None else None


def _nearest(place: Place) -> Name | None:
    """The party named last in front of the place in its sentence, else the first behind it."""
    names, around = place.mentions.names, place.around
    at = bisect_left(names, place.start, key=lambda name: name.start)
    for name in reversed(names[:at]):
        if name.start < around.start:
            break
        if place.mentions.companies[name.company].kind in PARTY_KINDS:
            return name
    behind = (name for name in names[at:] if place.mentions.companies[name.company].kind in PARTY_KINDS)
    first = next(behind, None)
    return first if first is not None and first.start < around.end else None


def _name(mentions: Mentions, index: int | None) -> str | None:
    return None if index is None else mentions.companies[index].name
