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
from dealcheck.claims.time import date_beside
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
    r"last valued|was last worth|had been (?:valued|worth)|series [a-e])\b(?! (?:this|in the|on))"
    r"[^;$\u20ac\u00a3\d]{0,40}$"
)
EARLIER_BEHIND = re.compile(
    r"(?: [\w,]+){0,4} (?:(?:before|previously|originally|a year earlier|at first)(?:[.,;]|$)"
    r"|(?:previous|earlier|prior|last) (?:round|funding|deal|offer|bid)\b)"
)
# "From $52 billion to $71 billion", "instead of $30 billion": what no longer holds.
RAISED = re.compile(r" to (?:about |around |nearly |over |up to )?\W?\W?\W?\d")
SUPERSEDED = re.compile(
    r"\b(?:instead of|rather than|up from|down from|compared with|and not|opening price)[^;\d]{0,30}$"
)
ANNOUNCED = re.compile(r"\b(?:announc|unveil|reveal|agree|sign|struck|made public|deal was|conclude)")
DATE_REACH = 60
OLD_MONTHS = 6  # so long before the article a sum is an earlier deal's, unless the sentence speaks of an announcement
WORTH_MONTHS = 2
OLD_YEARS = 2  # the same where the article's own date is not known, against the last year that it names
PRICES: frozenset[Kind] = frozenset({"valuation", "round_amount", "deal_value", "price_per_share", "investment"})
WORTHS: frozenset[Kind] = frozenset({"valuation", "round_amount"})
ACTS: frozenset[Kind] = PRICES | {"status", "structure", "date_announced", "close_date"}
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
    if MARKET.search(text) or SUM.search(text) or (kind in PRICES and _of_before(place, clause, kind)):
        return "background"
    return "background" if insiders.main is not None and _of_others(place, clause, kind, insiders) else "deal"


def _of_before(place: Place, clause: Clause, kind: Kind) -> bool:
    """An earlier round or price, by the words at the figure or by a date long before the article's."""
    lower = place.document.lower
    before, after = lower[clause.start : place.start], lower[place.end : clause.end]
    if EARLIER.search(before) or EARLIER_BEHIND.match(after) or SUPERSEDED.search(before):
        return True
    if place.before.endswith("from ") and RAISED.match(after):
        return True
    return not ANNOUNCED.search(lower, place.around.start, place.around.end) and _is_old(place, kind)


def _is_old(place: Place, kind: Kind) -> bool:
    """The date beside the figure lies long before the article's; a worth with a date of its own is an earlier one."""
    date = date_beside(place, DATE_REACH)
    if date is None or date.value is None:
        return False
    now = place.document.published
    if now is not None:
        return _months(now) - _months(date.value) >= (WORTH_MONTHS if kind in WORTHS else OLD_MONTHS)
    if kind in WORTHS:
        return True
    return max(_year(other.value) for other in place.mentions.dates if other.value) - _year(date.value) >= OLD_YEARS


def _year(value: str) -> int:
    return int(value.removeprefix("FY")[:4])


def _months(value: str) -> int:
    """Months since the year 0 to the end of a period as exact as the value is."""
    month = value[5:7]
    return _year(value) * 12 + (int(month) if month.isdigit() else 12)


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
        if _foreign(place, nearest, kind, insiders):
            return True
    others = [name for name in clause.names if _is_other(place, name, insiders)]
    if any(_theirs(place, name) for name in others):
        return True
    return kind in ACTS and not told and bool(others) and others[0] is clause.names[0]


def _transactions(place: Place) -> Sequence[Transaction]:
    deals = place.mentions.transactions
    first = bisect_left(deals, place.sentence, key=lambda deal: deal.sentence)
    last = bisect_left(deals, place.sentence + 1, key=lambda deal: deal.sentence)
    return deals[first:last]


def _foreign(place: Place, deal: Transaction, kind: Kind, insiders: Insiders) -> bool:
    """Bought by, bought from or bought is somebody who is no party of the main deal; or its seller once bought.

    Whoever holds a stake in the target, the stake belongs to the deal; what a bid is for is told too loosely to count.
    """
    main = insiders.main
    if main is not None and deal.verb == "buy" and deal.acquirer is not None and deal.acquirer == main.seller:
        return True
    bought = deal.target if deal.verb != "bid" else None
    if kind == "stake":
        return _is_stranger(place, bought, insiders)
    sold_by = deal.seller if deal.target is None else None
    return any(_is_stranger(place, index, insiders) for index in (deal.acquirer, bought, sold_by))


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
