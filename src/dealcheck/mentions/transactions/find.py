"""Every phrase of a document that joins parties."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from dealcheck.mentions.transactions.line import Line
from dealcheck.mentions.transactions.main import completed
from dealcheck.mentions.transactions.roles import Parties, parties_of_noun, parties_of_verb
from dealcheck.mentions.transactions.triggers import Trigger, triggers
from dealcheck.model import Company, Document, Name, Transaction

_MODAL = re.compile(r"\b(?:to|will|would|may|might|could|should|can|must|shall|not|they|it|we|and) $")
_OTHER_NOUN = re.compile(
    r" (?:group|bank|banking|bankers?|firm|company|adviser|advisers|partnership|fund|trust|house|vehicle|concern)\b"
)


def find_transactions(
    document: Document, companies: tuple[Company, ...], names: tuple[Name, ...]
) -> tuple[Transaction, ...]:
    """Every phrase that joins parties, in text order."""
    pattern, forms = triggers()
    starts = [sentence.start for sentence in document.sentences]
    found: dict[int, list[tuple[int, int]]] = {}
    for match in pattern.finditer(document.lower):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.end() <= document.sentences[at].end:
            found.setdefault(at, []).append(match.span())
    transactions: list[Transaction] = []
    for line in _lines(document, companies, names, found):
        objects: set[int] = set()
        for start, end in found[line.index]:
            trigger = _meant(line, forms[document.lower[start:end]], start, end)
            if trigger is None:
                continue
            if trigger.noun:
                parties = parties_of_noun(line, trigger, start, end)
            else:
                parties, last = parties_of_verb(line, trigger, start, end, frozenset(objects))
                objects.update(name.start for name in line.names if start < name.start < last)
            if _joins(parties, weak=trigger.weak, needed=trigger.needs):
                transactions.append(
                    Transaction(
                        start,
                        end,
                        line.index,
                        trigger.does,
                        parties.acquirer,
                        parties.target,
                        parties.seller,
                        trigger.id,
                    )
                )
    return completed(transactions)


def _meant(line: Line, forms: tuple[Trigger | None, Trigger | None], start: int, end: int) -> Trigger | None:
    """What the form is here, verb or noun; None where it is a part of a name or of another noun."""
    if any(name.start < end and start < name.end for name in line.names):
        return None
    verb, noun = forms
    if noun is None or (verb is not None and _MODAL.search(line.document.lower, max(0, start - 12), start)):
        return verb
    return None if _OTHER_NOUN.match(line.document.lower, end) else noun


def _joins(parties: Parties, *, weak: bool, needed: str | None) -> bool:
    if weak or needed:
        return parties.acquirer is not None and parties.target is not None
    return parties.known() > 0


def _lines(
    document: Document,
    companies: tuple[Company, ...],
    names: tuple[Name, ...],
    found: dict[int, list[tuple[int, int]]],
) -> Iterator[Line]:
    """The sentences that hold a phrase, each with the topic of what stands before it."""
    at, topic = 0, None
    for index, sentence in enumerate(document.sentences):
        while at < len(names) and names[at].start < sentence.start:
            at += 1
        end = at
        while end < len(names) and names[end].start < sentence.end:
            end += 1
        line = Line(document, companies, sentence, index, names[at:end], topic)
        if index in found:
            yield line
        topic = _topic(line, topic)
        at = end


def _topic(line: Line, before: int | None) -> int | None:
    """Whom the sentence is about: its first party that no preposition binds."""
    first = next((name for name in line.names if line.party(name) and not line.oblique(name)), None)
    return first.company if first is not None else before
