"""Many words and phrases found in one walk over the words of a text, each looked up: no pattern has to be compiled."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from dealcheck.record import record

TOKEN = re.compile(r"\w+|\W")
PHRASE = ""  # the key of the phrase that ends in a branch

Branch = dict[str, Any]  # the branches by the word or sign that comes next


@record
class Phrases:
    """The phrases as a tree of their words and signs."""

    root: Branch

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Every phrase in `text[start:end]`, the longest at each place, never overlapping: start, end and phrase.

        A phrase stands as whole words: "deal" is not in "dealer". One that begins and ends with a letter or digit is
        in no compound either: not in "deal-maker", but in "a 49%-deal".
        """
        tokens = TOKEN.findall(text, start, end)
        free = start  # where the last phrase ended
        for at, token in enumerate(tokens):
            branch = self.root.get(token)
            if branch is not None and start >= free:
                for phrase in _from(branch, tokens, at + 1):
                    if not (_is_word(phrase) and _is_compounded(text, start, start + len(phrase))):
                        free = start + len(phrase)
                        yield start, free, phrase
                        break
            start += len(token)


def any_of(phrases: Iterable[str]) -> Phrases:
    """The look-up of phrases, none empty; meant for lowered text."""
    root: Branch = {}
    for phrase in phrases:
        branch = root
        for token in TOKEN.findall(phrase):
            branch = branch.setdefault(token, {})
        branch[PHRASE] = phrase
    return Phrases(root)


def _from(branch: Branch, tokens: list[str], at: int) -> list[str]:
    """The phrases that go on from a branch as the tokens do, the longest first."""
    found: list[str] = []
    while True:
        if PHRASE in branch:
            found.insert(0, branch[PHRASE])
        following = branch.get(tokens[at]) if at < len(tokens) else None
        if following is None:
            return found
        branch, at = following, at + 1


def _is_word(phrase: str) -> bool:
    return phrase[0].isalnum() and phrase[-1].isalnum()


def _is_compounded(text: str, begin: int, end: int) -> bool:
    """Whether a hyphen ties what stands there to a word."""
    in_front, behind = text[max(0, begin - 2) : begin], text[end : end + 2]
    return (in_front[1:] == "-" and "a" <= in_front[0] <= "z") or (behind[:1] == "-" and "a" <= behind[1:] <= "z")
