"""A figure or phrase with what stands around it: all that the questions of this stage are asked of."""

import re

from dealcheck.model import Document, Mentions, Sentence
from dealcheck.record import record

# Where one clause ends and another begins, as far as whose deal it tells of is concerned.
BREAK = re.compile(
    r";|\u2013|\u2014| -- |, (?:and|but|while|whereas|although|though|as|which|only|beating|topping|trumping)\b"
    r"|\b(?:after|when|while|whereas|than|since|before(?! ?[.,;)])|following|apart from|compared|besides|twice|double|"
    r"up from|down from)\b"
)


@record
class Place:
    """`document.text[start:end]` in its sentence.

    Attributes:
        start: where the quote begins; `end` where it ends.
        sentence: index in `document.sentences`.
        before: the sentence's lowered text in front of the quote and its hedge.
        after: the sentence's lowered text behind the quote and its hedge.
    """

    document: Document
    mentions: Mentions
    start: int
    end: int
    sentence: int
    before: str
    after: str

    @property
    def around(self) -> Sentence:
        """The sentence itself."""
        return self.document.sentences[self.sentence]


def place_at(
    document: Document, mentions: Mentions, sentence: int, quote: tuple[int, int], outer: tuple[int, int]
) -> Place:
    """The place of a quote, and of the quote with its hedge, in the sentence with the given index."""
    around = document.sentences[sentence]
    return Place(
        document=document,
        mentions=mentions,
        start=quote[0],
        end=quote[1],
        sentence=sentence,
        before=document.lower[around.start : outer[0]],
        after=document.lower[outer[1] : around.end],
    )


def clause_of(place: Place) -> tuple[int, int]:
    """Where the clause that holds the quote begins and ends in the text."""
    around = place.around
    start, end = around.start, around.end
    for mark in BREAK.finditer(place.document.lower, around.start, around.end):
        if mark.end() <= place.start:
            start = mark.end()
        elif mark.start() >= place.end:
            return start, mark.start()
    return start, end
