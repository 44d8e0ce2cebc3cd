"""A figure or phrase with what stands around it: all that the questions of this stage are asked of."""

from bisect import bisect_left, bisect_right

from dealcheck.claims.speaker import speaker_of
from dealcheck.model import DateMention, Document, Mentions, Name, Sentence, Transaction
from dealcheck.record import record
from dealcheck.text.words import cued

# Where one clause ends and another begins, as far as whose deal it tells of is concerned.
BREAK = cued(
    "and but while whereas although though as which only beating topping trumping after when than since before "
    "following apart compared besides twice double up down",
    r";|\u2013|\u2014| -- |, (?:and|but|while|whereas|although|though|as|which|only|beating|topping|trumping)\b"
    r"|\b(?:after|when|while|whereas|than|since|before(?! ?[.,;)])|following|apart from|compared|besides|twice|double|"
    r"up from|down from)\b",
)
RELATIVE = ", which"  # in front of a clause that speaks of the name in front of it
MARKS = (";", "\u2013", "\u2014", " -- ")  # what of it is no word


@record
class Scene:
    """A sentence with what stands in it, found once for all of its places.

    Attributes:
        index: of the sentence in `Document.sentences`.
        names, dates, transactions: those that begin in the sentence, in text order.
        breaks: start and end of each mark that parts two of its clauses.
        speaker: who says what the sentence tells, in the text's words.
    """

    document: Document
    mentions: Mentions
    index: int
    sentence: Sentence
    names: tuple[Name, ...]
    dates: tuple[DateMention, ...]
    transactions: tuple[Transaction, ...]
    breaks: tuple[tuple[int, int], ...]
    speaker: str | None


@record
class Place:
    """`document.text[start:end]` in its sentence.

    Attributes:
        start: where the quote begins; `end` where it ends.
        around: the sentence itself; `scene` with what stands in it.
        before: the sentence's lowered text in front of the quote and its hedge.
        after: the sentence's lowered text behind the quote and its hedge.
        clause: where the clause that holds the quote begins and ends in the text.
    """

    document: Document
    mentions: Mentions
    scene: Scene
    around: Sentence
    start: int
    end: int
    before: str
    after: str
    clause: tuple[int, int]


class Scenes:
    """The sentences of one document as scenes, each made when it is first asked for."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self.document, self.mentions = document, mentions
        self._sentences = [sentence.start for sentence in document.sentences]
        self._names = [name.start for name in mentions.names]
        self._dates = [date.start for date in mentions.dates]
        self._transactions = [deal.start for deal in mentions.transactions]
        self._made: dict[int, Scene] = {}

    def around(self, place: int) -> Scene:
        """The sentence that holds that place of the text."""
        return self.at(bisect_right(self._sentences, place) - 1)

    def at(self, index: int) -> Scene:
        """The sentence with that index."""
        if index not in self._made:
            self._made[index] = self._scene(index, self.document.sentences[index])
        return self._made[index]

    def _scene(self, index: int, sentence: Sentence) -> Scene:
        mentions, start, end = self.mentions, sentence.start, sentence.end
        return Scene(
            document=self.document,
            mentions=mentions,
            index=index,
            sentence=sentence,
            names=mentions.names[_within(self._names, start, end)],
            dates=mentions.dates[_within(self._dates, start, end)],
            transactions=mentions.transactions[_within(self._transactions, start, end)],
            breaks=_breaks(self.document, sentence),
            speaker=speaker_of(self.document, sentence),
        )


def place_at(scene: Scene, quote: tuple[int, int], outer: tuple[int, int]) -> Place:
    """The place of a quote, and of the quote with its hedge, in the sentence."""
    document, around = scene.document, scene.sentence
    return Place(
        document=document,
        mentions=scene.mentions,
        scene=scene,
        around=around,
        start=quote[0],
        end=quote[1],
        before=document.lower[around.start : outer[0]],
        after=document.lower[outer[1] : around.end],
        clause=_clause(scene, quote),
    )


def names_in(place: Place) -> list[Name]:
    """The names of the place's clause, after whom it speaks of: "Halcyon, which had bid $3 billion, walked away"."""
    start, end = place.clause
    named = [name for name in place.scene.names if start <= name.start < end]
    if not place.document.lower.endswith(RELATIVE, place.around.start, start):
        return named
    return [name for name in place.scene.names if name.end == start - len(RELATIVE)] + named


def _within(starts: list[int], start: int, end: int) -> slice:
    return slice(bisect_left(starts, start), bisect_left(starts, end))


def _breaks(document: Document, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    lower, start, end = document.lower, sentence.start, sentence.end
    if BREAK.words.isdisjoint(sentence.words) and all(lower.find(mark, start, end) < 0 for mark in MARKS):
        return ()
    return tuple(mark.span() for mark in BREAK.pattern.finditer(lower, start, end))


def _clause(scene: Scene, quote: tuple[int, int]) -> tuple[int, int]:
    start, end = scene.sentence.start, scene.sentence.end
    for begin, stop in scene.breaks:
        if stop <= quote[0]:
            start = stop
        elif begin >= quote[1]:
            return start, begin
    return start, end
