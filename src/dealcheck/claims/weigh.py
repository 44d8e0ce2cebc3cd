"""Weigh the readings of each figure against each other: the one place where a kind is decided.

1. Every extractor whose words stand around the figure gives a reading, as heavy as the words are telling, less the cost
   of the way to them (`clause`). Of two words of one extractor the heavier counts.
2. The extractor has the last word on its own reading: it may turn it down, change it, or tell the kind without words.
3. The heaviest reading wins; at a tie the extractor whose id comes first.
4. What repeats another figure takes its kind (`echo`): a twin in a second currency that of its original; a figure that
   nothing tells more of than a guess, that of an equal figure in the article or of the figure it stands parallel to.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dealcheck.claims.clause import Mark, heard_after, heard_before, link_of, marks_in
from dealcheck.claims.echo import Readings, echo
from dealcheck.claims.nature import Nature, nature_at, nature_of
from dealcheck.claims.place import Place, Scenes, place_at
from dealcheck.claims.reading import Extractor, Reading, Sight, of_one_share
from dealcheck.claims.vocabulary import Table, Vocabulary, readers, vocabulary
from dealcheck.model import Figure

Heard = tuple[tuple[str, int], ...]  # words and the cost of the way to each
Best = dict[int, tuple[int, str, str | None]]  # by extractor: weight, word and basis
BASIS_BEFORE, BASIS_AFTER = 12, 8  # the dearest way from a figure to a word that says what it counts


def readings(scenes: Scenes) -> list[tuple[Figure, Place, Readings]]:
    """Every figure with its place and all readings of it, the winner first; none where it is no claim at all."""
    figures, words = scenes.mentions.figures, vocabulary().words
    grouped = groupby(figures, lambda figure: scenes.around(figure.start).index)
    told = [(scenes.at(index), list(group)) for index, group in grouped]
    marks = [marks_in(scene, group, words) for scene, group in told]
    nature = nature_of(scenes.mentions, [mark.text for line in marks for mark in line])
    places: list[Place] = []
    found: list[Readings] = []
    for (scene, group), line in zip(told, marks, strict=True):
        indexes = iter([index for index, mark in enumerate(line) if mark.text[0] == "#"])
        for figure in group:
            place = place_at(scene, (figure.start, figure.end), (figure.outer_start, figure.outer_end))
            places.append(place)
            found.append(_weigh(_sight(place, figure, nature, line, next(indexes))) if figure.twin is None else ())
    sentences = [place.scene.index for place in places]
    return list(zip(figures, places, echo(scenes.document.lower, figures, sentences, found), strict=True))


def _sight(place: Place, figure: Figure, nature: Nature, marks: Sequence[Mark], index: int) -> Sight:
    """The figure with the words of its clause."""
    lower = place.document.lower
    return Sight(
        place=place,
        figure=figure,
        link=link_of(lower, marks, index),
        nature=nature_at(place, nature),
        before=tuple(heard_before(lower, marks, index)),
        after=tuple(heard_after(lower, marks, index)),
    )


def _weigh(sight: Sight) -> Readings:
    known, figure = vocabulary(), sight.figure
    asked = readers(figure.form, one_share=figure.form == "money" and of_one_share(figure))
    best: Best = {}
    _listen(known.before, sight.before, sight.link, asked, best)
    _listen(known.after, sight.after, sight.link, asked, best)
    return tuple(sorted(_settled(known, sight, asked, best), key=_order))


def _order(reading: Reading) -> tuple[int, str]:
    return -reading.weight, reading.extractor


def _listen(table: Table, heard: Heard, link: str, asked: tuple[int, ...], best: Best) -> None:
    """Keep the word on one side that tells each extractor most."""
    for word, cost in heard:
        for entry in table.get(word, ()):
            number, weight = entry.extractor, entry.weight - cost
            if number in asked and entry.speaks(link, cost) and (number not in best or best[number][0] < weight):
                best[number] = weight, word, entry.basis


def _settled(known: Vocabulary, sight: Sight, asked: tuple[int, ...], best: Best) -> Iterator[Reading]:
    """What the extractors make of the words that they heard."""
    for number in asked:
        extractor = known.extractors[number]
        reading = _reading(known, extractor, sight, best[number], number) if number in best else None
        if extractor.settle and (reading or extractor.unasked):
            reading = extractor.settle(sight, reading)
        if reading:
            yield reading


def _reading(
    known: Vocabulary, extractor: Extractor, sight: Sight, told: tuple[int, str, str | None], number: int
) -> Reading:
    weight, word, basis = told
    label = _noun(word) if extractor.labelled else None
    return Reading(extractor.kind, weight, extractor.id, basis or _basis(known.bases[number], sight), label, word)


def _noun(phrase: str) -> str | None:
    """The phrase without the prepositions that tie it to its neighbours; None for a name, which is no noun."""
    if phrase[0] == "@":
        return None
    return phrase.removeprefix("of ").removeprefix("in ").removesuffix(" in").removesuffix(" of").removesuffix(" from")


def _basis(table: dict[str, str], sight: Sight) -> str | None:
    """What the nearest word that names a basis says the figure counts."""
    if not table:
        return None
    near = [(cost, word) for word, cost in sight.before if cost <= BASIS_BEFORE and word in table]
    near += [(cost, word) for word, cost in sight.after if cost <= BASIS_AFTER and word in table]
    return table[min(near)[1]] if near else None
