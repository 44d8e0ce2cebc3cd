"""Whose deal a claim belongs to, and which company it is about."""

import re
from collections.abc import Sequence

from dealcheck.claims.place import Place
from dealcheck.model import Kind, Mentions, Name, Scope, Transaction
from dealcheck.record import record

# What is said of the deal as a whole is said of its target, whoever the sentence's subject is.
OF_TARGET: frozenset[Kind] = frozenset(
    {
        "deal_value",
        "investment",
        "price_per_share",
        "premium",
        "stake",
        "valuation",
        "round_amount",
        "status",
        "structure",
        "date_announced",
        "close_date",
    }
)
PARTY_KINDS = frozenset({"company", "fund", "person", "other"})
FARTHEST = 8  # names of one sentence among which the bearer of a figure is looked for
OWNED = re.compile(r" ?(?:[a-z-]+ ){0,5}(?:of|in) (?:the )?")  # "a 30% stake in ...", behind the figure
# What stands for a part of a company that is sold and has no name of its own, in front of a figure.
THE_PART = re.compile(
    r"\b(?:the|its) (?:unit|division|business|arm|operation|subsidiary|brand|mine|network|plant)"
    r"(?:'s | (?:had|has|have|made|makes|posted|earned|reported|generated|generates|recorded|employs|employed|lost)\b)"
)
# Who owes a fee stands in front of its verb, or behind it.
PAYING = re.compile(r"\b(?:pay|pays|paying|(?<!be )(?<!been )paid|owe|owes|owing|owed|forfeits?|fork out)\b")
PAYABLE = re.compile(r" (?:would be |will be |is |that is )?(?:payable|paid|to be paid|owed|due) by (?:the )?")
PART_REACH = 70  # characters in front of the figure
OWNER = re.compile(r"'s (?:[\w-]+ ){0,5}$")  # "...'s market value of $30 billion", in front of it


@record
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
    here = [deal for deal in place.scene.transactions if deal is not main]
    complete = [deal for deal in here if deal.acquirer is not None and deal.target is not None]
    return min(complete or here, key=lambda deal: (_distance(deal, place), deal.start), default=None)


def _distance(deal: Transaction, place: Place) -> int:
    return max(deal.start - place.end, place.start - deal.end, 0)


def _company(place: Place, kind: Kind, deal: Transaction | None) -> str | None:
    """Whom it is about: the owner of a share or value, the target of the deal, else the nearest name in front."""
    mentions, names = place.mentions, place.scene.names
    before = [name for name in names if name.start < place.start]
    behind = names[len(before) : len(before) + FARTHEST]
    before = before[-FARTHEST:]
    payer = _payer(place, before, behind) if kind == "termination_fee" else None
    if payer is not None:
        return _name(mentions, payer)
    if kind in OF_TARGET and deal is not None and deal.target is not None:
        said = _said_of(place, kind, before, behind)
        return _name(mentions, deal.target if said is None else said)
    if deal is not None and _is_of_the_part(place, before, deal):
        return _name(mentions, deal.target)
    near = [name.company for name in (*reversed(before), *behind) if _is_party(mentions, name)]
    if near:
        return _name(mentions, near[0])
    return _name(mentions, deal.target) if deal is not None else None


def _payer(place: Place, before: Sequence[Name], behind: Sequence[Name]) -> int | None:
    """Who owes a fee: "Halcyon must pay Marlow a fee of $3 million", "a fee of $3 million payable by Halcyon"."""
    lower = place.document.lower
    if behind and PAYABLE.fullmatch(lower, place.end, behind[0].start):
        return behind[0].company
    verbs = [verb.start() for verb in PAYING.finditer(lower, place.around.start, place.start)]
    in_front = (name for name in reversed(before) if verbs and name.end <= verbs[-1])
    return next((name.company for name in in_front if _is_party(place.mentions, name)), None)


def _is_of_the_part(place: Place, before: Sequence[Name], deal: Transaction) -> bool:
    """Whether the words right in front name the part of a company that is sold: "the unit's profit of $3 million"."""
    if deal.target is None or place.mentions.companies[deal.target].kind != "other":
        return False
    start = before[-1].end if before else place.around.start
    return THE_PART.search(place.document.lower, max(start, place.start - PART_REACH), place.start) is not None


def _said_of(place: Place, kind: Kind, before: Sequence[Name], behind: Sequence[Name]) -> int | None:
    """The company that the words bind a share or a value to, other than the deal's target."""
    lower, mentions = place.document.lower, place.mentions
    if kind == "stake" and behind and OWNED.fullmatch(lower, place.end, behind[0].start):
        return behind[0].company if _is_party(mentions, behind[0]) else None
    if kind == "valuation" and before and OWNER.match(lower, before[-1].end, place.start):
        return before[-1].company if _is_party(mentions, before[-1]) else None
    return None


def _is_party(mentions: Mentions, name: Name) -> bool:
    return mentions.companies[name.company].kind in PARTY_KINDS


def _name(mentions: Mentions, index: int | None) -> str | None:
    return None if index is None else mentions.companies[index].name
