"""A figure or phrase with what stands around it: all that the questions of this stage are asked of."""

from dataclasses import dataclass

from dealcheck.model import Document, Mentions, Sentence


@dataclass(frozen=True, slots=True)
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
