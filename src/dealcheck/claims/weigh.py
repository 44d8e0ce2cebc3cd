"""Weigh the readings of each figure against each other: the one place where a kind is decided.

1. Every extractor whose words stand around the figure gives a reading, as heavy as the words are telling, less the cost
   of the way to them (`clause`). Of two words of one extractor the heavier counts.
2. The extractor has the last word on its own reading: it may turn it down, change it, or tell the kind without words.
3. The heaviest reading wins; at a tie the extractor whose id comes first.
4. What repeats another figure takes its kind (`echo`): a twin in a second currency that of its original; a figure that
   nothing tells more of than a guess, that of an equal figure in the article or of the figure it stands parallel to.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from dealcheck.claims.clause import Mark, heard_after, heard_before, link_of, marks_in
from dealcheck.claims.echo import Readings, echo
from dealcheck.claims.nature import Nature, nature_at, nature_of
from dealcheck.claims.place import Place, place_at
from dealcheck.claims.reading import Extractor, Reading, Sight, of_one_share
from dealcheck.claims.vocabulary import Table, Vocabulary, vocabulary
from dealcheck.model import Document, Figure, Mentions

BASIS_REACH = 12  # the dearest way from a figure to a word that says what it counts


def readings(document: Document, mentions: Mentions) -> tuple[Readings, ...]:
    """Every reading of each figure, the winner first; none where a figure is no claim at all."""
    known = vocabulary()
    nature = nature_of(document, mentions)
    starts = [sentence.start for sentence in document.sentences]
    sentences = [bisect_right(starts, figure.start) - 1 for figure in mentions.figures]
    found: list[Readings] = [()] * len(mentions.figures)
    for sentence, group in groupby(range(len(sentences)), key=sentences.__getitem__):
        numbers = list(group)
        figures = [mentions.figures[number] for number in numbers]
        marks = marks_in(document, mentions, document.sentences[sentence], figures, known.words)
        places = (index for index, mark in enumerate(marks) if mark.text[0] == "#")
        for number, figure in zip(numbers, figures, strict=True):
            if figure.twin is None:
                quote, outer = (figure.start, figure.end), (figure.outer_start, figure.outer_end)
                place = place_at(document, mentions, sentence, quote, outer)
                found[number] = _weigh(known, _sight(place, figure, nature_at(place, nature), marks, next(places)))
    return echo(mentions.figures, sentences, found)


def _sight(place: Place, figure: Figure, nature: Nature, marks: Sequence[Mark], index: int) -> Sight:
    """The figure with the words of its clause."""
    lower = place.document.lower
    return Sight(
        place=place,
        figure=figure,
        link=link_of(lower, marks, index),
        nature=nature,
        before=tuple(heard_before(lower, marks, index)),
        after=tuple(heard_after(lower, marks, index)),
    )


def _weigh(known: Vocabulary, sight: Sight) -> Readings:
    best: dict[int, Reading] = {}
    _listen(known, known.before, sight.before, sight, best)
    _listen(known, known.after, sight.after, sight, best)
    return tuple(sorted(_settled(known, sight, best), key=lambda reading: (-reading.weight, reading.extractor)))


def _listen(
    known: Vocabulary, table: Table, heard: Iterable[tuple[str, int]], sight: Sight, best: dict[int, Reading]
) -> None:
    """Keep the heaviest reading that the words on one side give for each extractor."""
    for word, cost in heard:
        for entry in table.get(word, ()):
            number, weight = entry.extractor, entry.weight - cost
            if entry.speaks(sight.link, cost) and (number not in best or best[number].weight < weight):
                extractor = known.extractors[number]
                if _reads(extractor, sight.figure):
                    label = word if extractor.labelled else None
                    best[number] = Reading(extractor.kind, weight, extractor.id, entry.basis, label, word)


def _reads(extractor: Extractor, figure: Figure) -> bool:
    return figure.form in extractor.forms and not (extractor.whole and figure.form == "money" and of_one_share(figure))


def _settled(known: Vocabulary, sight: Sight, best: dict[int, Reading]) -> Iterable[Reading]:
    """What the extractors make of their own readings."""
    for number, extractor in enumerate(known.extractors):
        if not _reads(extractor, sight.figure):
            continue
        reading = best.get(number)
        if reading and not reading.basis and known.bases[number]:
            reading = replace(reading, basis=_basis(known.bases[number], sight))
        if extractor.settle:
            reading = extractor.settle(sight, reading)
        if reading:
            yield reading


def _basis(table: dict[str, str], sight: Sight) -> str | None:
    """What the nearest word that names a basis says the figure counts."""
    near = [(cost, word) for word, cost in (*sight.before, *sight.after) if cost <= BASIS_REACH and word in table]
    return table[min(near)[1]] if near else None
