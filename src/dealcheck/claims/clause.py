"""What stands around a figure, and how far away: the walk outward from it through its sentence.

Every stretch walked costs a little, and every mark that is crossed (a comma, a conjunction, a preposition, another
figure) costs more, because the words behind it belong less likely to the figure. A word speaks with what the way to it
leaves of its weight, so the nearest head noun of the figure's own clause wins, and no parse is needed.
"""

from collections.abc import Iterator, Mapping, Sequence
from re import Pattern
from typing import NamedTuple

from dealcheck.model import Document, Figure, Sentence

FAR = 45  # dearer ways are not walked: it is a clause boundary and two dozen words
LETTERS_BEFORE = 8  # characters that cost 1 in front of the figure, where verbs take long objects
LETTERS_AFTER = 4  # behind it, where a noun that it counts stands close
SAME_FORM = 14  # another amount between an amount and a word has most likely taken the word for itself
OTHER_FORM = 4  # "a 49% stake for $14 billion": a percentage between an amount and its verb takes less
REACH = 60  # marks on the way at most: a series of coordinated figures, each cheap to cross, may be of any length
COORDINATED = 1  # "$14.3 billion and $15 billion": the two share their words

# What it costs to cross a word or mark going left from the figure, and going right from it.
_BARRIERS: tuple[tuple[str, int, int], ...] = (
    (",", 3, 9),
    ("(", 2, 6),
    (")", 6, 12),
    (";", 20, 20),
    (":", 4, 14),
    ("--", 8, 12),
    (" - ", 8, 12),
    ("\u2013", 8, 12),
    ("\u2014", 8, 12),
    ("and|or|plus", 4, 6),
    ("but|while|whereas|although|though|because|if|unless|than|since|until", 9, 14),
    ("when|after|before", 5, 12),
    ("which|who|whose|that|where", 5, 10),
    ("of|in|worth", 1, 2),
    ("at|for|to|on|with|into|over|by|from|about|against|per|below|above|under|as|through|between", 1, 14),
    ("is|was|are|were|be|been|has|have|had|will|would|could|may|might|can", 1, 9),
)
# Words that tie a figure to the noun or verb in front of it.
_LINKS = (
    "of|at|for|to|on|with|into|by|from|about|in|worth|is|was|are|were|be|than|per|:|(|over|above|below|as|"
    "valued at|put at|puts at|priced at|set at|estimated at|totalling|totaling|total|reached|hit|equals|equal to|"
    "up to|near|nearer|closer to|as high as|as much as|,"
)
# Phrases that hold a telling word and do not mean it.
_MUTE = (
    "'s own|its own|their own|his own|her own|of its own|made up of|made up|make up|makes up|making up|start up|set up|"
    "sets up|shake up|break up|interest-free|interest in|interests in|interested|for-profit|for profit|nonprofit|"
    "non-profit|not-for-profit|a great deal|great deal of|good deal of|deal with|dealing with|take part|takes part|"
    "took part|taking part|take place|takes place|took place|taken place|take effect|takes effect|taking effect|"
    "in return|in turn|by the end|in the end|share of voice|market close|in order|at the close of|at the end|"
    "on behalf|offering|public offering|initial public offering|stock market|stock exchange|stock options|"
    "shareholder vote|closing conditions|expected to close|to close|close to|closes in|close by|"
    "break even|valued customers|of value|creating value|create value|shareholder value|value for shareholders|"
    "sales force|sales team|sales staff|held talks|hold talks|holds talks|held discussions|in talks to"
)
_ARTICLES = frozenset({"", "a", "an", "the", "its", "their", "his", "her", "another", "some", "only", "an additional"})
_COORDINATIONS = frozenset({"", ",", "and", "or", "to", "/", "-", ", and", ", or", "from", "and from"})

Barriers = Mapping[str, tuple[int, int]]


class Mark(NamedTuple):
    """A word, phrase, punctuation mark or figure, and what it costs to cross it to the left and to the right.

    A figure's text is `#` and its form.
    """

    start: int
    end: int
    text: str
    left: int
    right: int


def barriers() -> dict[str, tuple[int, int]]:
    """Every word and mark that costs something to cross or links, with its cost to the left and to the right."""
    costs = dict.fromkeys(_MUTE.split("|"), (0, 8)) | dict.fromkeys(_LINKS.split("|"), (1, 8))
    return costs | {word: (left, right) for words, left, right in _BARRIERS for word in words.split("|")}


def marks_in(
    document: Document,
    sentence: Sentence,
    figures: Sequence[tuple[Figure, int]],
    words: Pattern[str],
    costs: Barriers,
) -> list[Mark]:
    """The marks of one sentence in text order.

    Args:
        document: the article.
        sentence: the sentence of it.
        figures: the sentence's figures in text order, each with the place where its last twin ends.
        words: finds the words and marks that matter.
        costs: as `barriers` gives them; a word that is not in it costs nothing to cross.
    """
    marks: list[Mark] = []
    position = sentence.start
    for figure, end in figures:
        marks += _words(document.lower, position, figure.outer_start, words, costs)
        marks.append(Mark(figure.outer_start, end, f"#{figure.form}", 0, 0))
        position = end
    marks += _words(document.lower, position, sentence.end, words, costs)
    return marks


def _words(lower: str, start: int, end: int, words: Pattern[str], costs: Barriers) -> Iterator[Mark]:
    for match in words.finditer(lower, start, end):
        text = match[0]
        left, right = costs.get(text, (0, 0))
        yield Mark(match.start(), match.end(), text, left, right)


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
    between = lower[mark.end : marks[index].start].strip()
    return mark.text if between in _ARTICLES and mark.text in LINK_WORDS else ""


LINK_WORDS = frozenset(_LINKS.split("|"))
