"""Whose deal the article tells: its parties, and who belongs to them."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from dealcheck.model import Document, Mentions, Transaction

# What joins the names of a parent and its company, in either order.
KIN = re.compile(
    r"(?:'s?)? (?:parent|owner|majority owner|holding company|parent company)(?: company|, the| group)?,? "
    r"|,? ?(?:\(|the |a |which is )?(?:parent|owner|owners|holding company|maker|part|unit|arm|division|subsidiary)"
    r"(?: company)? of (?:the )?|'s (?:unit|subsidiary|division|arm|affiliate),? "
    r"|-owned |, owned by |, part of |, backed by "
)
KIN_REACH = 30  # characters between two names that a phrase of kinship fills
PARTIES = frozenset({"company", "fund", "person", "other"})
OPENING = 3  # sentences in which an article names the parties of its deal
MAIN_ACTORS = 2


@dataclass(frozen=True, slots=True)
class Insiders:
    """The main deal, and the indexes of the companies whose deal it is."""

    main: Transaction | None
    companies: frozenset[int]


def insiders_of(document: Document, mentions: Mentions) -> Insiders:
    """The parties of the article's deal, whom its opening names most, and the parents and units of either."""
    main = mentions.transactions[mentions.main] if mentions.main is not None else None
    if main is None:
        return Insiders(None, frozenset())
    parties = {index for index in (main.acquirer, main.target, main.seller) if index is not None}
    headline = _named(document, mentions, 1)
    if len(headline) <= MAIN_ACTORS:  # a third name in a headline is a rival's
        parties |= headline
    if main.acquirer is None or main.target is None or not parties & headline:
        parties |= _named(document, mentions, OPENING)
    return Insiders(main, frozenset(parties | _kin(document, mentions, parties) | _namesakes(mentions, parties)))


def _named(document: Document, mentions: Mentions, sentences: int) -> set[int]:
    """The two parties that the first sentences name most."""
    end = document.sentences[min(sentences, len(document.sentences)) - 1].end
    named = Counter(
        name.company for name in mentions.names if name.start < end and mentions.companies[name.company].kind in PARTIES
    )
    return {index for index, _ in named.most_common(MAIN_ACTORS + (sentences == 1))}


def _kin(document: Document, mentions: Mentions, parties: set[int]) -> set[int]:
    return {
        name.company
        for one, two in pairwise(mentions.names)
        if (one.company in parties) != (two.company in parties)
        and two.start - one.end <= KIN_REACH
        and KIN.fullmatch(document.lower, one.end, two.start)
        for name in (one, two)
    }


def _namesakes(mentions: Mentions, parties: set[int]) -> set[int]:
    """A unit bears its parent's name: "Foo Cloud" is of Foo."""
    stems = tuple(f"{mentions.companies[index].name}{joint}" for index in parties for joint in " -")
    return {index for index, company in enumerate(mentions.companies) if company.name.startswith(stems)}
