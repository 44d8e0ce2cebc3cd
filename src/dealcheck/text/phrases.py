"""Many words and phrases found in one walk over the words of a text, each looked up: no pattern has to be compiled."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from dealcheck.record import record

TOKEN = re.compile(r"\w+| - |\W")  # a hyphen between blanks is a dash
PHRASE = "phrase ends"  # no token has a blank beside letters
BEYOND = ["", ""]  # no words: what stands behind the last token

Branch = dict[str, Any]  # the branches by the token that comes next, and under `PHRASE` the phrase that ends here


@record
class Phrases:
    """The phrases as a tree of their words and signs."""

    root: Branch

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Every phrase in `text[start:end]`, the longest at each place, never overlapping: start, end and phrase.

        A phrase stands as whole words: "deal" is not in "dealer". One of letters is in no compound either: not in
        "deal-maker", but in "a 49%-deal".
        """
        root, tokens = self.root, TOKEN.findall(text, start, end)
        ends = list(accumulate(map(len, tokens), initial=start))
        known = [at for at, token in enumerate(tokens) if token in root]
        tokens += BEYOND
        free = 0  # the token behind the last phrase
        for at in known:
            if at >= free and not (tokens[at - 1] == "-" and _is_letter(tokens[at - 2][-1:])):
                stop, phrase = _longest(root[tokens[at]], tokens, at + 1)
                if phrase:
                    free = stop
                    yield ends[at], ends[stop], phrase


def any_of(phrases: Iterable[str]) -> Phrases:
    """The look-up of phrases, none empty; meant for lowered text."""
    root: Branch = {}
    for phrase in phrases:
        branch = root
        for token in TOKEN.findall(phrase):
            branch = branch.setdefault(token, {})
        branch[PHRASE] = phrase
    return Phrases(root)


def _longest(branch: Branch | None, tokens: list[str], at: int) -> tuple[int, str]:
    """The longest phrase that goes on from a branch as the tokens do, and the token behind it; "" for none."""
    stop, phrase = at, ""
    while branch is not None:
        if PHRASE in branch and not (tokens[at] == "-" and _is_letter(tokens[at + 1][:1])):
            stop, phrase = at, branch[PHRASE]
        branch, at = branch.get(tokens[at]), at + 1
    return stop, phrase


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z"
