"""What a notice of correction takes back: the old value in it is no claim of the article any more.

"(Corrects paragraph 3 to say $1.2 billion, not $1.4 billion)", "An earlier version of this article gave 51%."
"""

import re
from collections.abc import Iterator, Sequence

from dealcheck.model import Document

WORDS = ("correct", "version", "misstated", "erroneous", "clarif")  # one of them stands in every notice
NOTICE = re.compile(
    r"\((?:corrects|clarifies|corrected|recasts to correct)\b|\bcorrect(?:ion|ed|s)(?: ?[:\u2013\u2014]| -|-official)"
    r"|\bclarification ?[:\u2013\u2014]|\b(?:earlier|previous|original|prior) versions?\b|\bhas been corrected\b"
    r"|\bwas corrected\b|\bcorrected to (?:say|show|reflect|state|read)\b|\bmisstated\b"
    r"|\b(?:incorrectly|erroneously|wrongly) (?:said|stated|gave|put|reported|identified|listed|described)\b"
)
# From here on the sentence tells what was wrong, until it turns.
OLD = re.compile(
    r"\b(?:earlier|previous|original|prior) versions?\b[^.;]{0,80}?\b(?:said|stated|gave|put|reported|misstated|had|"
    r"quoted|referred|listed|described|contained|showed)\b"
    r"|\b(?:incorrectly|erroneously|wrongly|mistakenly) \w+\b|\bmisstated\b|\bto [^;)]{1,40}? from "
    r"|\b(?:and not|not|instead of|rather than) "
)
TURN = re.compile(
    r"; |, (?:but|not|when|instead|rather|while)\b|\b(?:in fact|it (?:is|was|should)|the correct)\b"
    r"|\bshould (?:be|have been|read)\b|\)|\. "
)


def taken_back(document: Document) -> tuple[tuple[int, int], ...]:
    """The stretches of the text, in order, in which notices repeat what was wrong."""
    lower = document.lower
    if not any(word in lower for word in WORDS):
        return ()
    return tuple(_stretches(document, [match.start() for match in NOTICE.finditer(lower)]))


def _stretches(document: Document, notices: Sequence[int]) -> Iterator[tuple[int, int]]:
    for sentence in document.sentences:
        if any(sentence.start <= notice < sentence.end for notice in notices):
            for old in OLD.finditer(document.lower, sentence.start, sentence.end):
                turn = TURN.search(document.lower, old.end(), sentence.end)
                yield old.end(), turn.start() if turn else sentence.end
