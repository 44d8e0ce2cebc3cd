"""Whose deal the article tells: its parties, and who belongs to them."""

import re
from collections import Counter
from functools import cache
from itertools import pairwise

from dealcheck.claims.corrections import taken_back
from dealcheck.claims.earlier import latest_year
from dealcheck.model import Document, Mentions, Name, Transaction
from dealcheck.record import record
from dealcheck.text.company_names import CompanyName, parse_name, tables
from dealcheck.text.known_names import known_as

# What joins the names of a parent and its company, in either order.
KIN = re.compile(
    r"(?:'s?)? (?:parent|owner|majority owner|holding company|parent company)(?: company|, the| group)?,? "
    r"|,? ?(?:\(|the |a |which is )?(?:parent|owner|owners|holding company|maker|part|unit|arm|division|subsidiary)"
    r"(?: company)? of (?:the )?|'s (?:unit|subsidiary|division|arm|affiliate),? "
    r"|,? ?(?:and )?its (?:[a-z-]+ ){0,2}(?:parent|owner|subsidiary|unit|arm|division)(?: company)?,? "
    r"|,? (?:formerly|previously|once) (?:known as |called |named )?(?:the )?"
    r"|,? (?:now|since) (?:known as|called|renamed) "
    r"|[ -]owned |, owned by |, part of |, backed by "
)
# The same with a description of either between: "Foo, the owner of the country's oldest ferry line Bar".
DESCRIBED_KIN = re.compile(
    r"\)?,? (?:which is |who is )?(?:the|an?|its|his) (?:[a-z-]+ ){0,3}?"
    r"(?:parent|owner|holding company|maker|operator|unit|arm|vehicle|division|subsidiary|affiliate|company|firm)"
    r"(?: company| firm| group)? (?:of|owned by|controlled by|that owns|which owns|behind) "
    r"(?:(?!rival|competitor|and )[a-z0-9'-]+ ){0,8}"
)
# Who owns what is named behind the genitive: "Halcyon's Tarn", unless a bid for it is meant: "Halcyon's Tarn bid".
GENITIVE = re.compile(r"'s? ")
BID_BEHIND = re.compile(r" (?:bid|offer|deal|takeover|acquisition|purchase|merger|stake|holding)\b")
# What joins a person and the house that is his or hers.
HOUSE_OF_PERSON = re.compile(
    r"'s (?:own |private )?(?:company |firm |vehicle )?"
    r"|,? (?:who owns|who heads|who founded) (?:the )?(?:[a-z-]+ ){0,3}"
    r"|,? (?:the |an? |who is )?(?:[a-z-]+ ){0,2}(?:chairman|chief executive|boss|founder|owner|ceo|head)"
    r"(?: and [a-z -]{3,20})? of (?:the )?(?:[a-z-]+ ){0,3}"
)
TITLE_BEHIND = re.compile(r" (?:CEO|chief|boss|chairman|founder|owner)\b(?: executive)?(?! [A-Z])")
TOGETHER = frozenset({" and ", " & ", " as well as "})
BOUGHT_TOGETHER = re.compile(
    r"\b(?:stakes?(?: each)?|interests?|shares|holdings?|offers?|bids?|acquisitions?|takeovers?|purchase|[\d.]+%)"
    r"(?: each)? (?:in|of|for|from) (?:both )?(?:[a-z-]+ ){0,3}$"
    r"|\b(?:buy|buys|acquire|acquires|acquiring|buying) (?:both )?$"
)
BIDDING_TOGETHER = re.compile(
    r"(?:'s?)?(?: [a-z$\d.-]+){0,3} (?:consortium|offer|bid|proposal|takeover)\b|-(?:led|backed) "
    r"|'s? [\"$\u00a3\u20ac\d]"
)
BID_OF = re.compile(
    r"\b(?:consortium|bid|offer|proposal|takeover)(?: (?:led|made|submitted))? (?:by|from|of) (?:the )?$"
)
OF_PERSON_REACH = 60  # characters between the two
DESCRIBED_REACH = 100
KIN_REACH = 30  # characters between two names that a phrase of kinship fills
HOUSES = frozenset({"company", "fund"})
PARTIES = frozenset({"company", "fund", "person", "other"})
OPENING = 3  # sentences in which an article names the parties of its deal
MAIN_ACTORS = 2
SHORTEST_WORD = 3
# Words that companies share without being kin.
COMMON = frozenset(
    {"american", "national", "united", "first", "general", "new", "royal", "british", "standard", "central", "western"}
    | {"bank", "banks", "royal", "saudi", "swiss", "deutsche", "china", "india", "japan", "public", "state", "federal"}
    | {"times", "north", "south", "east", "west", "northern", "southern", "pacific", "atlantic", "union", "city"}
    | {"investment", "investments", "management", "and", "for", "van", "san", "los", "power", "food", "water", "data"}
    | {"canadian", "australian", "european", "chinese", "japanese", "indian", "german", "french", "italian", "spanish"}
    | {"dutch", "swedish", "danish", "norwegian", "finnish", "irish", "scottish", "korean", "mexican", "brazilian"}
    | {"russian", "turkish", "african", "asian", "israeli", "arab", "rail", "retail", "grocery", "hospital"}
)


@record
class Insiders:
    """What the whole article tells of every claim in it.

    Attributes:
        main: the main deal.
        companies: indexes of the companies whose deal it is.
        latest_year: the last year that the article names.
        taken_back: the stretches in which a notice of correction repeats what was wrong.
    """

    main: Transaction | None
    companies: frozenset[int]
    latest_year: int
    taken_back: tuple[tuple[int, int], ...] = ()

    def takes_back(self, start: int) -> bool:
        """Whether the place lies in such a stretch."""
        return bool(self.taken_back) and any(first <= start < last for first, last in self.taken_back)


def insiders_of(document: Document, mentions: Mentions) -> Insiders:
    """The parties of the article's deal, whom its opening names most, and the parents and units of either."""
    main = mentions.transactions[mentions.main] if mentions.main is not None else None
    if main is None:
        return Insiders(None, frozenset(), latest_year(mentions), taken_back(document))
    parties = {index for index in (main.acquirer, main.target, main.seller) if index is not None}
    headline = _named(document, mentions, 1)
    if main.acquirer is None or main.target is None:
        parties |= _most(_named(document, mentions, OPENING))
    elif not parties & headline.keys():
        parties |= _most(headline)
    return Insiders(
        main,
        frozenset(
            parties
            | _kin(document, mentions, parties)
            | _namesakes(mentions, parties)
            | _beside_target(document, mentions, main)
            | _partners(document, mentions, main)
            | _houses(document, mentions, main)
        ),
        latest_year(mentions),
        taken_back(document),
    )


def _named(document: Document, mentions: Mentions, sentences: int) -> Counter[int]:
    """The parties that the first sentences name, and how often."""
    end = document.sentences[min(sentences, len(document.sentences)) - 1].end
    return Counter(
        name.company for name in mentions.names if name.start < end and mentions.companies[name.company].kind in PARTIES
    )


def _most(named: Counter[int]) -> set[int]:
    """The two that are named most; a third name is a rival's."""
    return {index for index, _ in named.most_common(MAIN_ACTORS)}


def _kin(document: Document, mentions: Mentions, parties: set[int]) -> set[int]:
    houses = [name for name in mentions.names if mentions.companies[name.company].kind != "place"]
    return {
        name.company
        for one, two in pairwise(houses)
        if (one.company in parties) != (two.company in parties) and _are_kin(document, mentions, one, two)
        for name in (one, two)
    }


def _beside_target(document: Document, mentions: Mentions, main: Transaction) -> set[int]:
    """What is bought together with the target: "stakes in Halcyon and Tarn"."""
    return {
        name.company
        for one, two in pairwise(mentions.names)
        if main.target in (one.company, two.company)
        and document.lower[one.end : two.start] in TOGETHER
        and BOUGHT_TOGETHER.search(document.lower, max(0, one.start - OF_PERSON_REACH), one.start)
        and main.acquirer not in (one.company, two.company)
        for name in (one, two)
        if mentions.companies[name.company].kind in HOUSES
    }


def _partners(document: Document, mentions: Mentions, main: Transaction) -> set[int]:
    """Who bids together with the buyer: "Halcyon and Tarn's offer", "the bid by Halcyon and Tarn"."""
    return {
        name.company
        for one, two in pairwise(mentions.names)
        if main.acquirer in (one.company, two.company)
        and document.lower[one.end : two.start] in TOGETHER
        and (
            BIDDING_TOGETHER.match(document.lower, two.end)
            or BID_OF.search(document.lower, max(0, one.start - OF_PERSON_REACH), one.start)
        )
        for name in (one, two)
        if main.target != name.company and mentions.companies[name.company].kind in HOUSES
    }


def _houses(document: Document, mentions: Mentions, main: Transaction) -> set[int]:
    """Whose chairman the buyer is, where a person buys and is called by that title: "the Halcyon chairman will pay"."""
    buyer = main.acquirer
    if buyer is None or mentions.companies[buyer].kind != "person":
        return set()
    return {
        name.company
        for name in mentions.names
        if mentions.companies[name.company].kind in HOUSES
        and document.lower.endswith("the ", 0, name.start)
        and TITLE_BEHIND.match(document.text, name.end)
    }


def _are_kin(document: Document, mentions: Mentions, one: Name, two: Name) -> bool:
    """Whether the words between two names make one the parent, the unit or the house of the other."""
    reach = two.start - one.end
    if reach <= KIN_REACH and KIN.fullmatch(document.lower, one.end, two.start):
        return True
    if GENITIVE.fullmatch(document.lower, one.end, two.start) and BID_BEHIND.match(document.lower, two.end) is None:
        return mentions.companies[two.company].kind in HOUSES
    if reach <= DESCRIBED_REACH and DESCRIBED_KIN.fullmatch(document.lower, one.end, two.start):
        return True
    person = mentions.companies[one.company].kind == "person" and mentions.companies[two.company].kind in HOUSES
    return (
        person
        and reach <= OF_PERSON_REACH
        and HOUSE_OF_PERSON.fullmatch(document.lower, one.end, two.start) is not None
    )


def _namesakes(mentions: Mentions, parties: set[int]) -> set[int]:
    """Who is known by a party's name, or bears its distinctive word: units, houses and second names of it."""
    names = [parse_name(company.name) for company in mentions.companies]
    words = {word for index in parties for word in _distinctive(names[index])}
    known = {known_as(names[index]) for index in parties} - {None}
    return {index for index, name in enumerate(names) if words & _distinctive(name) or known_as(name) in known}


def _distinctive(name: CompanyName) -> set[str]:
    """The words that are neither of trade nor common to many names."""
    return {word for word in name.words if len(word) >= SHORTEST_WORD and word not in _common()}


@cache
def _common() -> frozenset[str]:
    table = tables()
    return table.generic | table.trade | table.apart | COMMON
