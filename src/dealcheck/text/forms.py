"""Words and phrases found by the word that each begins with: no pattern has to be compiled."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dealcheck.record import record
from dealcheck.text.words import WORD, places


@record
class Forms:
    """Words and phrases.

    Attributes:
        by_word: the phrases by their first word, the longest first.
        words: these first words: a sentence without any of them holds no phrase.
        never_before: signs that no phrase stands right in front of.
    """

    by_word: Mapping[str, tuple[str, ...]]
    words: frozenset[str]
    never_before: str

    def find(self, words: frozenset[str], lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The places of phrases in `lower[start:end]`: whole words, the longest at each place, never overlapping.

        Args:
            words: of the sentence; only those that begin a phrase are looked for.
            lower: the text, lowered.
            start: of the sentence.
            end: of it.
        """
        free = start
        for place, word in places(self.words & words, lower, start, end):
            if place >= free and (place == start or not _is_word(lower[place - 1])):
                stop = self._stop(lower, place, end, self.by_word[word])
                if stop:
                    yield place, stop
                    free = stop

    def _stop(self, lower: str, start: int, end: int, phrases: Iterable[str]) -> int | None:
        for phrase in phrases:
            stop = start + len(phrase)
            if lower.startswith(phrase, start, end) and (stop == end or not self._goes_on(lower[stop])):
                return stop
        return None

    def _goes_on(self, sign: str) -> bool:
        return _is_word(sign) or sign in self.never_before


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def forms_of(phrases: Iterable[str], *, never_before: str = "") -> Forms:
    """The look-up of phrases, lowered, that begin and end with a letter or digit."""
    by_word = defaultdict[str, list[str]](list)
    for phrase in sorted(phrases, key=len, reverse=True):
        by_word[WORD.findall(phrase)[0]].append(phrase)
    return Forms({word: tuple(found) for word, found in by_word.items()}, frozenset(by_word), never_before)
