"""What stands around a figure, and how far away: the walk outward from it through its sentence.

Every stretch walked costs a little, and every mark that is crossed (a comma, a conjunction, a preposition, another
figure) costs more, because the words behind it belong less likely to the figure. A word speaks with what the way to it
leaves of its weight, so the nearest head noun of the figure's own clause wins, and no parse is needed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal

from dealcheck.claims.place import Scene
from dealcheck.model import Figure, Sentence
from dealcheck.record import record
from dealcheck.text.phrases import Phrases
from dealcheck.text.tables import read_table

FAR = 45  # dearer ways are not walked: it is a clause boundary and two dozen words
LETTERS_BEFORE = 8  # characters that cost 1 in front of the figure, where verbs take long objects
LETTERS_AFTER = 4  # behind it, where a noun that it counts stands close
SAME_FORM = 14  # another amount between an amount and a word has most likely taken the word for itself
OTHER_FORM = 4  # "a 49% stake for $14 billion": a percentage between an amount and its verb takes less
REACH = 60  # marks on the way at most: a series of coordinated figures, each cheap to cross, may be of any length
COORDINATED = 1  # "$3.2 billion and $4 billion": the two share their words

_ARTICLES = frozenset({"", "a", "an", "the", "its", "their", "his", "her", "another", "some", "only", "an additional"})
_QUALIFIED = re.compile(r"an? [a-z-]+(?:ed|al|ate|nt|ing|rd|le|ve)")  # "for an initial $3 million", "a reported"
_COORDINATIONS = frozenset({"", ",", "and", "or", "to", "/", "-", ", and", ", or", "from", "and from"}) | frozenset(
    f"and {when}" for when in ("eventually", "finally", "later", "then", "ultimately")
)

NAME = (3, 4)  # the cost of crossing a name


@record
class Words:
    """The words and marks that matter.

    Attributes:
        phrases: finds them in lowered text.
        costs: what it costs to cross each to the left and to the right.
    """

    phrases: Phrases
    costs: Mapping[str, tuple[int, int]]


@record
class Mark:
    """A word, phrase, punctuation mark or figure, and what it costs to cross it to the left and to the right.

    A figure's text is `#` and its form, a name's `@` and its company's kind.
    """

    start: int
    end: int
    text: str
    left: int
    right: int


@cache
def barriers() -> dict[str, tuple[int, int]]:
    """Every word and mark that costs something to cross or links, with its cost to the left and to the right."""
    table = _table()
    rows = [table["mute"], table["link"], *table["barrier"]]
    return {word: (row["left"], row["right"]) for row in rows for word in row["words"].split("|")}


@cache
def links() -> frozenset[str]:
    """The words that tie a figure to what stands in front of it."""
    return frozenset(_table()["link"]["words"].split("|"))


@cache
def mute(kind: Literal["mute", "addition"]) -> frozenset[str]:
    """Phrases that hold a telling word and do not mean it, at all or of a figure in front of them."""
    return frozenset(_table()[kind]["words"].split("|"))


def _table() -> Mapping[str, Any]:
    return read_table(__name__, "clause.toml")


def marks_in(scene: Scene, figures: Sequence[Figure], words: Words) -> list[Mark]:
    """The marks of one sentence in text order; figures that repeat another in a second currency are passed over.

    Words inside a name are no marks: there is no credit in "Credit Suisse".

    Args:
        scene: the sentence.
        figures: its figures in text order.
        words: the words and marks that matter.
    """
    lower: str = scene.document.lower
    marks: list[Mark] = []
    spoken = iter(_words(lower, scene.sentence, words))
    word = next(spoken, None)
    for start, end, text in _pieces(scene, figures):
        while word and word.start < start:
            marks += [word] if word.end <= start else []
            word = next(spoken, None)
        if text:
            marks.append(_mark(lower, start, end, text, words))
        elif marks and marks[-1].text == "(":
            marks.pop()
            end += lower[end : end + 1] == ")"  # noqa: PLW2901  (the bracket belongs to the piece)
        while word and word.start < end:
            word = next(spoken, None)
    if word:
        marks += [word, *spoken]
    return marks


def _mark(lower: str, start: int, end: int, text: str, words: Words) -> Mark:
    """A figure or a name as a mark; what is taken for a name and is a known phrase ("Series D") is that phrase."""
    phrase = lower[start:end]
    if text[0] == "@" and phrase in words.costs:
        return Mark(start, end, phrase, *words.costs[phrase])
    return Mark(start, end, text, *(NAME if text[0] == "@" else (0, 0)))


def _pieces(scene: Scene, figures: Sequence[Figure]) -> list[tuple[int, int, str]]:
    """Figures and names of the sentence, each with its text as a mark: none for twins."""
    companies = scene.mentions.companies
    quoted = [
        (figure.outer_start, figure.outer_end, f"#{figure.form}" if figure.twin is None else "") for figure in figures
    ]
    named = [(name.start, name.end, f"@{companies[name.company].kind}") for name in scene.names]
    return _figures_first(sorted(quoted + named))


def _figures_first(pieces: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The pieces without the names that overlap a figure."""
    kept: list[tuple[int, int, str]] = []
    for piece in pieces:
        overlaps = bool(kept) and piece[0] < kept[-1][1]
        if overlaps and kept[-1][2].startswith("@"):
            kept.pop()
        elif overlaps and piece[2].startswith("@"):
            continue
        kept.append(piece)
    return kept


def _words(lower: str, sentence: Sentence, words: Words) -> Iterator[Mark]:
    costs = words.costs
    for start, end, text in words.phrases.find(lower, sentence.start, sentence.end):
        left, right = costs[text]
        yield Mark(start, end, text, left, right)


def heard_before(lower: str, marks: Sequence[Mark], index: int) -> Iterator[tuple[str, int]]:
    """The words in front of the figure at the index, nearest first, each with the cost of the way to it."""
    own, edge = marks[index].text, marks[index].start
    cost, chain = 0, edge
    for mark in reversed(marks[max(0, index - REACH) : index]):
        cost += (edge - mark.end) // LETTERS_BEFORE
        if cost > FAR:
            return
        yield mark.text, cost
        if mark.text[0] != "#":
            cost += mark.left
        elif mark.text != own:
            cost += OTHER_FORM
        elif lower[mark.end : chain].strip() in _COORDINATIONS:
            cost, chain = COORDINATED, mark.start
        else:
            cost += SAME_FORM
        edge = mark.start


def heard_after(lower: str, marks: Sequence[Mark], index: int) -> Iterator[tuple[str, int]]:
    """The words behind the figure at the index, nearest first, each with the cost of the way to it."""
    own, edge = marks[index].text, marks[index].end
    cost, chain = 0, edge
    for mark in marks[index + 1 : index + REACH]:
        cost += (mark.start - edge) // LETTERS_AFTER
        if cost > FAR:
            return
        yield mark.text, cost
        if mark.text[0] != "#":
            cost += mark.right
        elif mark.text != own:
            cost += OTHER_FORM
        elif lower[chain : mark.start].strip() in _COORDINATIONS:
            cost, chain = COORDINATED, mark.end
        else:
            cost += SAME_FORM
        edge = mark.end


def link_of(lower: str, marks: Sequence[Mark], index: int) -> str:
    """The word that ties the figure to what stands in front of it, or ""."""
    if index == 0:
        return ""
    mark = marks[index - 1]
    between = lower[mark.end : marks[index].start].strip(' "')
    return mark.text if mark.text in links() and (between in _ARTICLES or _QUALIFIED.fullmatch(between)) else ""
