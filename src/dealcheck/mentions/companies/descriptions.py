"""Descriptions that stand for a company: "the startup", "the Indian retailer", "the company"."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from dealcheck.mentions.companies.vocabulary import vocabulary
from dealcheck.model import Company, Document, Name
from dealcheck.record import record
from dealcheck.text.trie import trie
from dealcheck.text.words import Cued, anchors, cued

_GENERAL = frozenset(
    {"company", "firm", "group", "concern", "corporation", "business", "giant", "outfit", "conglomerate", "house"}
)
# Nouns of those who buy and of parts of a house: what is sold is not called so for short.
_BUYERS = frozenset(
    {
        "investor",
        "fund",
        "consortium",
        "team",
        "venture",
        "trust",
        "partnership",
        "agency",
        "unit",
        "subsidiary",
        "parent",
    }
    | {"owner", "brand", "network", "exchange", "app", "platform"}
)
# In front of what somebody else buys: "Halcyon has bought the club".
_TAKEN = re.compile(
    r"\b(?:buy|buys|buying|bought|acquir\w+|purchas\w+|tak(?:e|es|en|ing) over|took over|(?:invest\w*|stakes?|holding"
    r"|control|bid|offer|takeover|acquisition|ownership) (?:of|in|for)) (?:[\w%.]+ ){0,3}$"
)
_TAKEN_REACH = 60
_FORMER = cued(
    "former latter",
    r"\bthe (former|latter)\b(?=[ ,.;]+(?:is|was|will|has|had|would|for|in|by|agreed|said|bought|from|and|$)|[.,;])",
)
_UNNAMED = cued(
    "group company firm concern",
    r"\b(?:a|an|another|two|three|rival|other)(?: [\w.-]+){1,3}? (group|company|firm|concern)\b(?! of\b)",
)
_TOLD_BY = re.compile(r"\b(?:according to|reported by|told|citing|cited by) (?:the )?$")
_AND = frozenset({" and ", " & ", ", "})
_BUSINESSES = frozenset({"company", "fund"})
MENTIONS_READ = 3  # of one company, in which the text says what it is
# Who leads those who act together: "a consortium led by Halcyon", "the Halcyon-led consortium".
_TOGETHER = ("consortium", "syndicate")
_LED_BY = re.compile(r"\b(consortium|syndicate)(?: of [\w ]{3,30}?)? (?:led|headed|fronted) by (?:[\w'.-]+ ){0,5}$")
_LEADS = re.compile(r"(?:[-\u2013]led|'s)? (?:[a-z]+ ){0,2}?(consortium|syndicate)\b")
_LED_REACH = 60  # characters in front of a leader's name in which "consortium led by" stands
FARTHEST = 12  # names back to which one of several of a kind is looked for
_FRONT = 25  # characters in front of a name in which its kind stands
_APPOSED = 60  # characters behind a name in which ", a maker of ..." tells what it is


@cache
def _patterns() -> tuple[Cued, re.Pattern[str], re.Pattern[str]]:
    nouns = trie(sorted(vocabulary().descriptions))
    return (
        Cued(
            anchors(vocabulary().descriptions),
            rf"\bthe (?:[\w-]+ ){{0,2}}?({nouns})\b(?! (?:of|that|which|said to)\b)",
        ),
        re.compile(rf"\b({nouns})s?,? $"),
        re.compile(rf" ?, (?:a|an|the|one of|now|once)\b[^,;.]{{0,50}}?\b({nouns})s?\b"),
    )


def find_descriptions(document: Document, companies: tuple[Company, ...], names: list[Name]) -> list[Name]:
    """Where a company is meant by a description that the text makes clear; what stays open is left out."""
    pairs = _first_and_last(document, names)
    matches = [match for match in _found(document, _patterns()[0]) if not _names_follow(names, match)]
    if not matches:
        return pairs
    spoken = _Spoken(
        [name for name in names if companies[name.company].kind in _BUSINESSES and not _reports(document, name)],
        [sentence.start for sentence in document.sentences],
        _kinds(document, names),
        frozenset(match[1] for match in _found(document, _UNNAMED)),
    )
    found = ((match, _meant(match, spoken)) for match in matches)
    return pairs + [Name(match.start(), match.end(), company) for match, company in found if company is not None]


def _first_and_last(document: Document, names: list[Name]) -> list[Name]:
    """Whom "the former" and "the latter" mean: the two companies named last before them in the sentence."""
    found: list[Name] = []
    starts = [sentence.start for sentence in document.sentences]
    for match in _found(document, _FORMER):
        sentence = starts[max(0, bisect_right(starts, match.start()) - 1)]
        at = bisect_left(names, match.start(), key=attrgetter("start"))
        near = dict.fromkeys(
            name.company for name in reversed(names[max(0, at - FARTHEST) : at]) if name.start >= sentence
        )
        if len(near) > 1:
            last, first = list(near)[:2]
            found.append(Name(match.start(), match.end(), first if match[1] == "former" else last))
    return found


def _found(document: Document, cue: Cued) -> Iterator[re.Match[str]]:
    for sentence in document.sentences:
        if not cue.words.isdisjoint(sentence.words):
            yield from cue.pattern.finditer(document.lower, sentence.start, sentence.end)


@record
class _Spoken:
    """Who has been named where: the parties, where sentences begin, which nouns the text calls whom by.

    Attributes:
        strangers: nouns of somebody who has no name in the text ("a private group").
    """

    names: list[Name]
    sentences: list[int]
    kinds: dict[str, list[int]]
    strangers: frozenset[str]


def _names_follow(names: list[Name], match: re.Match[str]) -> bool:
    """A name stands in the description or right behind it: "the startup Halcyon" is no name by itself."""
    at = bisect_left(names, match.start(), key=attrgetter("start"))
    return at < len(names) and names[at].start <= match.end() + 1


def _reports(document: Document, name: Name) -> bool:
    """Who tells the news is not whom it is about: "Tarn News reports", "according to Tarn News"."""
    before = document.lower[max(0, name.start - _FRONT) : name.start]
    return document.lower.startswith(" report", name.end) or _TOLD_BY.search(before) is not None


def _kinds(document: Document, names: list[Name]) -> dict[str, list[int]]:
    """Which companies the text itself calls by each noun: "startup Halcyon", "Halcyon, a data startup"."""
    _, before, behind = _patterns()
    kinds: dict[str, list[int]] = {}
    read: Counter[int] = Counter()
    together = any(word in document.lower for word in _TOGETHER)
    for name in names:
        read[name.company] += 1
        if read[name.company] > MENTIONS_READ:
            continue
        front = before.search(document.lower, max(0, name.start - _FRONT), name.start)
        back = behind.match(document.lower, name.end, name.end + _APPOSED)
        for match in (front, back, _led(document, name) if together else None):
            if match and name.company not in kinds.setdefault(match[1], []):
                kinds[match[1]].append(name.company)
    return kinds


def _led(document: Document, name: Name) -> re.Match[str] | None:
    """What the text calls those whom the one of that name leads."""
    led_by = _LED_BY.search(document.lower, max(0, name.start - _LED_REACH), name.start)
    return led_by or _LEADS.match(document.lower, name.end)


def _meant(match: re.Match[str], spoken: _Spoken) -> int | None:
    """The company: the one that bears the noun, else (for a general noun) the one spoken of last."""
    noun, at = match[1], bisect_left(spoken.names, match.start(), key=attrgetter("start"))
    known = [] if noun in _GENERAL else spoken.kinds.get(noun, [])
    if len(known) == 1:
        return known[0]
    if known:
        near = reversed(spoken.names[max(0, at - FARTHEST) : at])
        return next((name.company for name in near if name.company in known), None)
    if noun in spoken.strangers or at == 0:
        return None
    first = _first_beside(spoken, at - 1)
    if noun not in _GENERAL:
        taken = _TAKEN.search(match.string, max(0, match.start() - _TAKEN_REACH), match.start())
        return None if noun in _BUYERS or taken else _only_one(spoken, first, at, match.start())
    several = first + 1 < at and match.string[spoken.names[first].end : spoken.names[first + 1].start] in _AND
    if several and first:  # "Halcyon and Marlow took part" are not "the company": that was spoken of before them
        first = _first_beside(spoken, first - 1)
    return spoken.names[first].company


def _first_beside(spoken: _Spoken, at: int) -> int:
    """The first name in the sentence of a name."""
    sentence = bisect_right(spoken.sentences, spoken.names[at].start) - 1
    return bisect_left(spoken.names, spoken.sentences[sentence], key=attrgetter("start"))


def _only_one(spoken: _Spoken, first: int, at: int, place: int) -> int | None:
    """The company that the sentence of a description has named alone so far: "Halcyon agreed to a sale of the club"."""
    named = {name.company for name in spoken.names[first:at]}
    same = bisect_right(spoken.sentences, place) == bisect_right(spoken.sentences, spoken.names[at - 1].start)
    return named.pop() if same and len(named) == 1 else None
