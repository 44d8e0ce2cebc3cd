"""Does a claim belong to the article's deal, or is it background?

The claim's clause decides, by the first of these that speaks: a transaction told there between other parties, the only
company named there being no party, words that put it before this deal, a market or a sum over many deals.
"""

import re
from bisect import bisect_left
from collections.abc import Set as AbstractSet
from operator import attrgetter

from dealcheck.claims.earlier import is_earlier
from dealcheck.claims.insiders import Insiders
from dealcheck.claims.place import Place, names_in
from dealcheck.claims.strangers import counts, is_stranger, owns, theirs
from dealcheck.model import Kind, Name, Scope, Transaction
from dealcheck.text.words import cued

DEAL_NOUN = re.compile(
    r"(?:[ -][\w-]+){0,2} (?:deal|takeover|acquisition|purchase|merger|transaction|sale|buyout|round)\b"
)
# What is said of "the deal" is said of the article's.
THE_DEAL = re.compile(
    r"\b(?:the|this) (?:[\w$.,-]+ ){0,3}(?:deal|takeover|acquisition|purchase|merger|transaction|sale)\b"
)
# Who grants or refuses these is an authority or a holder and need be no party.
BY_AUTHORITIES = frozenset({"approved", "blocked", "pending_approval"})
# What opens a sentence that goes on about the deal of the one before.
ANAPHOR = re.compile(
    r"(?:but |and |however,? |though )?(?:this|that|its|their|the latter) (?:[\w-]+ ){0,2}"
    r"(?:offer|bid|deal|proposal|approach|takeover|acquisition|purchase|merger|transaction|agreement)\b"
)
# Whose bid is another one's: "a competing $58 billion bid".
RIVAL_BID = cued(
    "rival competing counter knight",
    r"\b(?:rival|competing|counter|white-knight)[ -](?:[\w$\u20ac\u00a3.,-]+ ){0,3}(?:bid|offer|proposal|approach)\b",
)
RIVAL = cued("rival competing counter knight", r"\b(?:rival|competing|counter|white-knight)[ -][^,;]{0,25}$")
PRICES: frozenset[Kind] = frozenset({"valuation", "round_amount", "deal_value", "price_per_share", "investment"})
ACTS: frozenset[Kind] = PRICES | {"status", "structure", "date_announced", "close_date"}
MARKET = cued(
    "market",
    r"\b(?:global|worldwide|total|overall|addressable) [\w -]{0,30}market\b|\bmarket (?:size|is expected)\b",
)
# What a price would have to be, or what was hoped for, is nobody's offer.
SUPPOSED = cued(
    "would could originally initially had",
    r"\b(?:would (?:need|have) to|could take|it could|(?:originally|initially) (?:sought|targeted|aimed)"
    r"|had (?:sought|hoped|aimed|targeted))\b",
)
SUM = cued(
    "deals mergers acquisitions takeovers volume buyouts",
    r"\b(?:deals|mergers|acquisitions|takeovers|deal volume|buyouts) (?:worth|totall?ing|valued|this year)\b",
)
# A rung of several deals at once is none of this one: "completed 75 smaller acquisitions".
OF_SEVERAL = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|(?:dozens|a (?:number|string)) of) "
    r"(?:[a-z-]+ ){0,3}(?:acquisitions|deals|mergers|takeovers|transactions|purchases|buyouts)\b"
)
# What makes a company one of its kind, whoever it is: "companies with a valuation of a billion dollars".
OF_A_KIND = cued(
    "companies firms startups start businesses",
    r"\b(?:companies|firms|start-?ups|businesses) (?:with|that (?:have|has)|having|worth|valued)\b[^.;,]{0,40}$",
)
DEAL_WITH = re.compile(
    r"(?: [\w-]+){0,2} (?:deal|merger|agreement|pact|tie-up) with (?:the )?"
)  # "a $2 billion deal with"
# Another buyer of the same shares, who has no name: "after the government took a 10% stake".
ANOTHER_BUYER = cued(
    "government",
    r"\bgovernment'?s? (?:to )?(?:took|takes?|taking|paid|pays|bought|buys?|acquir\w+|invest\w*)\b",
)
INVESTING = frozenset({"invest", "lead_round"})
# Who leads a round or joins it is none of its parties before, and is no stranger to it.
JOINING = cued(
    "lead leads led leading co-led led joined joins joining participating participated participate backed",
    r"\b(?:lead|leads|led|leading|joined|joins|joining|participat(?:ed?|ing)|backed)\b",
)
NEAR_END = 40  # characters behind a rung in which its object goes on
BUYING = frozenset({"buy", "invest"})
FIGURE = re.compile(r"[$%\u20ac\u00a3\u20b9]")
# Those with whom it is talked or agreed: a deal of theirs, where they are no party.
PARTNER = re.compile(
    r"\b(?:talks|discussions|negotiations|deal|agreement|pact) (?:(?:[a-z]+ )?with|between [^,;.]{1,40} and) (?:the )?$"
)
HANDED_ON = re.compile(r"\)? (?:goes|go|went|passes|pass|passed|moves|moved|falls|fell) to\b")


def scope_of(place: Place, kind: Kind, insiders: Insiders, value: str | None = None) -> Scope:
    """`background` where the words tie the claim to another deal, an earlier round, a rival, a market (CONTRACT).

    Args:
        place: where it stands.
        kind: of the claim.
        insiders: whose deal the article tells.
        value: the rung of a status.
    """
    if insiders.takes_back(place.start):
        return "background"
    lower, words, clause = place.document.lower, place.around.words, place.clause
    if (
        MARKET.search(words, lower, *clause)
        or SUM.search(words, lower, *clause)
        or _of_rival(place, kind, insiders)
        or _of_several(place, kind)
        or (kind in PRICES and _is_none_of_now(place, kind, insiders))
    ):
        return "background"
    return "background" if insiders.main is not None and _of_others(place, (kind, value), insiders) else "deal"


def _of_several(place: Place, kind: Kind) -> bool:
    """Is it a rung of several deals at once, or its date?"""
    lower = place.document.lower
    if kind in {"close_date", "date_announced"}:
        return OF_SEVERAL.search(lower, *place.clause) is not None
    return kind == "status" and OF_SEVERAL.search(lower, place.start, place.end + NEAR_END) is not None


def _of_rival(place: Place, kind: Kind, insiders: Insiders) -> bool:
    """Is it said of another bid than the article's: "a competing $5 billion bid", the buyer unnamed?"""
    if kind not in PRICES and kind != "status":
        return False
    before = (RIVAL_BID if kind == "status" else RIVAL).search(
        place.around.words, place.document.lower, place.clause[0], place.start
    )
    buyer = insiders.main.acquirer if insiders.main is not None else None
    return before is not None and all(
        name.company != buyer for name in place.scene.names if place.clause[0] <= name.start < place.start
    )


def _is_none_of_now(place: Place, kind: Kind, insiders: Insiders) -> bool:
    """Whether a price is only supposed, any company's of a kind, or an earlier one."""
    words = place.around.words
    return (
        SUPPOSED.search(words, place.document.lower, *place.clause) is not None
        or OF_A_KIND.search(words, place.before) is not None
        or is_earlier(place, kind, insiders.latest_year)
    )


def _of_others(place: Place, what: tuple[Kind, str | None], insiders: Insiders) -> bool:
    """Whoever the figure is tied to; for prices and rungs also who buys from whom, or acts, in the clause."""
    kind = what[0]
    named = [name for name in names_in(place) if counts(place, name, insiders)]
    others = [name for name in named if name.company not in insiders.companies]
    if kind == "debt" and HANDED_ON.match(place.document.lower, place.end):
        return False  # whoever takes it over, it is the deal that hands it on
    if any(theirs(place, name) or (kind in PRICES and _deal_with(place, name)) for name in others):
        return kind != "stake" or not any(owns(place, name) for name in named if name not in others)
    if _bought_by_another(place, kind, insiders):
        return True
    if kind != "stake" and kind not in ACTS:
        return len(others) == len(named) and any(name.end <= place.start for name in others)
    return _is_their_act(place, what, insiders, named)


def _is_their_act(place: Place, what: tuple[Kind, str | None], insiders: Insiders, named: list[Name]) -> bool:
    """Whether it is told of a purchase, of talks or of a company that are not the article's."""
    (kind, value), (start, end) = what, place.clause
    others = [name for name in named if name.company not in insiders.companies]
    here = {name.company for name in names_in(place)}
    told = [deal for deal in place.scene.transactions if start <= deal.start < end]
    nearest = min(told, key=lambda deal: (_distance(place, deal), deal.start), default=None)
    if kind == "stake":  # whoever holds it, a stake in the target belongs to the deal
        return nearest is not None and _in_another(place, nearest, insiders, here)
    if kind == "status" and others and PARTNER.search(place.document.lower, start, others[0].start):
        return True
    if nearest is not None:
        sold = _sold_by_buyer(nearest, insiders) and not _definite(place)
        return sold or _foreign(place, nearest, insiders, here)
    if not named:
        return _goes_on(place, insiders)
    first = bool(others) and others[0] is named[0] and others[0].end <= place.start
    return first and not (_of_the_deal(place, kind, value) or _joins(place, kind, insiders))


def _joins(place: Place, kind: Kind, insiders: Insiders) -> bool:
    """Whether who is named leads or joins the round that the article tells of."""
    round_told = insiders.main is not None and insiders.main.verb in INVESTING and kind in PRICES
    return round_told and JOINING.search(place.around.words, place.document.lower, *place.clause) is not None


def _distance(place: Place, deal: Transaction) -> int:
    return max(deal.start - place.end, place.start - deal.end, 0)


def _in_another(place: Place, deal: Transaction, insiders: Insiders, here: AbstractSet[int]) -> bool:
    """Whether the deal is a purchase of somebody who is no party and named in the clause."""
    bought = deal.acquirer is not None and deal.verb in BUYING and deal.target in here
    return bought and is_stranger(place, deal.target, insiders)


def _bought_by_another(place: Place, kind: Kind, insiders: Insiders) -> bool:
    """Whether it is a government that buys here, where the article's deal has a buyer with a name."""
    if not (kind in ACTS or kind == "stake") or insiders.main is None or insiders.main.acquirer is None:
        return False
    lower = place.document.lower
    found = ANOTHER_BUYER.search(place.around.words, lower, *place.clause)
    if found is None:
        return False
    between = lower[found.end() : place.start] if found.end() <= place.start else lower[place.end : found.start()]
    return FIGURE.search(between) is None


def _of_the_deal(place: Place, kind: Kind, value: str | None) -> bool:
    """Is it said of the article's deal, whoever else is named: of "the deal", or by who must consent to it?"""
    if value in BY_AUTHORITIES or (kind == "status" and THE_DEAL.search(place.document.lower, place.start, place.end)):
        return True
    return _definite(place)


def _definite(place: Place) -> bool:
    """Is it the deal that the article tells of: "the $3 billion takeover"?"""
    return place.before.endswith(("the ", "this ", "its ")) and DEAL_NOUN.match(place.after) is not None


def _goes_on(place: Place, insiders: Insiders) -> bool:
    """Does its sentence, which names nobody, go on about the deal of others in front of it: "But this offer lapsed"?"""
    before = place.scene.index - 1
    if before < 0 or ANAPHOR.match(place.document.lower, place.around.start, place.around.end) is None:
        return False
    deals = place.mentions.transactions
    last = bisect_left(deals, before + 1, key=attrgetter("sentence")) - 1
    if last < 0 or deals[last].sentence != before:
        return False
    span, names = place.document.sentences[before], place.mentions.names
    first, end = (bisect_left(names, edge, key=attrgetter("start")) for edge in (span.start, span.end))
    return _foreign(place, deals[last], insiders, {name.company for name in names[first:end]})


def _sold_by_buyer(deal: Transaction, insiders: Insiders) -> bool:
    """Does the buyer part with something to somebody else, most often so that its deal may pass?"""
    main = insiders.main
    if main is None or main.acquirer is None or deal.verb != "sell" or deal.seller != main.acquirer:
        return False
    return deal.acquirer not in insiders.companies and deal.target not in insiders.companies


def _foreign(place: Place, deal: Transaction, insiders: Insiders, here: AbstractSet[int]) -> bool:
    """Bought by, bought from or bought is somebody who is no party of the main deal; its seller once bought.

    What a bid is for is told too loosely to count, and so is who is not named in the clause.
    """
    main = insiders.main
    if main is not None and _in_one_round(main, deal):
        return False
    if main is not None and deal.verb == "buy" and deal.acquirer is not None and deal.acquirer == main.seller:
        return True
    if deal.verb in INVESTING and is_stranger(place, deal.target, insiders):
        return any(name.company == deal.target for name in place.scene.names)
    bought = deal.target if deal.verb != "bid" else None
    sold_by = deal.seller if deal.target is None else None
    return any(index in here and is_stranger(place, index, insiders) for index in (deal.acquirer, bought, sold_by))


def _in_one_round(main: Transaction, deal: Transaction) -> bool:
    """Money put into the same company: a round has many investors, and none of them is a stranger to it."""
    return main.verb in INVESTING and deal.verb in INVESTING and deal.target is not None and deal.target == main.target


def _deal_with(place: Place, name: Name) -> bool:
    """The price is that of a deal with the name: "$3 billion merger with Foo"."""
    return DEAL_WITH.fullmatch(place.document.lower, place.end, name.start) is not None
