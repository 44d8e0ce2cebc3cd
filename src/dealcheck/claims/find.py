"""Make every claim of one document: what it is, whose, how sure and of when."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from operator import attrgetter

from dealcheck.claims.certainty import certainty_of
from dealcheck.claims.insiders import Insiders, insiders_of
from dealcheck.claims.parties import parties_of
from dealcheck.claims.place import Place, Scenes
from dealcheck.claims.scope import scope_of
from dealcheck.claims.time import as_of
from dealcheck.claims.weigh import readings
from dealcheck.claims.words import word_claims
from dealcheck.model import TAKEN_BACK, TO_DATE, Claim, Document, Figure, Kind, Mentions, Quantity, Scope
from dealcheck.record import record

ID_BYTES = 8  # 64 bits: among a million claims two share an id once in thirty million runs


@record
class _Draft:
    """What a claim says, before its place is asked whose it is and how sure."""

    place: Place
    kind: Kind
    quantity: Quantity | None
    value: str | None
    label: str | None
    basis: str | None
    reasons: tuple[str, ...]
    scope: Scope


def find_claims(document: Document, mentions: Mentions) -> tuple[Claim, ...]:
    """The claims of one document, in text order."""
    said: Counter[tuple[str, str]] = Counter()
    claims = []
    insiders, scenes = insiders_of(document, mentions), Scenes(document, mentions)
    drafts = [*_figure_drafts(scenes, insiders)]
    drafts += [
        _Draft(word.place, word.kind, None, word.value, None, None, (word.reason,), word.scope)
        for word in word_claims(scenes, insiders)
    ]
    for draft in sorted(drafts, key=attrgetter("place.start", "place.end", "kind")):
        quote = document.text[draft.place.start : draft.place.end]
        said[draft.kind, quote] += 1
        claim = _claim(draft, quote, said[draft.kind, quote])
        taken_back = insiders.takes_back(draft.place.start)
        claims.append(replace(claim, certainty="denied", reasons=(*claim.reasons, TAKEN_BACK)) if taken_back else claim)
    return tuple(claims)


def _figure_drafts(scenes: Scenes, insiders: Insiders) -> Iterator[_Draft]:
    read = readings(scenes)
    for figure, place, found in read:
        if found and figure.quantity is not None and not _is_structure(figure, scenes.mentions):
            best = found[0]
            quantity = _negative(figure.quantity) if best.negative else figure.quantity
            original = place if figure.twin is None else read[figure.twin][1]  # a repeated figure is whose the other is
            many = best.basis == TO_DATE  # rounds, of which the deal is one at most
            scope = "background" if many else scope_of(original, best.kind, insiders)
            reasons = (figure.pattern, best.extractor)
            yield _Draft(place, best.kind, quantity, None, best.label, best.basis, reasons, scope)


def _is_structure(figure: Figure, mentions: Mentions) -> bool:
    """A share without a number in a holding's name ("a minority stake") tells what the deal is, not how much."""
    if figure.form != "words" or figure.quantity is None or None not in (figure.quantity.low, figure.quantity.high):
        return False
    return any(
        cue.topic == "structure" and cue.start <= figure.start and figure.end <= cue.end for cue in mentions.cues
    )


def _negative(quantity: Quantity) -> Quantity:
    """The same number below zero: "a loss of $30 million"; a figure with a sign of its own stays as it is."""
    low, high = quantity.low, quantity.high
    if low is None or high is None or low < 0:
        return quantity
    return replace(quantity, low=-high, high=-low)


def _claim(draft: _Draft, quote: str, nth: int) -> Claim:
    place, document = draft.place, draft.place.document
    source = document.places.source_span(place.start, place.end) if document.places else None
    line, column = document.places.line_column(source[0]) if document.places and source else (None, None)
    parties = parties_of(place, draft.kind, draft.scope)
    certainty, attribution = certainty_of(place, draft.kind)
    return Claim(
        id=_id(document.path, draft.kind, quote, nth),
        kind=draft.kind,
        article=document.path,
        start=source[0] if source else None,
        end=source[1] if source else None,
        line=line,
        column=column,
        quote=quote,
        sentence=document.text[place.around.start : place.around.end],
        quantity=draft.quantity,
        label=draft.label,
        value=draft.value,
        company=parties.company,
        acquirer=parties.acquirer,
        target=parties.target,
        seller=parties.seller,
        deal=None,
        scope=draft.scope,
        basis=draft.basis,
        as_of=as_of(place, draft.kind),
        certainty=certainty,
        attribution=attribution,
        reasons=draft.reasons,
        role=place.around.role,
        published=document.published,
        ties=place.mentions.ties if parties.acquirer or parties.target else (),
        publisher=document.publisher,
        title=document.title,
        level=document.imprint.level,
    )


def _id(*parts: object) -> str:
    """The hash of article path, kind, quote and the how-manieth such in the article."""
    return blake2b("\x1f".join(map(str, parts)).encode(), digest_size=ID_BYTES).hexdigest()
