"""The deal that an article is about, and what its phrases tell of one another."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from dealcheck.mentions.transactions.prominence import has_headline, in_front, prominence_of
from dealcheck.model import Company, Document, Name, Transaction

FULL = 2.0  # a phrase that names both sides tells more than one that names one
HEADLINE = 4.0
LEAD = {0: 4.0, 1: 3.0, 2: 2.0}  # by sentence
WEAK = 0.3  # to hold a stake, or to be in a deal, is less than to buy
TAKING = frozenset({"verb.win", "noun.sale"})  # phrases that the parties stand loosely around
WEAK_PATTERNS = frozenset({"verb.hold", "noun.holder", "noun.stake", "noun.deal", "verb.go", "verb.win"})
# A deal of before, told for comparison: "Last year Halcyon bought Marlow".
_PAST = re.compile(
    r"\b(?:last year|last (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:[a-z]+|\d+) (?:years|months) (?:ago|earlier|before)|a (?:year|decade) (?:ago|earlier|before)|in the past"
    r"|in (?:[a-z]+ )?((?:19|20)\d\d))\b"
)
# Who does not bid is no buyer: "Halcyon will not bid for Marlow".
_NOT = re.compile(
    r"\b(?:not|never|no (?:plans?|intention|interest)|rul(?:ed?|es|ing) (?:itself )?out|declined)\b[^.;,]{0,30}$"
)
DENIED = 0.1
NOT_REACH = 60  # characters in front of a phrase in which it is denied
PAST_REACH = 60  # characters behind a phrase in which the text says that it is past
FLOOR = 0.4  # the prominence of what is sold without a name, and of nobody
PROMINENT = 0.3  # of the most prominent party, from which one is what the article is about
MOST_DEALS = 60  # of one party, and to choose the article's own from: a longer list is a table of deals


class Roles(NamedTuple):
    """Who plays which role, as indexes of companies."""

    acquirer: int | None
    target: int | None
    seller: int | None


# Role and company -> the deals in which it plays that role, and the how-manieth told each of them is.
Sharing = dict[tuple[int, int], list[tuple[int, Roles]]]


def with_main(
    document: Document, companies: tuple[Company, ...], names: tuple[Name, ...], transactions: tuple[Transaction, ...]
) -> tuple[tuple[Transaction, ...], int | None]:
    """The transactions, and the index of the one that the article is about; None where no phrase joins anybody.

    That one is chosen by headline, first sentences and how often it is told. Where a headline and the sentences behind
    it name one other party, it is the other side of the deal; where no phrase joins anybody, the two parties of the
    headline are.
    """
    prominence = prominence_of(document, companies, names)
    prominent = [
        party
        for party, weight in prominence.items()
        if weight >= PROMINENT and has_headline(document) and in_front(document, names, party)
    ]
    if not transactions:
        houses = [party for party in prominent if companies[party].kind != "person"]
        return _from_headline(document, houses), 0 if len(houses) > 1 else None
    main = _main(document, prominence, transactions)
    roles = _roles(transactions[main])
    others = [party for party in prominent if party not in roles and companies[party].kind != "person"]
    if _full(roles) or not others:
        return transactions, main
    filled = _fill(roles, others[0])
    return tuple(_with_roles(told, filled) if _roles(told) == roles else told for told in transactions), main


def _main(document: Document, prominence: Mapping[int, float], transactions: tuple[Transaction, ...]) -> int:
    """The transaction of most weight: of its phrases and those that agree with it, for parties that count."""
    first = {_roles(transaction): at for at, transaction in reversed(list(enumerate(transactions)))}
    told = dict.fromkeys(map(_roles, transactions), 0.0)
    for transaction in transactions:
        told[_roles(transaction)] += _weight(document, transaction)
    sharing = _by_party(told)

    def rank(roles: Roles) -> tuple[float, int]:
        known = sorted((prominence.get(party, FLOOR) for party in roles if party is not None), reverse=True)
        weight = sum(told[other] for other in _alike(roles, sharing))
        return weight * (FLOOR + sum(known[:2])) ** 2, -first[roles]

    return first[max(sorted(first, key=first.__getitem__)[:MOST_DEALS], key=rank)]


def _fill(roles: Roles, party: int) -> Roles:
    """The party in the open role; the target's first, because a deal without one is none."""
    return roles._replace(target=party) if roles.target is None else roles._replace(acquirer=party)


def _from_headline(document: Document, prominent: list[int]) -> tuple[Transaction, ...]:
    """A deal between the two parties that a headline article is about, though no phrase joins them."""
    if len(prominent) < 2:  # noqa: PLR2004 - a deal has two sides
        return ()
    headline = document.sentences[0]
    pair = (prominent[0], prominent[1])
    return (Transaction(headline.start, headline.end, 0, "bid", pair[0], pair[1], None, "headline"),)


def completed(transactions: Sequence[Transaction]) -> tuple[Transaction, ...]:
    """Each transaction with the roles that another phrase on the same deal fills."""
    told = _turned_round(transactions)
    full = _by_party(roles for transaction in told if _full(roles := _roles(transaction)))
    return tuple(_filled(transaction, full) for transaction in told)


def _turned_round(transactions: Sequence[Transaction]) -> list[Transaction]:
    """Nobody takes what he sells: who "takes cash in Halcyon sale" is the one whom the text has sell Halcyon."""
    full = (deal for deal in transactions if deal.seller is not None and _full(_roles(deal)))
    sold = {(deal.target, deal.seller): deal.acquirer for deal in full}
    return [
        replace(deal, acquirer=sold[deal.target, deal.acquirer], seller=deal.acquirer)
        if deal.pattern in TAKING and deal.seller is None and (deal.target, deal.acquirer) in sold
        else deal
        for deal in transactions
    ]


def _filled(transaction: Transaction, full: Sharing) -> Transaction:
    roles = own = _roles(transaction)
    for other in _alike(own, full):
        if _one_deal(roles, other):
            roles = Roles(*(_either(roles, mine, theirs) for mine, theirs in zip(roles, other, strict=True)))
    return transaction if roles == own else _with_roles(transaction, roles)


def _either(roles: Roles, mine: int | None, theirs: int | None) -> int | None:
    """What fills a role: its own party, else the other's, unless that one plays another role here."""
    return mine if mine is not None else None if theirs in roles else theirs


def _with_roles(transaction: Transaction, roles: Roles) -> Transaction:
    return replace(transaction, acquirer=roles.acquirer, target=roles.target, seller=roles.seller)


def _roles(transaction: Transaction) -> Roles:
    return Roles(transaction.acquirer, transaction.target, transaction.seller)


def _by_party(told: Iterable[Roles]) -> Sharing:
    """The first few deals that each party plays a role in, so that no deal is held against all others."""
    sharing: Sharing = {}
    for number, roles in enumerate(dict.fromkeys(told)):
        for role, company in enumerate(roles):
            if company is not None and len(deals := sharing.setdefault((role, company), [])) < MOST_DEALS:
                deals.append((number, roles))
    return sharing


def _alike(roles: Roles, sharing: Sharing) -> Iterator[Roles]:
    """The deals that can be the same one, each once, in the order in which they are told."""
    near = (sharing.get((role, company), ()) for role, company in enumerate(roles) if company is not None)
    return (other for _, other in sorted(set(chain.from_iterable(near))) if _one_deal(roles, other))


def _one_deal(one: Roles, two: Roles) -> bool:
    """No role is played by two, and at least one is played by the same."""
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a is not None and b is not None]
    return bool(pairs) and all(a == b for a, b in pairs)


def _full(roles: Roles) -> bool:
    return roles.target is not None and roles.acquirer is not None


def _is_past(document: Document, start: int, end: int) -> bool:
    """Whether the text dates what it tells there to before the article's year."""
    past = _PAST.search(document.lower, start, end)
    return past is not None and (past[1] is None or document.published is None or past[1] < document.published[:4])


def _weight(document: Document, transaction: Transaction) -> float:
    """How much a phrase tells of what the article is about: by its place, its completeness and its verb."""
    sentence = document.sentences[transaction.sentence]
    past = _is_past(document, sentence.start, min(transaction.end + PAST_REACH, sentence.end))
    role = sentence.role
    place = HEADLINE if role == "headline" else LEAD.get(transaction.sentence, 1.0)
    complete = FULL if _full(_roles(transaction)) else 1.0
    denied = _NOT.search(document.lower, max(sentence.start, transaction.start - NOT_REACH), transaction.start)
    weak = transaction.pattern in WEAK_PATTERNS or (past and role != "headline")
    return place * complete * (DENIED if denied else WEAK if weak else 1.0)
