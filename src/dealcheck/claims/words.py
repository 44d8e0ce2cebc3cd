"""Claims that carry a word, not a figure: status, structure and the deal's dates."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dealcheck.claims.insiders import Insiders
from dealcheck.claims.milestones import milestones
from dealcheck.claims.place import place_at
from dealcheck.claims.scope import scope_of
from dealcheck.model import Document, Kind, Mentions

# A headline puts into the present what is done, and "X buys Y" is said of signing and of closing alike.
LOOSE = frozenset({"ladder: buy", "ladder: sell", "ladder: fund", "ladder: pay"})


@dataclass(frozen=True, slots=True)
class WordClaim:
    """A phrase that is a claim: `document.text[start:end]`, in the sentence with that index."""

    kind: Kind
    value: str
    start: int
    end: int
    sentence: int
    reasons: tuple[str, ...]


def word_claims(document: Document, mentions: Mentions, insiders: Insiders) -> tuple[WordClaim, ...]:
    """Status, structure and date claims in text order; the same rung said twice is one claim, its first place."""
    claims = [*_told_once(document, mentions, insiders), *_date_claims(document, mentions)]
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind)))


def _cue_claims(document: Document, mentions: Mentions) -> Iterator[WordClaim]:
    starts = [sentence.start for sentence in document.sentences]
    for cue in mentions.cues:
        if not (cue.negated or cue.conditional):
            sentence = bisect_right(starts, cue.start) - 1
            yield WordClaim(cue.topic, cue.value, cue.start, cue.end, sentence, (cue.pattern,))


def _date_claims(document: Document, mentions: Mentions) -> Iterator[WordClaim]:
    """Each date once for each of the two events."""
    told: set[tuple[Kind, str]] = set()
    for kind, date, sentence in milestones(document, mentions):
        if date.value is not None and (kind, date.value) not in told:
            told.add((kind, date.value))
            yield WordClaim(kind, date.value, date.start, date.end, sentence, (f"date: {kind}",))


def _told_once(document: Document, mentions: Mentions, insiders: Insiders) -> Iterator[WordClaim]:
    """The most telling place of each rung: in the body before the headline, in plain words before loose ones."""
    best: dict[tuple[str, str, str], tuple[tuple[bool, bool], WordClaim]] = {}
    for claim in _cue_claims(document, mentions):
        span = (claim.start, claim.end)
        scope = scope_of(place_at(document, mentions, claim.sentence, span, span), claim.kind, insiders)
        headline = document.sentences[claim.sentence].role == "headline"
        telling = (headline, claim.reasons[0] in LOOSE)
        key = (claim.kind, claim.value, scope)
        if key not in best or telling < best[key][0]:
            best[key] = (telling, claim)
    for _, claim in best.values():
        yield claim
