"""The vocabulary of the ladder, read from its table once."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from dealcheck.record import record
from dealcheck.text.tables import read_table
from dealcheck.text.words import anchors

Form = Literal["base", "s", "past", "ing", "fixed"]
TENSES = (
    "past",
    "present",
    "title",
    "decided",
    "progressive",
    "future",
    "near_future",
    "infinitive",
    "modal",
    "duty",
    "gerund",
    "condition",
    "denied",
    "never",
    "refused",
    "headline",
)
OBJECT_REACH = 10  # words to an object: "completed its previously announced $3.2 billion all-cash ... purchase"
LEADING = frozenset(
    {"buy", "sell", "invest", "pay", "fund", "take a stake"}
)  # the classes that "agreed to ..." and "considering ..." lead to


@record
class VerbClass:
    """A row of the table, its nouns resolved; the table's head explains each."""

    name: str
    rungs: dict[str, str]
    named: str | None
    object: frozenset[str]
    subject: frozenset[str]
    forbid: frozenset[str]
    marked: frozenset[str]
    behind: frozenset[str]
    not_with: frozenset[str]
    amid: frozenset[str]
    unless: frozenset[str]
    bare: bool
    unlike: frozenset[str]
    not_after: frozenset[str]
    near: int
    active_only: bool
    alone: bool
    leads: bool
    outside: bool
    attribute: bool
    ahead: bool
    agent: frozenset[str]
    noun: bool
    done: frozenset[str]


@record
class Entry:
    """One verb of a class, as a form of it leads there.

    Attributes:
        needed: a bit for each set of words of which one must stand in the sentence, or there is nothing to read.
    """

    verb_class: VerbClass
    form: Form
    particle: list[str]
    needed: int


@record
class Lexicon:
    """Every form of every verb, with what it may mean, in the table's order.

    Attributes:
        anchors: the plain words that the forms begin with, each with what its meanings need.
        bits: the plain words of the sets that meanings need, each with the bits of those that it is in.
    """

    verbs: dict[str, tuple[Entry, ...]]
    anchors: dict[str, tuple[int, ...]]
    bits: dict[str, int]

    def missing(self, words: frozenset[str]) -> int | None:
        """The sets of which a sentence of these words has none; None where it can hold no phrase of the ladder."""
        spoken = self.anchors.keys() & words
        if not spoken:
            return None
        held = 0
        for word in self.bits.keys() & words:
            held |= self.bits[word]
        missing = ~held
        for verb in spoken:
            for needed in self.anchors[verb]:
                if not needed & missing:
                    return missing
        return None


@cache
def lexicon() -> Lexicon:
    """The table `ladder.toml`, conjugated."""
    table = read_table(__name__, "ladder.toml")
    verbs: dict[str, list[Entry]] = defaultdict(list)
    sets: dict[frozenset[str], int] = {}

    def bits(needed: tuple[frozenset[str], ...]) -> int:
        return sum({1 << sets.setdefault(words, len(sets)) for words in needed})

    conjugated: dict[str, tuple[tuple[Form, str], ...]] = {}
    for row in table["class"]:
        verb_class = _verb_class(row, table["nouns"])
        needed = bits(_needed(verb_class))
        for base, particle in _listed(row.get("verbs", "")):
            if base not in conjugated:
                conjugated[base] = tuple(_forms(base, table["forms"]))
            entry_bits = needed | bits(_each(particle))
            for form, word in conjugated[base]:
                verbs[word].append(Entry(verb_class, form, particle, entry_bits))
        for word, rest in _listed(row.get("phrases", "")):
            verbs[word].append(Entry(verb_class, "fixed", rest, needed | bits(_each(rest))))
    return Lexicon({word: tuple(entries) for word, entries in verbs.items()}, _anchored(verbs), _bits(sets))


def _anchored(verbs: dict[str, list[Entry]]) -> dict[str, tuple[int, ...]]:
    """What the meanings of each plain word that a form begins with need, each such need once."""
    needs: dict[str, dict[int, None]] = defaultdict(dict)
    for form, entries in verbs.items():
        for anchor in anchors([form]):
            needs[anchor] |= dict.fromkeys([entry.needed for entry in entries])
    return {anchor: tuple(needed) for anchor, needed in needs.items()}


def _bits(sets: dict[frozenset[str], int]) -> dict[str, int]:
    """The plain words of numbered sets, each with a bit for every set that it is in."""
    bits: dict[str, int] = defaultdict(int)
    for words, number in sets.items():
        for word in anchors(words):
            bits[word] |= 1 << number
    return dict(bits)


def _verb_class(row: dict[str, Any], nouns: dict[str, str]) -> VerbClass:
    """The row with its lists of nouns spelt out; a word that names no list stands for itself."""

    def words(key: str) -> frozenset[str]:
        return frozenset(word for name in row.get(key, "").split() for word in nouns.get(name, name).split())

    return VerbClass(
        name=row["name"],
        rungs={tense: row[tense] for tense in TENSES if tense in row},
        named=row.get("named"),
        object=words("object"),
        subject=words("subject"),
        forbid=words("forbid"),
        marked=words("marked"),
        behind=words("behind"),
        not_with=words("not_with"),
        amid=words("amid"),
        unless=words("unless"),
        bare=row.get("bare", False),
        unlike=words("unlike"),
        not_after=words("not_after"),
        near=row.get("near", OBJECT_REACH),
        active_only=row.get("voice") == "active",
        alone=row.get("alone", False),
        leads=row.get("leads", False),
        outside=row.get("outside", False),
        attribute=row.get("attribute", False),
        ahead=row.get("ahead", False),
        agent=words("agent"),
        noun=row.get("noun", False),
        done=words("done"),
    )


def _each(particle: list[str]) -> tuple[frozenset[str], ...]:
    """A set for each plain word of a particle, for all of them must stand in the sentence."""
    return tuple(frozenset([word]) for word in particle if word.isalpha())


def _needed(verb_class: VerbClass) -> tuple[frozenset[str], ...]:
    sets = (verb_class.object, verb_class.subject, verb_class.marked, verb_class.behind, verb_class.amid)
    return tuple(words for words in sets if words and "#" not in words)


def _listed(phrases: str) -> Iterator[tuple[str, list[str]]]:
    """The first word of each phrase of a comma-separated list, and the words behind it."""
    for phrase in phrases.replace("\n", " ").split(","):
        if phrase.strip():
            word, *rest = phrase.split()
            yield word, rest


def _forms(base: str, irregular: dict[str, str]) -> Iterator[tuple[Form, str]]:
    """The forms of a verb; past and participle are one form here, the group in front of it tells them apart."""
    consonant_y = base.endswith("y") and base[-2:-1] not in tuple("aeou")
    yield "base", base
    yield "s", _third_person(base, consonant_y=consonant_y)
    stem = base if base.endswith("ee") else base.removesuffix("e")  # agreeing
    regular = f"{base[:-1]}ied {base}ing" if consonant_y else f"{base.removesuffix('e')}ed {stem}ing"
    for word in dict.fromkeys(irregular.get(base, regular).split()):
        yield "ing" if word.endswith("ing") else "past", word


def _third_person(base: str, *, consonant_y: bool) -> str:
    if consonant_y:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")
