"""The words in front of a verb: its tense, mood, voice, and whether it is denied or only supposed."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from dealcheck.mentions.cues.lexicon import Form
from dealcheck.record import record
from dealcheck.text.tables import read_table

Tense = Literal[
    "past",
    "present",
    "progressive",
    "future",
    "near_future",
    "decided",
    "infinitive",
    "modal",
    "duty",
    "gerund",
    "headline",
    "unreal",
]

REACH = 9  # words that a verb group or a supposing word may stand in front of its verb
NEAR_DENIAL = 2  # "is not final"
URGED_REACH = 7  # "urges all holders of its shares to"
ASSURED_REACH = 3  # "does not really mean"
REFUSAL_REACH = 4  # "failed to win the right to"


@cache
def grammar() -> dict[str, frozenset[str]]:
    """The small words of `grammar.toml` by what they do."""
    table = read_table(__name__, "grammar.toml")
    return {name: frozenset(words.split()) for name, words in table.items()}


WORDS = grammar()
BE, HAVE, FUTURE, MODAL, DUTY, DO = (WORDS[name] for name in ("be", "have", "future", "modal", "duty", "do"))
AUXILIARIES = BE | HAVE | FUTURE | MODAL | DUTY | DO | WORDS["would"]
BETWEEN = WORDS["adverbs"] | WORDS["denials"] | WORDS["ahead"] | WORDS["owing"]
CLAUSE_ENDS = WORDS["clause_ends"]
SUPPOSING = WORDS["supposing"] | WORDS["conditions"] | {"soon", "had"}  # "as soon as", "had it agreed"
PASSIVES: tuple[tuple[Tense, frozenset[str]], ...] = (
    ("modal", MODAL),
    ("duty", DUTY),
    ("future", FUTURE | {"would"}),
    ("progressive", frozenset({"being"})),
)


@record
class Group:
    """A verb with its auxiliaries, words `start` to the verb."""

    start: int
    tense: Tense
    passive: bool
    negated: bool
    supposed: bool
    refused: bool = False


def read_group(words: Sequence[str], verb: int, form: Form, *, headline: bool) -> Group | None:
    """The group of the verb at that index; None where the word is a noun or a bare form that reports nothing."""
    if form == "fixed":
        negated = _negated(words, max(0, verb - NEAR_DENIAL), verb)
        return Group(verb, "present", passive=False, negated=negated, supposed=_supposed(words, verb))
    start = _start(words, verb)
    chain = words[start:verb]
    tense = _tense(words, start, verb, form, headline=headline)
    if tense is None or _doubted(words, start):
        return None
    return Group(
        start=start,
        tense=tense,
        passive=form == "past" and _passive(words, start, chain),
        negated=_negated(words, start, verb),
        supposed=_supposed(words, start) or _when(words, start, tense, headline=headline) or _asks(words, start, tense),
        refused=not WORDS["refusers"].isdisjoint(words[max(0, start - NEAR_DENIAL) : start]),
    )


def _asks(words: Sequence[str], start: int, tense: Tense) -> bool:
    """A question reports nothing: "who could buy the club?"."""
    return tense == "modal" and words[start - 1 : start] in (["who"], ["what"])


def _when(words: Sequence[str], start: int, tense: Tense, *, headline: bool) -> bool:
    """What will be then: "when the deal completes", "after the deal is closed", "when combined"."""
    if tense == "present" or words[start : start + 1] in (["is"], ["are"]):
        before = words[max(0, start - REACH) : start]
        return "when" in before or (not headline and not WORDS["then"].isdisjoint(before))
    return tense == "past" and words[start - 1 : start] in (["when"], ["once"], ["if"], ["until"], ["unless"])


def _passive(words: Sequence[str], start: int, chain: Sequence[str]) -> bool:
    """By its auxiliary, or a bare participle: "when announced", "if approved"."""
    return not BE.isdisjoint(chain) or (not chain and words[max(0, start - 1)] in WORDS["participles_after"])


def _start(words: Sequence[str], verb: int) -> int:
    """Where the auxiliaries begin; adverbs between them are jumped over, adverbs in front are not."""
    start = at = verb
    while at > 0 and verb - at < REACH:
        at -= 1
        word = words[at]
        if word in AUXILIARIES or word.endswith("n't"):
            start = at
        elif word not in BETWEEN and not word.endswith("ly"):
            break
    return start


def _tense(words: Sequence[str], start: int, verb: int, form: Form, *, headline: bool) -> Tense | None:
    chain = frozenset(words[start:verb])
    if form == "ing":
        return _of_ing(chain)
    if not chain and _is_noun(words, verb):
        return None
    if form == "past":
        if headline and not chain:
            return _of_bare_participle(words, verb)
        return _of_past(chain, having_been=_to_have(words[start:verb]))
    return "present" if form == "s" else _of_base(words, start, verb, headline=headline)


def _is_noun(words: Sequence[str], verb: int) -> bool:
    """With nothing in front, or a determiner: "the bid"; words that are nouns as well also after an adjective."""
    if verb == 0:
        return True
    before = words[verb - 1]
    adjective = words[verb - 2] if before.endswith("ly") and verb > 1 else before  # "the previously announced purchase"
    if adjective in WORDS["determiners"]:
        return True
    return words[verb] in WORDS["nouns_too"] and (before in WORDS["modifiers"] or before.endswith("ed"))


def _of_bare_participle(words: Sequence[str], verb: int) -> Tense:
    """In a headline "Foo sold to Bar" is a passive."""
    return "headline" if words[verb + 1 : verb + 2] in (["to"], ["by"]) else "past"


def _of_ing(chain: frozenset[str]) -> Tense:
    if chain & MODAL or "would" in chain:
        return "modal"
    return "progressive" if chain & BE else "gerund"


def _to_have(chain: Sequence[str]) -> bool:
    """Something said to be past: "is said to have collapsed"."""
    return any(first == "to" and second in HAVE for first, second in pairwise(chain))


def _of_past(chain: frozenset[str], *, having_been: bool) -> Tense | None:
    if having_been:
        return "past"
    if (chain & HAVE and ("would" in chain or chain & MODAL)) or chain == {"be"}:  # "asks that it be approved"
        return "unreal"
    found = next((tense for tense, marks in PASSIVES if chain & marks), None)
    if found is not None:
        return found
    return _of_participle_with_to(chain) if "to" in chain else "past"


def _of_participle_with_to(chain: frozenset[str]) -> Tense | None:
    """What is "yet to be approved" is owed, "to be approved" is ahead; behind a bare "to" stands no participle."""
    if chain & (HAVE | WORDS["owing"]):
        return "duty"
    return "future" if chain & BE else None


def _of_base(words: Sequence[str], start: int, verb: int, *, headline: bool) -> Tense | None:
    chain = words[start:verb]
    if "to" in chain:
        said = _is_said(words, start)
        return "present" if said else _of_infinitive(words, start, verb, headline=headline)
    for tense, markers in (("future", FUTURE), ("modal", MODAL), ("duty", DUTY), ("past", DO)):
        if not markers.isdisjoint(chain):
            return tense  # type: ignore[return-value]  # the four literals above
    if "would" in chain or any(word.endswith("n't") for word in chain):
        return "future"
    finite = _plural_subject(words, start, headline=headline) or _supposed(words, start)
    return "present" if finite and not _urged(words, start) else None


def _in_front(words: Sequence[str], start: int) -> int:
    """The word in front of a group, adverbs and denials jumped over: "they still need", "decided not to oppose"."""
    at = max(0, start - 1)
    while at > 0 and words[at] in BETWEEN:
        at -= 1
    return at


def _urged(words: Sequence[str], start: int) -> bool:
    """Is somebody told to do it: "recommends that shareholders vote in favour"?"""
    return not WORDS["urging"].isdisjoint(words[max(0, start - URGED_REACH) : start])


def _of_infinitive(words: Sequence[str], start: int, verb: int, *, headline: bool) -> Tense | None:
    chain = words[start:verb]
    if not MODAL.isdisjoint(chain):
        return "modal"
    if not WORDS["near"].isdisjoint(chain):
        return "near_future"
    if not (HAVE | WORDS["owing"]).isdisjoint(chain) or not DUTY.isdisjoint(chain):
        return "duty"
    if not (BE | WORDS["ahead"] | FUTURE).isdisjoint(chain):
        return "future"
    if words[_in_front(words, start)] in WORDS["deciding"] | WORDS["refusals"]:
        return "decided"
    governed = words[max(0, start - 1)] in WORDS["governors"]
    return "infinitive" if headline and not governed else None


def _is_said(words: Sequence[str], start: int) -> bool:
    """Is somebody said to do it: "is reported to want", "was believed to be weighing"?"""
    return (
        start > 1 and words[start - 1] in WORDS["reported"] and not BE.isdisjoint(words[max(0, start - 3) : start - 1])
    )


def _plural_subject(words: Sequence[str], start: int, *, headline: bool) -> bool:
    """Is the bare form a verb: regulators approve, they agree, in a headline A and B agree?"""
    if start == 0:
        return False
    before = words[_in_front(words, start)]
    if before in {"they", "we"} or (before.endswith("s") and not before.endswith("'s")):
        return True
    return headline and not WORDS["coordinated"].isdisjoint(words[max(0, start - 5) : start])


def _negated(words: Sequence[str], start: int, verb: int) -> bool:
    if any(word in WORDS["denials"] or word.endswith("n't") for word in words[_in_front(words, start) + 1 : verb]):
        return True
    if words[verb + 1 : verb + 2] == ["not"]:
        return True
    return not WORDS["refusals"].isdisjoint(words[max(0, start - REFUSAL_REACH) : start]) or _unsure(words, start)


def _unsure(words: Sequence[str], start: int) -> bool:
    """Is it only said that nothing tells it: "that does not mean the deal is dead"?"""
    if WORDS["assurances"].isdisjoint(words[max(0, start - REACH) : start]):
        return False
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        if words[at] in WORDS["assurances"]:
            governing = words[max(0, at - ASSURED_REACH) : at]
            return any(word in WORDS["denials"] or word.endswith("n't") for word in governing)
        if words[at] in CLAUSE_ENDS and words[at] != "that":
            return False
    return False


def _doubted(words: Sequence[str], start: int) -> bool:
    """Is it only feared or doubted: "feared that regulators would block it", "hard to say that the deal is off"?"""
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        if words[at] in WORDS["doubting"]:
            return True
        if words[at] in CLAUSE_ENDS and words[at] != "that":
            return False
    return False


def _supposed(words: Sequence[str], start: int) -> bool:
    if SUPPOSING.isdisjoint(words[max(0, start - REACH) : start]):
        return False
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        if (
            words[at : at + 2] == ["soon", "as"]
            or words[at] in WORDS["supposing"]
            or (words[at] == "had" and (at == 0 or words[at - 1] == ","))
            or (at and words[at] == "that" and words[at - 1] in WORDS["conditions"])
        ):
            return True
        if words[at] in CLAUSE_ENDS:
            return False
    return False
