"""Weigh the readings of each figure against each other: the one place where a kind is decided.

1. Every extractor whose words stand around the figure gives a reading, as heavy as the words are telling, less the cost
   of the way to them. Of two words of one extractor the heavier counts.
2. The extractor has the last word on its own reading: it may turn it down, change it, or tell the kind without words.
3. The heaviest reading wins; at a tie the extractor whose id comes first.
4. What repeats another figure takes its kind: a twin in a second currency that of its original; a figure that nothing
   tells more of than a guess, that of an equal figure elsewhere in the article or of the figure it stands parallel to.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, groupby
from re import Pattern

from dealcheck.catalogue import declared
from dealcheck.claims.clause import Barriers, Mark, barriers, heard_after, heard_before, link_of, marks_in
from dealcheck.claims.echo import Readings, echo
from dealcheck.claims.nature import Nature, nature_of
from dealcheck.claims.place import Place, place_at
from dealcheck.claims.reading import Extractor, Reading, Sight, Wording, of_one_share, words
from dealcheck.model import Document, Figure, Mentions
from dealcheck.text.trie import any_of

REACH_BEFORE = 16  # the dearest way at which a word speaks where its wording says nothing else
REACH_AFTER = 7
NOUN_LINKS = words(
    "of, at, to, is, was, are, were, be, :, (, worth, with, by, from, over, near, nearer, closer to, up to, reached, "
    "hit, total, totalling, totaling, valued at, put at, puts at, set at, priced at, estimated at, equals, about, "
    "above, as high as"
) | {","}
BASIS_REACH = 12
APPOSED = 4  # "its last valuation, $18bn": the comma links only what it touches

Entry = tuple[int, Wording, frozenset[str], int]  # extractor, wording, links, reach


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All wordings of all extractors, by the word that calls them."""

    extractors: tuple[Extractor, ...]
    pattern: Pattern[str]
    costs: Barriers
    before: dict[str, tuple[Entry, ...]]
    after: dict[str, tuple[Entry, ...]]
    bases: tuple[dict[str, str], ...]


@cache
def vocabulary() -> Vocabulary:
    """Built once from what is declared."""
    extractors = tuple(e for e in declared("dealcheck.claims.extractors", "EXTRACTOR") if isinstance(e, Extractor))
    before: dict[str, tuple[Entry, ...]] = {}
    after: dict[str, tuple[Entry, ...]] = {}
    for number, extractor in enumerate(extractors):
        for wording in extractor.wordings:
            if wording.stands != "after":
                _enter(before, number, wording, _links(wording), wording.reach or REACH_BEFORE)
            if wording.stands != "before":
                _enter(
                    after,
                    number,
                    wording,
                    frozenset(),
                    wording.reach if wording.stands == "after" and wording.reach else REACH_AFTER,
                )
    bases = tuple({word: basis for basis, phrases in e.bases.items() for word in words(phrases)} for e in extractors)
    spoken = {*before, *after, *chain.from_iterable(bases)}
    _inherit(before, spoken)
    _inherit(after, spoken)
    costs = barriers()
    return Vocabulary(extractors, any_of({*costs, *spoken}), costs, before, after, bases)


def _links(wording: Wording) -> frozenset[str]:
    if wording.link:
        return words(wording.link)
    return NOUN_LINKS if wording.stands == "beside" else frozenset()


def _linked(link: str, links: frozenset[str], cost: int) -> bool:
    """Whether the figure is tied to a word that asks for one of the links."""
    if not links or (links is NOUN_LINKS and not cost):
        return True
    return link in links and (link != "," or cost <= APPOSED)


def _enter(
    table: dict[str, tuple[Entry, ...]], number: int, wording: Wording, links: frozenset[str], reach: int
) -> None:
    for word in sorted(words(wording.words)):
        table[word] = (*table.get(word, ()), (number, wording, links, reach))


def readings(document: Document, mentions: Mentions) -> tuple[Readings, ...]:
    """Every reading of each figure, the winner first; none where it is no claim at all."""
    nature = nature_of(document, mentions)
    starts = [sentence.start for sentence in document.sentences]
    sentences = [bisect_right(starts, figure.start) - 1 for figure in mentions.figures]
    ends = _ends(document, mentions)
    known = vocabulary()
    found: list[Readings] = [()] * len(mentions.figures)
    for sentence, group in groupby(range(len(sentences)), key=sentences.__getitem__):
        originals = [number for number in group if mentions.figures[number].twin is None]
        around = document.sentences[sentence]
        marks = marks_in(
            document, around, [(mentions.figures[n], ends[n]) for n in originals], known.pattern, known.costs
        )
        places = [index for index, mark in enumerate(marks) if mark.text[0] == "#"]
        for number, index in zip(originals, places, strict=True):
            figure = mentions.figures[number]
            place = place_at(
                document, mentions, sentence, (figure.start, figure.end), (figure.outer_start, figure.outer_end)
            )
            found[number] = weigh(place, figure, marks, index, nature)
    return echo(mentions.figures, sentences, found)


def _ends(document: Document, mentions: Mentions) -> list[int]:
    """Where each figure ends, with its twins behind it and their bracket."""
    ends = [figure.outer_end for figure in mentions.figures]
    for number, figure in enumerate(mentions.figures):
        if (
            figure.twin is not None
            and figure.twin < number
            and document.text.count("\n", ends[figure.twin], figure.end) == 0
        ):
            end = figure.outer_end
            ends[figure.twin] = end + (document.text[end : end + 1] == ")")
    return ends


def _inherit(table: dict[str, tuple[Entry, ...]], spoken: set[str]) -> None:
    """A phrase that is declared for one side only speaks on the other with the longest of its last words that does."""
    for phrase in sorted(spoken - set(table)):
        parts = phrase.split(" ")
        known = (last for start in range(1, len(parts)) if (last := " ".join(parts[start:])) in table)
        found = next(known, None)
        if found:
            table[phrase] = table[found]


def weigh(place: Place, figure: Figure, marks: list[Mark], index: int, nature: Nature) -> tuple[Reading, ...]:
    """Every reading of the figure by its own clause, the winner first.

    Args:
        place: where the figure stands.
        figure: the figure.
        marks: the marks of its sentence.
        index: which of them the figure is.
        nature: what the article's deal is.
    """
    known = vocabulary()
    lower = place.document.lower
    sight = Sight(
        place=place,
        figure=figure,
        link=link_of(lower, marks, index),
        nature=nature,
        before=tuple(heard_before(lower, marks, index)),
        after=tuple(heard_after(lower, marks, index)),
    )
    best: dict[int, Reading] = {}
    _listen(known, known.before, sight.before, sight, best)
    _listen(known, known.after, sight.after, sight, best)
    return tuple(sorted(_settled(known, sight, best), key=lambda reading: (-reading.weight, reading.extractor)))


def _listen(
    known: Vocabulary,
    table: dict[str, tuple[Entry, ...]],
    heard: Iterable[tuple[str, int]],
    sight: Sight,
    best: dict[int, Reading],
) -> None:
    for word, cost in heard:
        for number, wording, links, reach in table.get(word, ()):
            if cost > reach or not _linked(sight.link, links, cost):
                continue
            extractor = known.extractors[number]
            weight = wording.weight - cost
            if _reads(extractor, sight.figure) and (number not in best or best[number].weight < weight):
                best[number] = Reading(
                    extractor.kind, weight, extractor.id, wording.basis, word if extractor.labelled else None, word
                )


def _reads(extractor: Extractor, figure: Figure) -> bool:
    return figure.form in extractor.forms and not (extractor.whole and figure.form == "money" and of_one_share(figure))


def _settled(known: Vocabulary, sight: Sight, best: dict[int, Reading]) -> Iterable[Reading]:
    for number, extractor in enumerate(known.extractors):
        reading = best.get(number)
        if _reads(extractor, sight.figure):
            if reading and not reading.basis and known.bases[number]:
                reading = replace(reading, basis=_basis(known.bases[number], sight))
            if extractor.settle:
                reading = extractor.settle(sight, reading)
            if reading:
                yield reading


def _basis(table: dict[str, str], sight: Sight) -> str | None:
    near = [(cost, word) for word, cost in (*sight.before, *sight.after) if cost <= BASIS_REACH and word in table]
    return table[min(near)[1]] if near else None
