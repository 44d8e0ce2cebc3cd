"""All words that extractors and barriers declare, in one table and one pattern: a sentence is searched once for all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from dealcheck.catalogue import declared
from dealcheck.claims.clause import Words, barriers, mute
from dealcheck.claims.reading import Extractor, Wording
from dealcheck.claims.wording import words
from dealcheck.model import FigureForm
from dealcheck.record import record
from dealcheck.text.phrases import any_of

REACH_BEFORE = 16  # the dearest way at which a word speaks where its wording says nothing else
REACH_AFTER = 7
PASSED = 3  # what it costs to cross a telling word: the nearer one has most likely taken what stands behind it
VERB = 9  # to cross one that never stands behind its figure: a new predicate begins
LAST_WORDS = 10  # how much less a phrase says of what only its last words are declared for
APPOSED = 4  # "its last valuation, $18bn": a comma links only what it touches
# What may stand between a noun and the figure that it names: "a premium of 18%", "revenue reached $2bn".
NOUN_LINKS = words(
    "of, at, to, is, was, are, were, be, :, (, worth, with, by, from, in, in the, over, near, nearer, closer to, "
    "up to, reached, hit, total, totalling, totaling, valued at, put at, puts at, set at, priced at, estimated at, "
    "equals, about, above, as high as"
) | {","}


@record
class Entry:
    """A word's claim on the figures on one side of it.

    Attributes:
        extractor: index in `Vocabulary.extractors`.
        weight: how telling it is when it touches the figure.
        reach: the dearest way at which it speaks.
        links: the words of which one must stand right in front of the figure; none means any.
        noun: it may also touch the figure without a link.
        basis: what it says the figure counts.
    """

    extractor: int
    weight: int
    reach: int
    links: frozenset[str]
    noun: bool
    basis: str | None

    def speaks(self, link: str, cost: int) -> bool:
        """Whether the word tells of a figure at that cost that is linked so."""
        if cost > self.reach:
            return False
        if not self.links or (self.noun and not cost):
            return True
        return link in self.links and (link != "," or cost <= APPOSED)


Table = dict[str, list[Entry]]


@record
class Vocabulary:
    """The words that stand before a figure, those behind it, and what each costs to cross."""

    extractors: tuple[Extractor, ...]
    words: Words
    before: Table
    after: Table
    bases: tuple[dict[str, str], ...]


@cache
def vocabulary() -> Vocabulary:
    """Built once from what is declared."""
    extractors = tuple(e for e in declared("dealcheck.claims.extractors", "EXTRACTOR") if isinstance(e, Extractor))
    before: Table = {}
    after: Table = {}
    for number, extractor in enumerate(extractors):
        for wording in extractor.wordings:
            if wording.stands != "after":
                _enter(before, wording, _entry_before(number, wording))
            if wording.stands != "before":
                _enter(after, wording, _entry_after(number, wording))
    bases = tuple({word: basis for basis, phrases in e.bases.items() for word in words(phrases)} for e in extractors)
    spoken = sorted({*before, *after, *chain.from_iterable(bases)})
    parts = {phrase: _parts(phrase.split(" ")) for phrase in spoken if " " in phrase}
    _inherit(before, parts, mute("mute"))
    _inherit(after, parts, mute("mute") | mute("addition"))
    costs = {
        word: (PASSED, VERB if word in before and word not in after else PASSED) for word in spoken if word[0] != "@"
    } | barriers()
    return Vocabulary(extractors, Words(any_of(costs), costs), before, after, bases)


@cache
def readers(form: FigureForm, *, one_share: bool) -> tuple[int, ...]:
    """The extractors that read figures of the form; `one_share` where it can only be an amount for one share."""
    return tuple(
        number
        for number, extractor in enumerate(vocabulary().extractors)
        if form in extractor.forms and not (one_share and extractor.whole)
    )


def _entry_before(number: int, wording: Wording) -> Entry:
    noun = wording.stands == "beside"
    links = words(wording.link) if wording.link else NOUN_LINKS if noun else frozenset()
    return Entry(number, wording.weight, wording.reach or REACH_BEFORE, links, noun, wording.basis)


def _entry_after(number: int, wording: Wording) -> Entry:
    reach = wording.reach if wording.stands == "after" else 0
    return Entry(number, wording.weight, reach or REACH_AFTER, frozenset(), noun=False, basis=wording.basis)


def _enter(table: Table, wording: Wording, entry: Entry) -> None:
    for word in words(wording.words):
        table.setdefault(word, []).append(entry)


def _inherit(table: Table, parts: Mapping[str, Sequence[str]], silent: frozenset[str]) -> None:
    """Let a phrase speak for the longest phrase within it as well, where its own extractors are not the same.

    The longest phrase is what the pattern finds, so "debt financing" would otherwise hide "financing".
    """
    own = table.copy()
    weaker: Table = {}
    for phrase, shorter in parts.items():
        for part in shorter:
            if part in own and phrase not in silent:
                if part not in weaker:
                    weaker[part] = [replace(entry, weight=entry.weight - LAST_WORDS) for entry in own[part]]
                entries = own.get(phrase, [])
                known = {entry.extractor for entry in entries}
                table[phrase] = entries + [entry for entry in weaker[part] if entry.extractor not in known]
                break


def _parts(words: Sequence[str]) -> Sequence[str]:
    """The phrases within a phrase, the longest first, of equal ones the last first."""
    if len(words) == 2:  # noqa: PLR2004  (most have two, and there are thousands)
        return words[::-1]
    count = len(words)
    return [
        " ".join(words[start : start + length])
        for length in range(count - 1, 0, -1)
        for start in range(count - length, -1, -1)
    ]
