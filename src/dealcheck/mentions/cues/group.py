"""The words in front of a verb: its tense, mood, voice, and whether it is denied or only supposed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dealcheck.mentions.cues.lexicon import Form

Tense = Literal["past", "present", "progressive", "future", "infinitive", "modal", "duty", "gerund", "unreal", "near_future"]

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "gets", "got"})
HAVE = frozenset({"has", "have", "had", "having", "'ve", "'d"})
FUTURE = frozenset({"will", "shall", "'ll"})
MODAL = frozenset({"could", "may", "might", "can", "cannot"})
DUTY = frozenset({"must", "should", "need", "needs"})
DO = frozenset({"do", "does", "did"})
AUXILIARIES = BE | HAVE | FUTURE | MODAL | DUTY | DO | {"would", "to", "going", "due", "set", "poised", "about", "ready"}
NEAR = frozenset({"about", "poised", "verge", "brink", "close", "nearing"})
AHEAD = frozenset({"going", "due", "set", "expected", "about", "poised", "likely", "scheduled", "ready", "slated", "bound"})
OWING = frozenset({"has", "have", "had", "yet", "needs", "need", "required", "remains", "left"})
DENIALS = frozenset({"not", "never", "no", "cannot", "without", "hardly"})
REFUSALS = frozenset(
    {"neither", "nobody", "denied", "denies", "deny", "denying", "failed", "fails", "failing", "refused", "refuses", "declined", "unable"}
)
ADVERBS = frozenset(
    """already also again all at been both ever even finally first further in indeed instead just last later long
    meanwhile more much next now officially once only quietly since so soon still then thus too today together twice
    yet themselves itself himself previously principle jointly each""".split()
)
SUPPOSING = frozenset("if unless whether once until should provided assuming where before conditional contingent".split())
CLAUSE_ENDS = frozenset({";", ":", "(", ")", "\"", "that", "which", "who", "because", "after", "while", "when", "but"})
REACH = 9  # words that a verb group or a supposing word may stand in front of its verb
COORDINATED = frozenset({"and", "&", ","})
NOT_A_SUBJECT = frozenset(
    """a an the its his her their our this that these those any no each every another of for in on by with from at into
    's hostile takeover rival new tender proposed possible potential planned cash first second higher improved initial
    original previous earlier counter his final formal revised rejected joint to""".split()
)


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries, words `start` to the verb."""

    start: int
    tense: Tense
    passive: bool
    negated: bool
    supposed: bool


def read_group(words: Sequence[str], verb: int, form: Form, *, headline: bool) -> Group | None:
    """The group of the verb at that index; None where the word is a noun or a bare form that reports nothing."""
    if form == "fixed":
        return Group(verb, "present", passive=False, negated=_negated(words, verb, verb), supposed=_supposed(words, verb))
    start = _start(words, verb)
    chain = words[start:verb]
    tense = _tense(words, start, verb, form, headline=headline)
    if tense is None:
        return None
    return Group(
        start=start,
        tense=tense,
        passive=form == "past" and not BE.isdisjoint(chain),
        negated=_negated(words, start, verb),
        supposed=_supposed(words, start),
    )


def _start(words: Sequence[str], verb: int) -> int:
    """Where the auxiliaries begin; adverbs between them are jumped over, adverbs in front are not."""
    start = at = verb
    while at > 0 and verb - at < REACH:
        at -= 1
        word = words[at]
        if word in AUXILIARIES or word.endswith("n't"):
            start = at
        elif not (word in ADVERBS or word in DENIALS or word in AHEAD or word.endswith("ly") or word in OWING):
            break
    return start


def _tense(words: Sequence[str], start: int, verb: int, form: Form, *, headline: bool) -> Tense | None:
    chain = frozenset(words[start:verb])
    if form == "ing":
        return _of_ing(chain)
    if form == "past":
        noun = not chain and start > 0 and words[start - 1] in NOT_A_SUBJECT
        return None if noun or words[verb - 1 : verb] == ["to"] else _of_past(chain)
    if form == "s":
        return None if verb == 0 or words[verb - 1] in NOT_A_SUBJECT else "present"
    return _of_base(words, start, verb, headline=headline)


def _of_ing(chain: frozenset[str]) -> Tense:
    if chain & MODAL or "would" in chain:
        return "modal"
    return "progressive" if chain & BE else "gerund"


def _of_past(chain: frozenset[str]) -> Tense:
    if chain & HAVE and ("would" in chain or chain & MODAL):
        return "unreal"
    if chain & MODAL:
        return "modal"
    if chain & DUTY or ("to" in chain and chain & (HAVE | OWING)):
        return "duty"
    if chain & FUTURE or "would" in chain or "to" in chain:
        return "future"
    return "progressive" if "being" in chain else "past"


def _of_base(words: Sequence[str], start: int, verb: int, *, headline: bool) -> Tense | None:
    chain = words[start:verb]
    if chain and chain[-1] == "to" or "to" in chain:
        return _of_infinitive(words, start, verb, headline=headline)
    for tense, markers in (("future", FUTURE), ("modal", MODAL), ("duty", DUTY), ("past", DO)):
        if not markers.isdisjoint(chain):
            return tense  # type: ignore[return-value]  # the four literals above
    if "would" in chain or any(word.endswith("n't") for word in chain):
        return "future"
    return "present" if _plural_subject(words, start, headline=headline) else None


def _of_infinitive(words: Sequence[str], start: int, verb: int, *, headline: bool) -> Tense | None:
    chain = words[start:verb]
    if not MODAL.isdisjoint(chain):
        return "modal"
    if not NEAR.isdisjoint(chain):
        return "near_future"
    if not (HAVE | OWING).isdisjoint(chain) or not DUTY.isdisjoint(chain):
        return "duty"
    if not (BE | AHEAD | FUTURE).isdisjoint(chain):
        return "future"
    return "infinitive" if headline else None


def _plural_subject(words: Sequence[str], start: int, *, headline: bool) -> bool:
    """"Regulators approve", "they agree", and in a headline whatever is no determiner."""
    if start == 0:
        return False
    before = words[start - 1]
    if before in NOT_A_SUBJECT:
        return False
    if before in {"they", "we"} or (before.endswith("s") and not before.endswith("'s")):
        return True
    return headline and not COORDINATED.isdisjoint(words[max(0, start - 5) : start])


def _negated(words: Sequence[str], start: int, verb: int) -> bool:
    if any(word in DENIALS or word.endswith("n't") for word in words[start:verb]):
        return True
    return not REFUSALS.isdisjoint(words[max(0, start - 4) : start])


def _supposed(words: Sequence[str], start: int) -> bool:
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        if words[at] in SUPPOSING:
            return True
        if words[at] in CLAUSE_ENDS:
            return False
    return False
