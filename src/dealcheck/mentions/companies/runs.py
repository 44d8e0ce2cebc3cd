"""Runs of capitals: where a name may stand, before it is asked whose it is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dealcheck.mentions.companies.vocabulary import Vocabulary, vocabulary
from dealcheck.model import Document, Sentence
from dealcheck.record import record

_UPPER = r"A-Z\u00c0-\u00d6\u00d8-\u00de"
# One word of a name: initials, a word with a capital, a brand with its capital inside, a number that is part of a name,
# a legal form in small letters.
_WORD = re.compile(
    rf"(?<![\w@#.])(?:(?:[A-Z]\.){{2,4}}|[A-Z]\.(?= [A-Z])|[{_UPPER}][\w+]*(?:[-&/!.][{_UPPER}\d][\w+]*|-[a-z]\w+"
    rf"|'[a-rt-z]\w+|'[{_UPPER}]\w+|&(?= ))*|[a-z]{{1,3}}[{_UPPER}]\w+|e&|\d{{1,2}}(?:st|nd|rd|th)(?= [{_UPPER}])"
    rf"|\d{{1,2}}[A-Z][A-Za-z]*|\d+-[A-Z]\w+|(?<= )(?:plc|inc|corp|ltd|co)(?![\w-])"
    r"|(?<=Unit |Fund |Line )\d{1,2}\b|(?<=Phase |Block |Plant )\d{1,2}\b|(?<=Terminal )\d{1,2}\b)"
)
_BRACKET = re.compile(r" ?\( ?[A-Z][\w. ]{1,20}\) (\w+)")  # "SHV (United Kingdom) Holding"
_PLAIN_JOINTS = frozenset({" ", " & ", " + ", " / "})
_PARTICLES = frozenset(
    {" de ", " du ", " la ", " le ", " der ", " van ", " von ", " di ", " da ", " del ", " y ", " et ", "-"}
)
_COMMAS = frozenset({", ", " , "})
_HALVES = frozenset({" and ", "'s "})
_OPENS = frozenset({" (", " ( "})
_CLOSES = frozenset({") ", " ) ", ".) "})
_OFS = frozenset({" of ", " of the "})
_CLASSES = frozenset(
    {"class", "series", "section", "form", "note", "exhibit", "schedule", "chapter", "article", "phase"}
)
_LOOSE_FORMS = frozenset({"inc", "corp", "co", "ltd", "plc", "llc"})
_ADJECTIVES = ("-based", "-backed", "-owned", "-led", "-listed", "-born", "-controlled", "-held", "-style")
_DOTTED = frozenset({"bros", "st", "jr", "sr", "mt", "ft"})
_BEGINNINGS = (' "', '"', " - ", ": ")
_BULLET = re.compile(r"[^\w\s]{1,2} |\(?\d{1,2}[.)] |\(?[a-z]\) ")  # in front of an item of a list
HEADLINE_SHARE = 0.5  # share of words with a capital below which no sentence is set like a headline
SHORT_SENTENCE = 4  # words below which the share says nothing
_SMALL_WORD = re.compile(r"(?<![\w'-])(?!after|amid|against|under|between|about|within|without|through)[a-z]{5}")
SHORT_HALF = 2  # words of a second half that is one word and its legal form
PERSON_INITIAL = 2  # characters of "J."


@record
class Run:
    """A stretch of text that looks like a name.

    Attributes:
        words: its words, lowered, without dots and possessives.
        sentence: index in `Document.sentences`.
        headline: its sentence sets most words with a capital, so that a capital says little.
        opens: it stands at the sentence's start.
    """

    start: int
    end: int
    words: tuple[str, ...]
    sentence: int
    headline: bool
    opens: bool


@record
class Word:
    """One word with a capital: `text[start:end]`, lowered without dots."""

    start: int
    end: int
    low: str


def find_runs(document: Document, spans: list[tuple[int, int]]) -> list[Run]:
    """All runs outside furniture, in text order; none that stands in one of the `spans`."""
    taken = {place for start, end in spans for place in range(start, end)}
    runs: list[Run] = []
    words = _words(document, taken)
    for index, sentence in enumerate(document.sentences):
        here = words.get(index)
        if here:
            runs += _sentence_runs(document, index, sentence, here)
    return _paired(document, runs)


def _paired(document: Document, runs: list[Run]) -> list[Run]:
    """Runs with "A and B Inc" and "A's B Inc" made one name, where A never stands for itself."""
    alone = {run.words for at, run in enumerate(runs) if not _is_half(document, runs, at) and not _owns(document, run)}
    terms, paired = vocabulary(), list[Run]()
    for at, run in enumerate(runs):
        half = at > 0 and _is_half(document, runs, at - 1) and run.words[-1] in terms.forms
        one = run.words[:-1] and (len(run.words) == SHORT_HALF or (at > 0 and len(runs[at - 1].words) == 1))
        if (
            half
            and one
            and paired
            and paired[-1] is runs[at - 1]
            and (paired[-1].words not in alone or _bare(run, terms))
        ):
            first = paired.pop()
            gap = (*first.words, "and") if document.text[first.end] == " " else first.words
            paired.append(replace(run, start=first.start, words=(*gap, *run.words), opens=first.opens))
        else:
            paired.append(run)
    return paired


def _owns(document: Document, run: Run) -> bool:
    return document.text.startswith(("'s", " 's"), run.end)


def _bare(run: Run, terms: Vocabulary) -> bool:
    """Nothing of the run could be a name by itself: "Testing Inc"."""
    return all(word in terms.common or word in terms.forms for word in run.words)


def _is_half(document: Document, runs: list[Run], at: int) -> bool:
    """The run has another right behind it, joined by "and" or as its owner, and no legal form of its own.

    A place owns no half of a name: "Canada's Halcyon Corp" is Halcyon.
    """
    terms = vocabulary()
    if at + 1 == len(runs) or runs[at].words[-1] in terms.forms:
        return False
    gap = document.text[runs[at].end : runs[at + 1].start]
    return gap in _HALVES and not (gap == "'s " and " ".join(runs[at].words) in terms.places)


def _words(document: Document, taken: set[int]) -> dict[int, list[Word]]:
    """The words with a capital, by sentence."""
    found: dict[int, list[Word]] = {}
    sentences, at = document.sentences, 0
    for match in _WORD.finditer(document.text):
        start = match.start()
        while at < len(sentences) and sentences[at].end <= start:
            at += 1
        if at == len(sentences):
            break
        if start >= sentences[at].start and start not in taken:
            end = match.end()
            if end > sentences[at].end:  # "its stake in HB.Under the terms"
                end = start + match[0].index(".")
            found.setdefault(at, []).append(Word(start, end, document.lower[start:end].replace(".", "")))
    return found


def _sentence_runs(document: Document, index: int, sentence: Sentence, words: list[Word]) -> Iterator[Run]:
    total = document.text.count(" ", sentence.start, sentence.end) + 1
    headline = (
        total >= SHORT_SENTENCE
        and len(words) >= HEADLINE_SHARE * total
        and _SMALL_WORD.search(document.text, sentence.start, sentence.end) is None
    )
    terms = vocabulary()
    group: list[Word] = []
    for word in words:
        ends = word.low in terms.titles or (headline and (word.low in terms.breaks or word.low in terms.leading))
        if group and not ends and _joins(document, group, word, terms):
            group.append(word)
        else:
            yield from _run(document, group, index, headline=headline)
            group = [] if ends else [word]
    yield from _run(document, group, index, headline=headline)


def _joins(document: Document, group: list[Word], word: Word, terms: Vocabulary) -> bool:
    """Whether what stands between two words with a capital makes them one name."""
    last = group[-1].low
    gap = document.text[group[-1].end : word.start]
    if gap in _PLAIN_JOINTS:
        return last not in terms.forms or word.low in terms.forms
    if gap in _COMMAS:
        return word.low in terms.forms and last not in terms.forms
    if gap == ". ":
        return last in _DOTTED or (last in terms.forms and word.low in terms.forms)
    if gap == "'s ":
        return word.low in terms.forms
    if gap == " and ":
        return last not in terms.forms and (word.low in terms.partners or word.low in terms.forms)
    return _joins_by_particle(document, gap, group, word, terms)


def _joins_by_particle(document: Document, gap: str, group: list[Word], word: Word, terms: Vocabulary) -> bool:
    """The same for small words and brackets: "Bank of ...", "Banco de ...", "SHV (United Kingdom) Holding"."""
    if gap in _OFS:
        last = group[-1].low
        plain = all(word.low in terms.common or word.low in terms.trade or word.low in terms.heads for word in group)
        head = plain and last in terms.heads and last not in terms.forms
        return head or (word.low in terms.nations and (last in terms.forms or last in terms.trade))
    if gap in _OPENS:
        inside = _BRACKET.match(document.text, group[-1].end)
        return inside is not None and (inside[1].lower() in terms.forms or inside[1].lower() in terms.trade)
    return gap in _PARTICLES or (gap in _CLOSES and "(" in document.text[group[0].start : word.start])


def _opens(document: Document, place: int, sentence: Sentence) -> bool:
    """A capital is due there whatever the word: at the start of a sentence or item, of quoted words, behind a dash."""
    return (
        place == sentence.start
        or document.text.endswith(_BEGINNINGS, sentence.start, place)
        or _BULLET.fullmatch(document.text, sentence.start, place) is not None
    )


def _run(document: Document, group: list[Word], index: int, *, headline: bool) -> Iterator[Run]:
    """The group as a run, without the words that only stand before or behind a name."""
    terms = vocabulary()
    opens = bool(group) and _opens(document, group[0].start, document.sentences[index])
    for at in range(len(group) - 1, 0, -1):
        if group[at].low.endswith(_ADJECTIVES):
            group = group[at + 1 :]
            break
    while group and _leads(group[0].low, terms, opens=opens or headline, alone=len(group) == 1):
        group = group[1:]
    while group and (group[-1].low in terms.leading or (headline and _trails(group[-1].low, terms))):
        group = group[:-1]
    if headline:
        while group and _trails(group[0].low, terms):
            group = group[1:]
    if group and (group[0].low in _CLASSES or (group[-1].low in terms.documents and not headline)):
        return
    if not group or (len(group) == 1 and (group[0].low in terms.never or len(group[0].low) < PERSON_INITIAL)):
        return
    words = tuple(word.low.removesuffix("'s") for word in group)
    yield Run(group[0].start, group[-1].end, words, index, headline, opens)


def _leads(word: str, terms: Vocabulary, *, opens: bool, alone: bool) -> bool:
    """The word stands in front of a name and is none of it: "Chairman", "Miami-based", "Drugmaker" at the start."""
    if word in terms.leading or word in _LOOSE_FORMS or word.endswith(_ADJECTIVES):
        return True
    return opens and not alone and word in terms.descriptions and word not in terms.trade


def _trails(word: str, terms: Vocabulary) -> bool:
    return word in terms.common and word not in terms.trade and word not in terms.forms
