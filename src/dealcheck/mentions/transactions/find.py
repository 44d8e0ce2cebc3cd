"""Every phrase of a document that joins parties."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

from dealcheck.mentions.transactions.compounds import bidders, turned
from dealcheck.mentions.transactions.line import Line
from dealcheck.mentions.transactions.main import completed, with_main
from dealcheck.mentions.transactions.own_part import with_own_parts
from dealcheck.mentions.transactions.roles import CLAUSE, Parties, parties_of_noun, parties_of_verb
from dealcheck.mentions.transactions.triggers import Trigger, triggers
from dealcheck.model import Company, Document, Name, Transaction
from dealcheck.record import record

_MODAL = re.compile(r"\b(?:to|will|would|may|might|could|should|can|must|shall|not|they|it|we|and) $")
_SUM = re.compile(r" (?:[a-z]{0,3}[$\u00a3\u20ac\u20b9\u00a5]|\d)")
_OTHER_NOUN = re.compile(
    r" (?:group|bank|banking|bankers?|firm|company|adviser|advisers|partnership|fund|trust|house|vehicle"
    r"|concern|support|approval|vote|votes|meeting|value|base|rights)\b"
)

DASHES = frozenset({"-", "\N{EN DASH}"})  # in front of "led" in "the Halcyon-led group", which leads no round
BESIDE = 2  # characters behind an object in which another name of it stands ("Halcyon Ltd HAL", "Halcyon (HAL)")


@record
class Phrase:
    """A phrase and the parties that it joins."""

    start: int
    end: int
    sentence: int
    trigger: Trigger
    parties: Parties


@record
class Joined:
    """The transactions, and the companies and names with what is sold without a name of its own added to them.

    Attributes:
        main: index of the transaction that the article is about; None where no phrase joins two parties.
    """

    companies: tuple[Company, ...]
    names: tuple[Name, ...]
    transactions: tuple[Transaction, ...]
    main: int | None


def find_transactions(document: Document, companies: tuple[Company, ...], names: tuple[Name, ...]) -> Joined:
    """Every phrase that joins parties, in text order."""
    told: list[Phrase] = []
    lines: list[tuple[Line, list[Phrase]]] = []
    found = _places(document)
    for line in _lines(document, companies, names, found):
        line = _spoken_of(line, told)  # noqa: PLW2901 - the same line, its topic corrected
        lines.append((line, _phrases(line, found[line.index])))
        told += [phrase for phrase in _joined(*lines[-1]) if _tells(phrase)]
    told = _with_bidders(lines) or told
    companies, names = _with_assets(document, told, companies, names)
    number = {name.start: name.company for name in names if companies[name.company].kind == "other"}
    told_of = with_own_parts(document, names, (_transaction(phrase, number) for phrase in told))
    transactions = completed(list(told_of))
    return Joined(companies, names, *with_main(document, companies, names, transactions))


def _with_bidders(lines: list[tuple[Line, list[Phrase]]]) -> list[Phrase]:
    """The phrases with the bids that bear their bidder's name given to him; none where there is no such bid."""
    offering = bidders([(phrase.trigger.id, phrase.parties) for _, phrases in lines for phrase in phrases])
    here = (phrase.parties for _, phrases in lines for phrase in phrases)
    if not any(parties.compound and parties.target in offering for parties in here):
        return []
    made = [
        (line, [replace(phrase, parties=turned(phrase.parties, offering)) for phrase in phrases])
        for line, phrases in lines
    ]
    return [phrase for line, phrases in made for phrase in _joined(line, phrases) if _tells(phrase)]


def _spoken_of(line: Line, told: list[Phrase]) -> Line:
    """The line with the buyer of the sentence before as its topic, where that sentence told a deal without its topic.

    "Halcyon rose when Marlow made its bid. It offers ..." is about Marlow.
    """
    if not told or told[-1].sentence != line.index - 1:
        return line
    last = takewhile(lambda phrase: phrase.sentence == line.index - 1, reversed(told))
    before = [phrase.parties for phrase in last]
    buyers = {parties.acquirer for parties in before} - {None}
    others = {party for parties in before for party in (parties.target, parties.seller)}
    if len(buyers) != 1 or line.topic in buyers | others:
        return line
    return replace(line, topic=buyers.pop())


def _places(document: Document) -> dict[int, list[tuple[int, int]]]:
    """Where a phrase stands, by sentence."""
    forms = triggers().forms
    return {
        at: places
        for at, sentence in enumerate(document.sentences)
        if not forms.words.isdisjoint(sentence.words)
        and (places := list(forms.find(sentence.words, document.lower, sentence.start, sentence.end)))
    }


def _phrases(line: Line, places: list[tuple[int, int]]) -> list[Phrase]:
    """The phrases of one sentence with their parties."""
    meanings = triggers().meanings
    objects: set[int] = set()
    phrases: list[Phrase] = []
    for start, end in places:
        trigger = _meant(line, meanings[line.document.lower[start:end]], start, end)
        if trigger is None:
            continue
        if trigger.noun:
            parties = parties_of_noun(line, trigger, start, end, frozenset(objects))
        else:
            parties, last = parties_of_verb(line, trigger, start, end, frozenset(objects))
            objects.update([begin for begin in line.starts if start < begin <= last + BESIDE])
        if parties.target is not None and line.companies[parties.target].kind == "person":
            parties = replace(parties, target=None)
        phrases.append(Phrase(start, end, line.index, trigger, parties))
    return phrases


def _is_verb(line: Line, start: int, end: int) -> bool:
    """A form that is verb and noun is the verb behind "to" or "will", and with its "s" right behind a name."""
    lower = line.document.lower
    if _MODAL.search(lower, max(0, start - 12), start):
        return True
    if _SUM.match(lower, end) and any(name.end == start - 1 for name in line.before(start)):  # "Halcyon bid $3 billion"
        return True
    return lower[end - 1] == "s" and any(name.end == start - 1 for name in line.before(start))


def _joined(line: Line, phrases: list[Phrase]) -> list[Phrase]:
    """With the buyer that one phrase of a sentence names and the target that the next names brought together."""
    joined: list[Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        if (
            last is None
            or CLAUSE.search(line.gap(last.end, phrase.start))
            or not _complement(last.parties, phrase.parties)
        ):
            joined.append(phrase)
            continue
        acquirer = _first(last.parties.acquirer, phrase.parties.acquirer)
        target = _first(last.parties.target, phrase.parties.target)
        joined[-1] = replace(last, parties=replace(last.parties, acquirer=acquirer, target=target))
        joined.append(replace(phrase, parties=replace(phrase.parties, acquirer=acquirer, target=target)))
    return joined


def _complement(one: Parties, two: Parties) -> bool:
    """One names the buyer alone and the other the target alone, and nobody plays another role."""
    if one.asset or two.asset:
        return False
    sides = (_first(one.acquirer, two.acquirer), _first(one.target, two.target))
    alone = (one.acquirer is None) != (two.acquirer is None) and (one.target is None) != (two.target is None)
    lone = (one.acquirer is None) == (two.target is None)
    return alone and lone and sides[0] != sides[1] and not {one.seller, two.seller}.intersection(sides)


def _first(one: int | None, two: int | None) -> int | None:
    return one if one is not None else two


def _tells(phrase: Phrase) -> bool:
    """Enough is said to call it a deal: a weak phrase must name both sides."""
    parties = phrase.parties
    if phrase.trigger.weak:
        return parties.target is not None and (parties.acquirer is not None or parties.seller is not None)
    return parties.known() > 0 or parties.asset is not None


def _with_assets(
    document: Document, told: list[Phrase], companies: tuple[Company, ...], names: tuple[Name, ...]
) -> tuple[tuple[Company, ...], tuple[Name, ...]]:
    """The companies and names with the described assets behind them.

    The same words are the same asset, and so is what one seller parts with under another noun: Halcyon's "radio
    stations" are its "radio business".
    """
    called: dict[tuple[int | None, str], tuple[int, list[str]]] = {}
    places = {phrase.parties.asset: phrase.parties.seller for phrase in told if phrase.parties.asset}
    more = list(names)
    for (start, end), seller in sorted(places.items()):
        text = document.text[start:end]
        key = (None, text) if seller is None else (seller, text.lower().rpartition(" ")[0])
        number, texts = called.setdefault(key, (len(companies) + len(called), []))
        texts.append(text)
        more.append(Name(start, end, number))
    assets = tuple(Company(texts[0], tuple(dict.fromkeys(texts)), "other") for _, texts in called.values())
    return companies + assets, tuple(sorted(more, key=attrgetter("start", "end")))


def _transaction(phrase: Phrase, assets: dict[int, int]) -> Transaction:
    parties, trigger = phrase.parties, phrase.trigger
    target = parties.target
    if target is None and parties.asset:
        target = assets[parties.asset[0]]
    return Transaction(
        phrase.start, phrase.end, phrase.sentence, trigger.does, parties.acquirer, target, parties.seller, trigger.id
    )


def _meant(line: Line, forms: tuple[Trigger | None, Trigger | None], start: int, end: int) -> Trigger | None:
    """What the form is here, verb or noun; None where it is a part of a name or of another noun."""
    if line.in_name(start, end):
        return None
    verb, noun = forms
    if line.document.lower.startswith("led by ", start) or line.document.lower[start - 1 : start] in DASHES:
        return None
    if noun is None or (verb is not None and _is_verb(line, start, end)):
        return verb
    return None if _OTHER_NOUN.match(line.document.lower, end) else noun


def _lines(
    document: Document,
    companies: tuple[Company, ...],
    names: tuple[Name, ...],
    found: dict[int, list[tuple[int, int]]],
) -> Iterator[Line]:
    """The sentences that hold a phrase, each with the topic of what stands before it."""
    starts = [name.start for name in names]
    at, topic = 0, None
    for index, sentence in enumerate(document.sentences):
        at = bisect_left(starts, sentence.start, at)
        end = bisect_left(starts, sentence.end, at)
        if at < end or index in found:
            line = Line(document, companies, sentence, index, names[at:end], starts[at:end], topic)
            if index in found:
                yield line
            topic = _topic(line, topic)


def _topic(line: Line, before: int | None) -> int | None:
    """Whom the sentence is about: its first party that no preposition binds."""
    for name in line.names:
        if line.party(name) and not line.owner(name) and not line.oblique(name):
            return name.company
    return before
