"""The words of a text as sets: what spares a pattern the sentences that hold none of the words it cannot do without.

A regular expression looks at every character, a set at none. So each sentence knows its words, each pattern the words
of which one must stand where it finds anything, and where the two have none in common it is not run.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from sys import maxsize

WORD = re.compile(r"\w+")
NO_WORD = re.compile(r"\W")
_ASCII = "".join(NO_WORD.sub(" ", chr(code)) for code in range(128))


def bare(text: str) -> str:
    """The text with a blank for every sign that belongs to no word, so that offsets stay and blanks part the words."""
    return text.translate(_ASCII) if text.isascii() else NO_WORD.sub(" ", text)


def anchors(phrases: Iterable[str]) -> frozenset[str]:
    """The first word of each phrase: where none of these stands, none of the phrases does.

    Args:
        phrases: lowered; each holds a letter or digit, and counts only where it stands as whole words.
    """
    return frozenset(match[0] for phrase in phrases if (match := WORD.search(phrase)))


class Cued:
    """A pattern with the words of which one stands, whole, in all that it finds; compiled when one does."""

    def __init__(self, words: frozenset[str], pattern: str | re.Pattern[str]) -> None:
        self.words = words
        self._source = pattern

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self._source)

    def search(self, words: frozenset[str], text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """What the pattern finds first in `text[start:end]`, which is a part of a sentence of these words."""
        return None if self.words.isdisjoint(words) else self.pattern.search(text, start, end)

    def match(self, words: frozenset[str], text: str, start: int, end: int = maxsize) -> re.Match[str] | None:
        """What it finds right at the start."""
        return None if self.words.isdisjoint(words) else self.pattern.match(text, start, end)

    def each(self, words: frozenset[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """All that a pattern which begins with one of its words finds there, in order.

        It is tried where one of them stands and nowhere else, which takes a fraction of searching for it.
        """
        free = start  # what stands in front of it belongs to something that was found
        for place, _ in places(self.words & words, text, start, end):
            if place >= free and (match := self.pattern.match(text, place, end)):
                yield match
                free = match.end()


def places(words: Iterable[str], text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Where each of the words stands in `text[start:end]`, inside others too, in order: its place and the word."""
    found = []
    for word in words:
        place = text.find(word, start, end)
        while place >= 0:
            found.append((place, word))
            place = text.find(word, place + 1, end)
    return sorted(found)


def cued(words: str, pattern: str) -> Cued:
    """The pattern of that source; the words are separated by blanks."""
    return Cued(frozenset(words.split()), pattern)
