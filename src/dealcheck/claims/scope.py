"""Does a claim belong to the article's deal, or is it background?

The claim's clause decides, by the first of these that speaks: a transaction told there between other parties, the only
company named there being no party, words that put it before this deal, a market or a sum over many deals.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from dealcheck.claims.insiders import Insiders
from dealcheck.claims.place import Place
from dealcheck.model import Kind, Name, Scope, Transaction

# Where one clause ends and another begins, as far as whose deal it tells of is concerned.
BREAK = re.compile(
    r";|\u2013|\u2014| -- |, (?:and|but|while|whereas|although|though|as|which|only)\b"
    r"|\b(?:after|when|while|whereas|than|since|before|following|apart from|compared|besides)\b"
)
SPEAKING = re.compile(r"'?s?,? (?:said|says|reported|reports|told|wrote|noted|estimates?|calculates|puts|data)\b")
SPOKEN_TO = re.compile(r"(?:according to|told|says|said|reported by|data from|quoted by|by|advised by) (?:the )?$")
RIVALS = frozenset({"company", "fund"})

# A worth, a round or a price of before this deal, told right at the figure.
EARLIER = re.compile(
    r"\b(?:last (?:valued|estimate|funding|valuation)|previous|previously|earlier|prior|former|formerly|original|"
    r"originally|initial|initially|first offer(?:ed)?|first bid|opening bid|last year's offer|"
    r"was (?:last )?(?:valued|worth|appraised)|had been (?:valued|worth)|series [a-e])\b(?! (?:this|in the|on))"
    r"[^;$\u20ac\u00a3\d]{0,40}$"
)
EARLIER_BEHIND = re.compile(r"(?: [\w,]+){0,4} (?:before|previously|originally|a year earlier|at first)(?:[.,;]|$)")
DATED: frozenset[Kind] = frozenset({"valuation", "round_amount", "deal_value", "price_per_share", "investment"})
ACTS: frozenset[Kind] = DATED | {"stake", "status", "structure", "date_announced", "close_date"}
MARKET = re.compile(
    r"\b(?:global|worldwide|total|overall|addressable) [\w -]{0,30}market\b|\bmarket (?:size|is expected)\b"
)
SUM = re.compile(
    r"\b(?:deals|mergers|acquisitions|takeovers|deal volume|buyouts) (?:worth|totall?ing|valued|this year)\b"
)
OF_OTHERS = re.compile(r"(?: [\w-]+){0,2} (?:to|for|in|into|of|from) (?:the )?$")  # "$500 billion to" somebody


class Clause(NamedTuple):
    """The stretch of a sentence that holds a place: `lower[start:end]`, and the names in it."""

    start: int
    end: int
    names: Sequence[Name]


def scope_of(place: Place, kind: Kind, insiders: Insiders) -> Scope:
    """`background` where the words tie the claim to another deal, an earlier round, a rival, a market (CONTRACT)."""
    clause = _clause(place)
    text = place.document.lower[clause.start : clause.end]
    if MARKET.search(text) or SUM.search(text) or (kind in DATED and _of_before(place, clause)):
        return "background"
    return "background" if insiders.main is not None and _of_others(place, clause, kind, insiders) else "deal"


def _of_before(place: Place, clause: Clause) -> bool:
    lower = place.document.lower
    before, after = lower[clause.start : place.start], lower[place.end : clause.end]
    return EARLIER.search(before) is not None or EARLIER_BEHIND.match(after) is not None


def _clause(place: Place) -> Clause:
    around, lower = place.around, place.document.lower
    start, end = around.start, around.end
    for mark in BREAK.finditer(lower, around.start, around.end):
        if mark.end() <= place.start:
            start = mark.end()
        elif mark.start() >= place.end:
            end = mark.start()
            break
    names = place.mentions.names
    first = bisect_left(names, start, key=lambda name: name.start)
    last = bisect_left(names, end, key=lambda name: name.start)
    return Clause(start, end, names[first:last])


def _of_others(place: Place, clause: Clause, kind: Kind, insiders: Insiders) -> bool:
    """A transaction of the clause decides, the nearest first; without one, who is named in it."""
    told = [deal for deal in _transactions(place) if clause.start <= deal.start < clause.end]
    if told:
        nearest = min(told, key=lambda deal: (max(deal.start - place.end, place.start - deal.end, 0), deal.start))
        if _foreign(place, nearest, insiders):
            return True
    others = [name for name in clause.names if _is_other(place, name, insiders)]
    if len(others) == len(clause.names) or told:
        return bool(others) and not told
    return any(_theirs(place, name) for name in others) or (kind in ACTS and others[:1] == list(clause.names[:1]))


def _transactions(place: Place) -> Sequence[Transaction]:
    deals = place.mentions.transactions
    first = bisect_left(deals, place.sentence, key=lambda deal: deal.sentence)
    last = bisect_left(deals, place.sentence + 1, key=lambda deal: deal.sentence)
    return deals[first:last]


def _foreign(place: Place, deal: Transaction, insiders: Insiders) -> bool:
    """Bought by, bought from or bought is somebody who is no party of the main deal; or its seller once bought."""
    main = insiders.main
    if main is not None and deal.verb == "buy" and deal.acquirer is not None and deal.acquirer == main.seller:
        return True
    sold_by = deal.seller if deal.target is None else None
    return any(_is_stranger(place, index, insiders) for index in (deal.acquirer, deal.target, sold_by))


def _is_stranger(place: Place, index: int | None, insiders: Insiders) -> bool:
    if index is None or index in insiders.companies:
        return False
    return place.mentions.companies[index].kind in RIVALS


def _is_other(place: Place, name: Name, insiders: Insiders) -> bool:
    """A company that is named for itself and not as the source of what is said."""
    if not _is_stranger(place, name.company, insiders):
        return False
    lower = place.document.lower
    return not (SPEAKING.match(lower, name.end) or SPOKEN_TO.search(lower[max(0, name.start - 20) : name.start]))


def _theirs(place: Place, name: Name) -> bool:
    """The figure stands in the name's genitive or goes to it: "Foo's $3 billion", "$3 billion to Foo"."""
    lower = place.document.lower
    if name.end <= place.start:
        return lower[name.end : place.start].strip() in {"'s", "'", "'s own"}
    return OF_OTHERS.fullmatch(lower, place.end, name.start) is not None
