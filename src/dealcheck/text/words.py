"""The words of a text as sets: what spares a pattern the sentences that hold none of the words it cannot do without.

A regular expression looks at every character, a set at none. So each sentence knows its words, each pattern the words
of which one must stand where it finds anything, and where the two have none in common it is not run.
"""

import re
from collections.abc import Iterable

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
