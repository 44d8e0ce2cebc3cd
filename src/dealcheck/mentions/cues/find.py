"""Find the cues of one document."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from operator import attrgetter

from dealcheck.mentions.cues.group import CLAUSE_ENDS, WORDS, Group, read_group
from dealcheck.mentions.cues.items import with_items
from dealcheck.mentions.cues.lexicon import LEADING, OBJECT_REACH, Entry, Form, Lexicon, VerbClass, lexicon
from dealcheck.mentions.cues.structure import structure_cues
from dealcheck.model import Cue, Document, Sentence
from dealcheck.record import record

WORD = re.compile(r"\w+(?:[-.&]\w+)*(?:'(?!s\b)\w+)?|'s\b|[^\w\s]")
SUBJECT_REACH = 16  # words back from a verb to its subject
BY_REACH = 4  # words from a participle to the "by" of who did it
QUOTED_REACH = 4  # an object this near belongs into the quote
BEHIND_REACH = 3  # words between "in" and "talks"
LEAD_REACH = 8  # words from "agreed" to "to acquire"
NOUN_REACH = 8  # words from a deal to what is told of it behind a comma: "the purchase of Halcyon, approved in May,"
AGENT_REACH = 8  # words from "by" to who did it
FINITE = (["is"], ["was"], ["will"], ["would"], ["does"], ["did"], ["has"], ["had"], ["should"], ["could"])
AHEAD_REACH = 16  # words in front of "after receiving approval" in which it is told what will be
OPENING = 3  # words of a sentence that are its opening
BRACKET_REACH = 8  # words in a bracket that an object may have in front of it
ADJECTIVES = 4  # words from an article to its noun
WITH_REACH = 6  # words from "with" to who it is: "with the US Commerce Department"
PARTICLE_REACH = 8  # "called the whole deal off"

# A preposition ends the object: "concluded its inquiry into the takeover" concludes an inquiry.
SUBJECT_ENDS = frozenset({";", ":", "that", "because", "after", "while", "when", "where", "but"})
OBJECT_ENDS = CLAUSE_ENDS | WORDS["object_ends"]

MONEY = frozenset("$£€₹¥")
DEALS = WORDS["deal_nouns"]
BOARDS = frozenset({"board", "committee"})
AUTHORITY = frozenset(
    {"regulators", "regulator", "shareholders", "stockholders", "investors", "holders", "court", "commission"}
)

ASIDES = frozenset({"which", "who", "whose", "where"})
DENIABLE = frozenset(
    {"past", "progressive", "duty", "decided"}
)  # "has not approved", "no longer pursuing", "yet to be approved"

COMING = frozenset({"future", "progressive"})  # "will not go ahead", "is not going ahead"


@record
class Clause:
    """One sentence as words.

    Attributes:
        missing: the sets of words of which it has none (`Lexicon.missing`).
    """

    words: Sequence[str]
    missing: int
    headline: bool

    def holds(self, wanted: frozenset[str]) -> bool:
        """Whether one of the words stands in it, by itself or behind a hyphen ("mega-merger")."""
        return any(word in wanted or word.rpartition("-")[2] in wanted for word in self.words)


@record
class Found:
    """A cue by the words that it stands on: those of the quote, and the last one that it uses up."""

    rung: str
    first: int
    last: int
    taken: int
    negated: bool
    conditional: bool
    pattern: str


def find_cues(document: Document) -> tuple[Cue, ...]:
    """Every cue outside page furniture, in text order, never two of one topic at one place."""
    vocabulary = lexicon()
    cues: list[Cue] = []
    for sentence in document.sentences:
        missing = vocabulary.missing(sentence.words)
        if missing is not None:
            cues += _sentence_cues(document, sentence, missing, vocabulary)
    cues += structure_cues(document)
    return tuple(sorted(with_items(document, cues), key=attrgetter("start", "topic")))


def _sentence_cues(document: Document, sentence: Sentence, missing: int, vocabulary: Lexicon) -> Iterator[Cue]:
    words = WORD.findall(document.lower, sentence.start, sentence.end)
    found = list(_found(Clause(words, missing, sentence.role == "headline"), vocabulary))
    if found:
        matches = WORD.finditer(document.lower, sentence.start, sentence.end)
        spans = [match.span() for match in islice(matches, found[-1].last + 1)]
        for cue in found:
            start, end = spans[cue.first][0], spans[cue.last][1]
            yield Cue(start, end, "status", cue.rung, cue.negated, cue.conditional, cue.pattern)


def _found(clause: Clause, vocabulary: Lexicon) -> Iterator[Found]:
    taken = -1
    for at, word in enumerate(clause.words):
        if at > taken and word in vocabulary.verbs:
            found = _cue_at(clause, at, vocabulary)
            if found is not None:
                taken = found.taken
                yield found


def _cue_at(clause: Clause, at: int, vocabulary: Lexicon) -> Found | None:
    """The cue of the verb at that word."""
    groups: dict[Form, Group | None] = {}
    for entry in vocabulary.verbs[clause.words[at]]:
        verb_class, form = entry.verb_class, entry.form
        if entry.needed & clause.missing:
            continue
        phrase = _phrase_end(clause, at, entry)
        if phrase is None:
            continue
        if form not in groups:
            groups[form] = read_group(clause.words, at, form, headline=clause.headline)
        group = groups[form]
        if group is None:
            continue
        rung, reported = _rung(verb_class, group, headline=clause.headline)
        reach = _reach(clause, phrase, verb_class, group, vocabulary) if rung is not None else None
        if rung is not None and reach is not None:
            first = _quote_start(clause, entry, group, at)
            quoted = (reach - at <= QUOTED_REACH and "#" not in verb_class.object) or verb_class.leads
            last = reach if quoted else phrase
            negated = group.negated and verb_class.rungs.keys().isdisjoint(("denied", "never"))
            return Found(rung, first, last, reach, negated, not reported, f"ladder: {verb_class.name}")
    return None


def _phrase_end(clause: Clause, at: int, entry: Entry) -> int | None:
    """The verb's own last word, its particle if it has one; None where the words right at it are not the class's."""
    end = _particle(clause, at, entry.particle) if entry.particle else at
    if end is None or not _fits(clause, at, entry.verb_class) or _still_to_come(clause, at, entry.verb_class):
        return None
    if entry.verb_class.unless and clause.holds(entry.verb_class.unless):
        return None
    return end if not entry.verb_class.amid or clause.holds(entry.verb_class.amid) else None


def _rung(verb_class: VerbClass, group: Group, *, headline: bool) -> tuple[str | None, bool]:
    """The rung, and whether the phrase reports it or only names it."""
    if group.supposed:
        rung = verb_class.rungs.get("condition")
        return (rung, True) if rung else (verb_class.rungs.get("past"), False)
    if group.refused and "refused" in verb_class.rungs:
        return verb_class.rungs["refused"], True
    if group.negated and group.tense in COMING and "never" in verb_class.rungs:
        return verb_class.rungs["never"], True
    if group.negated and "denied" in verb_class.rungs:
        told = group.tense in DENIABLE or "past" not in verb_class.rungs
        return verb_class.rungs["denied"] if told else None, True
    rung = verb_class.rungs.get("title") if headline and group.tense == "present" else None
    rung = rung or verb_class.rungs.get(group.tense)
    if rung is None and group.tense in {"decided", "headline"}:
        rung = verb_class.rungs.get("past")
    return (rung, True) if rung else (verb_class.named, False)


def _quote_start(clause: Clause, entry: Entry, group: Group, at: int) -> int:
    """Auxiliaries belong to the quote, but for "has" in the active: "completed the acquisition"."""
    for here in range(max(0, at - BEHIND_REACH), at):
        if clause.words[here] in entry.verb_class.behind:
            return here
    start = group.start
    while start < at and not group.passive and clause.words[start] in {"has", "have", "had", "to"}:
        start += 1
    return start


def _reach(clause: Clause, at: int, verb_class: VerbClass, group: Group, vocabulary: Lexicon) -> int | None:
    """The last word of the phrase that begins with the verb; None where what the class needs is not there."""
    if not _voiced(clause, verb_class, group) or (verb_class.outside and _by_own_board(clause, at, group)):
        return None
    if verb_class.agent and not (group.passive and _by(clause, at, verb_class.agent)):
        return None
    last: int | None = at
    if verb_class.object or verb_class.forbid:
        last = _object(clause, at, verb_class, group)
    if last is not None and _with(clause, last, verb_class.not_with):
        return None
    if last is not None and verb_class.leads:
        last = _lead(clause, last, vocabulary)
    return last


def _with(clause: Clause, at: int, others: frozenset[str]) -> bool:
    """Whether "with" follows, and one of the others before the phrase ends."""
    if clause.words[at + 1 : at + 2] != ["with"]:
        return False
    return _behind(clause, at + 1, others, frozenset({"to"}), WITH_REACH) is not None


def _voiced(clause: Clause, verb_class: VerbClass, group: Group) -> bool:
    """The voice is right, and who must do it does it."""
    if verb_class.subject:
        told = not group.passive and _subject(clause, group.start, verb_class.subject)
        return told and not _only_a_few(clause.words[max(0, group.start - SUBJECT_REACH) : group.start])
    return not (verb_class.active_only and group.passive)


def _by(clause: Clause, at: int, agents: frozenset[str]) -> bool:
    """Does one of them do it: "approved by the supreme court"?"""
    words = clause.words[at + 1 : at + 1 + SUBJECT_REACH]
    by = words.index("by") if "by" in words[:BY_REACH] else len(words)
    return not agents.isdisjoint(words[by : by + AGENT_REACH])


def _only_a_few(subject: Sequence[str]) -> bool:
    """Too few of those who must do it: "just 25% of shareholders backed the offer"."""
    return any(first in WORDS["few"] and second[0].isdigit() for first, second in pairwise(subject))


def _by_own_board(clause: Clause, at: int, group: Group) -> bool:
    """A party's own board does it, and nobody else: "approved by both companies' boards of directors"."""
    words = clause.words
    span = words[at + 1 : at + 1 + SUBJECT_REACH] if group.passive else words[: group.start][-SUBJECT_REACH:]
    if group.passive and "by" not in span[:BY_REACH]:
        return False
    own = any(
        word in WORDS["own_boards"] or (word in BOARDS and before in WORDS["of_own_board"])
        for before, word in pairwise(span)
    )
    return own and AUTHORITY.isdisjoint(span)


def _fits(clause: Clause, at: int, verb_class: VerbClass) -> bool:
    """The words right at the verb are what the class asks for."""
    if clause.words[at] in {"have", "has", "had"} and clause.words[at + 1 : at + 2] == ["been"]:
        return False  # an auxiliary: "have been involved in the negotiations"
    before = clause.words[max(0, at - 1)]
    if (verb_class.bare and before == "the") or before in verb_class.not_after:
        return False
    if verb_class.marked and verb_class.marked.isdisjoint(clause.words[max(0, at - 3) : at + 5]):
        return False
    if (verb_class.attribute and _is_attribute(clause, at)) or (verb_class.ahead and not _looks_ahead(clause, at)):
        return False
    if verb_class.behind and verb_class.behind.isdisjoint(clause.words[max(0, at - BEHIND_REACH) : at]):
        return False
    return verb_class.unlike.isdisjoint(clause.words[at + 1 : at + 2])


def _looks_ahead(clause: Clause, at: int) -> bool:
    """Is what is told in front of the word, or behind it where it opens the sentence, still to come?"""
    words = clause.words[max(0, at - AHEAD_REACH) : at] if at > OPENING else clause.words
    return not WORDS["looking_ahead"].isdisjoint(words)


def _still_to_come(clause: Clause, at: int, verb_class: VerbClass) -> bool:
    """Is it only named as what comes first: "following the completion, it will move"?"""
    if not verb_class.done or verb_class.done.isdisjoint(clause.words[max(0, at - BEHIND_REACH) : at]):
        return False
    return clause.holds(WORDS["looking_ahead"])


def _is_attribute(clause: Clause, at: int) -> bool:
    """A participle in front of a sum and, without an article, of the deal: "ending the proposed $1 billion merger"."""
    ahead = clause.words[at + 1 : at + 1 + QUOTED_REACH + 1]
    if not clause.words[at].endswith("ed") or not ahead or not (ahead[0] in MONEY or ahead[0][0].isdigit()):
        return False
    for word in ahead:
        if word in DEALS or not (word[0].isalnum() or word in MONEY) or word in WORDS["articles"]:
            return word in DEALS
    return False


def _particle(clause: Clause, at: int, words: Sequence[str]) -> int | None:
    ahead = clause.words[at + 1 : at + 1 + PARTICLE_REACH]
    if words[0] not in ahead:
        return None
    for here, word in enumerate(ahead, at + 1):
        if word == "," or word in CLAUSE_ENDS:
            return None
        if word == words[0] and clause.words[here : here + len(words)] == words:
            return here + len(words) - 1
        if word in WORDS["after_particles"]:
            return None
    return None


def _object(clause: Clause, at: int, verb_class: VerbClass, group: Group) -> int | None:
    """The last word of the quote if the object is there, behind the verb or, in the passive, in front of it."""
    if not verb_class.object:
        return None if _behind(clause, at, verb_class.forbid, frozenset(), OBJECT_REACH) else at
    if not group.passive:
        found = _behind(clause, at, verb_class.object, verb_class.forbid, verb_class.near)
        if found is not None:
            return None if verb_class.noun and clause.words[found + 1 : found + 2] in FINITE else found
        if _behind(clause, at, verb_class.forbid, WORDS["after_participles"], verb_class.near) is not None:
            return None  # "the deal ends years of rivalry"
    if group.passive or verb_class.alone or _reduced(clause, at, verb_class, group):
        return at if _subject(clause, group.start, verb_class.object) else None
    return None


def _reduced(clause: Clause, at: int, verb_class: VerbClass, group: Group) -> bool:
    """A bare participle behind its noun: "the agreement finalized on Tuesday", "the deal, approved last week,"."""
    if group.start == 0 or verb_class.active_only:
        return False
    if clause.headline and group.start == at and _told_short(clause.words[at + 1 : at + 2]):
        return _subject(clause, at, verb_class.object)
    words = clause.words[max(0, group.start - 1 - NOUN_REACH) : group.start]
    if words[-1] == ",":
        words = words[:-1]
        words = words[words.index(",") + 1 :] if "," in words else words
    else:
        words = words[-1:]
    if verb_class.object.isdisjoint(words):
        return False
    return not WORDS["after_participles"].isdisjoint(clause.words[at + 1 : at + 2])


def _told_short(ahead: Sequence[str]) -> bool:
    """May a headline's participle in front of that word be a passive: "Marlow takeover approved by watchdog"?"""
    return ahead in ([], ["'"], ["by"]) or not WORDS["after_participles"].isdisjoint(ahead)


def _behind(clause: Clause, at: int, wanted: frozenset[str], forbidden: frozenset[str], reach: int) -> int | None:
    here, end = at, at + reach
    while here < min(end, len(clause.words) - 1):
        here += 1
        word = clause.words[here]
        if word == "(" and (closing := _bracket_end(clause.words, here)):
            here, end = closing, end + closing - here
            continue
        if word in wanted or ("#" in wanted and word[0].isdigit()) or word.rpartition("-")[2] in wanted:
            ahead = clause.words[here + 1 : here + 2]
            other = clause.words[here - 1] in WORDS["other_agreements"] or not forbidden.isdisjoint(ahead)
            return None if other else here
        if (
            (word in OBJECT_ENDS and not _before_sum(clause.words, here))
            or word in forbidden
            or (word == "," and not clause.words[here - 1][-1].isdigit() and not clause.headline)
        ):
            return None
    return None


def _before_sum(words: Sequence[str], at: int) -> bool:
    """Does the small word belong to a sum: "up to", "over $50 million"?"""
    if words[at - 1 : at + 1] == ["up", "to"]:
        return True
    ahead = words[at + 1 : at + 2]
    return words[at] in {"over", "about"} and bool(ahead) and (ahead[0] in MONEY or ahead[0][0].isdigit())


def _bracket_end(words: Sequence[str], at: int) -> int | None:
    """Where the bracket that opens there closes: a short form, the sum in another currency."""
    inside = words[at + 1 : at + 1 + BRACKET_REACH]
    return at + 1 + inside.index(")") if ")" in inside else None


def _before_aside(words: Sequence[str], start: int) -> int:
    """Where an aside begins that ends right in front of the verb: the subject of ", comes" stands before its comma."""
    if words[start - 1 : start] != [","]:
        return start
    for here in range(start - 2, max(0, start - SUBJECT_REACH), -1):
        if words[here] == ",":
            return here if words[here + 1] in ASIDES else start
    return start


def _subject(clause: Clause, start: int, wanted: frozenset[str]) -> bool:
    start = _before_aside(clause.words, start)
    for here in range(start - 1, max(-1, start - 1 - SUBJECT_REACH), -1):
        word = clause.words[here]
        if word in wanted and not _opposed(clause.words, here) and not _only_a_place(clause.words, here):
            return clause.words[here - 1] not in WORDS["other_agreements"]
        if word in SUBJECT_ENDS or clause.words[here : here + 2] == [",", "and"]:
            return False
    return False


def _only_a_place(words: Sequence[str], at: int) -> bool:
    """Is a seat of government only where something is: "through the City of London"?"""
    return words[at] in WORDS["seats"] and words[max(0, at - 1)] in WORDS["where"]


def _opposed(words: Sequence[str], noun: int) -> bool:
    """Is the noun what another one is about: "objections to the merger were rejected"?"""
    at = noun
    while noun - at < ADJECTIVES and at > 1 and words[at] not in WORDS["articles"]:
        at -= 1
    return words[at] in WORDS["articles"] and words[at - 1] in WORDS["opposing"]


def _lead(clause: Clause, at: int, vocabulary: Lexicon) -> int | None:
    """The verb of buying or selling that "agreed to" or "considering" leads to."""
    for here in range(at + 1, min(at + 1 + LEAD_REACH, len(clause.words))):
        word = clause.words[here]
        if word in WORDS["undoing"]:
            return None
        for entry in vocabulary.verbs.get(word, ()):
            if entry.verb_class.name in LEADING and _led(clause.words, here, entry.form):
                particle = _particle(clause, here, entry.particle) if entry.particle else here
                if particle is not None:
                    return particle
        dated = clause.words[here - 1].isdigit()  # "on May 16, 2022 to acquire"
        if word in CLAUSE_ENDS or (word == "," and not dated):
            return None
    return None


def _led(words: Sequence[str], at: int, form: str) -> bool:
    """Does the verb stand as something led to: to acquire, to fully acquire, to be acquired, of acquiring?"""
    before = words[at - 1] if not words[at - 1].endswith("ly") else words[at - 2]
    if form == "ing":
        return words[at - 2] != "to"
    return before == {"base": "to", "past": "be"}.get(form)
