"""What stands behind a company's name and is none of it: its ticker, its initials, the class of its shares."""

import re

from dealcheck.mentions.companies.capitals import Word
from dealcheck.mentions.companies.vocabulary import Vocabulary
from dealcheck.model import Document

_CLASSES = frozenset(
    {"class", "series", "section", "form", "note", "exhibit", "schedule", "chapter", "article", "phase"}
)
_SYMBOL = re.compile(r"[A-Z]{2,5}(?:-[A-Z]{1,2}){0,2}")  # a ticker, or a name's initials
SHORTEST_ABBREVIATED = 2  # words of a name that a symbol behind it can be made of
SURE_TICKER = 5  # letters from which capitals behind a dot are a ticker rather than a name
LONGEST_FORM = 20  # characters of a legal form and its dot


def without_class(group: list[Word]) -> list[Word]:
    """Without the class of shares behind a name: "Halcyon Series B Preferred"; "Series B" alone is none."""
    if group and group[0].low in _CLASSES:
        return []
    for at in range(1, len(group) - 1):
        if group[at].low in _CLASSES and len(group[at + 1].low) == 1:
            return group[:at]
    return group


def is_abbreviated(document: Document, group: list[Word]) -> bool:
    """Whether the last word is a symbol made of the letters of the name in front of it: "Halcyon Television HTV"."""
    *front, last = group
    if len(front) < SHORTEST_ABBREVIATED or not _is_symbol(document, last):
        return False
    letters = iter("".join(word.low for word in front))
    spelt = last.low[0] == front[0].low[0] and all(letter in letters for letter in last.low)
    return spelt and not any(_is_symbol(document, word) for word in front)


def _is_symbol(document: Document, word: Word) -> bool:
    return _SYMBOL.fullmatch(document.text, word.start, word.end) is not None


def is_ticker(document: Document, word: Word, terms: Vocabulary) -> bool:
    """Whether it is a symbol right behind a legal form, and so the company's ticker: "Halcyon Ltd. HALCF rose".

    Behind a dot a shorter one may be who the next sentence is about.
    """
    if not _is_symbol(document, word):
        return False
    front = document.lower[max(0, word.start - LONGEST_FORM) : word.start]
    if not front.endswith(" ") or (front.endswith(". ") and word.end - word.start < SURE_TICKER):
        return False
    return front[:-1].removesuffix(".").rpartition(" ")[2] in terms.forms
