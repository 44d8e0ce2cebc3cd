"""Runs of capitals: where a name may stand, before it is asked whose it is."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from dealcheck.mentions.companies.capitals import Word, words_with_capitals
from dealcheck.mentions.companies.symbols import is_abbreviated, is_ticker, without_class
from dealcheck.mentions.companies.vocabulary import Vocabulary, vocabulary
from dealcheck.model import Document, Sentence
from dealcheck.record import record

_BRACKET = re.compile(r" ?\( ?[A-Z][\w. ]{1,20}\) (\w+)")  # "SHV (United Kingdom) Holding"
_PLAIN_JOINTS = frozenset({" ", " & ", " + ", " / "})
_PARTICLES = frozenset(
    {" de ", " du ", " des ", " la ", " le ", " der ", " van ", " von ", " di ", " da ", " del ", " y ", " et ", "-"}
    | {" bin ", " bint ", " ibn ", " al-", " al "}
)
_COMMAS = frozenset({", ", " , "})
_HALVES = frozenset({" and ", "'s "})
_OPENS = frozenset({" (", " ( "})
_CLOSES = frozenset({") ", " ) ", ".) "})
_OFS = frozenset({" of ", " of the "})
_LOOSE_FORMS = frozenset({"inc", "corp", "co", "ltd", "plc", "llc"})
_PARTICIPLES = (
    "based",
    "backed",
    "owned",
    "led",
    "listed",
    "headquartered",
    "born",
    "controlled",
    "held",
    "style",
    "rival",
)
# What has befallen somebody: "Scandal-plagued", "Debt-laden".
_STRICKEN = ("plagued", "embattled", "hit", "ridden", "stricken", "laden", "struck", "starved", "strapped")
_ADJECTIVES = frozenset({*_PARTICIPLES, *_STRICKEN})
_DASH = re.compile(r"[-\u2013]")
_TICKER = re.compile(r"[A-Z]{2,5}\.[A-Z]{1,2}")  # with its exchange: "HAL.AX"
_AND_BODY = re.compile(r" ([A-Z][a-z]+)\b")  # "Competition and Markets Authority"
_PARTNER = re.compile(r" & [A-Z]")
_LED = ("-led", "\u2013led")
_ALLIANCE = re.compile(
    r" (?:[a-z]+ ){0,2}(?:consortium|group|investors?|syndicate|team|bid|offer|takeover|buyout|round)\b"
)
_DOTTED = frozenset({"bros", "st", "jr", "sr", "mt", "ft"})
_BEGINNINGS = (' "', '"', " - ", ": ")
_BULLET = re.compile(r"[^\w\s]{1,2} |\(?\d{1,2}[.)] |\(?[a-z]\) ")  # in front of an item of a list
LONGEST_BULLET = 5  # characters: "(12) "
HEADLINE_SHARE = 0.5  # share of words with a capital below which no sentence is set like a headline
SHORT_SENTENCE = 4  # words below which the share says nothing
_SMALL_WORD = re.compile(r"(?<![\w'-])(?!after|amid|against|under|between|about|within|without|through)[a-z]{5}")
_SCALES = re.compile(r"\b(?:billion|million|trillion|crore|percent)\b")  # small also where a headline sets capitals
SHORT_HALF = 2  # words of a second half that is one word and its legal form
PERSON_INITIAL = 2  # characters of "J."
LONGEST_NAME = 8  # words of a name that prose and headline share


@record
class Run:
    """A stretch of text that looks like a name.

    Attributes:
        words: its words, lowered, without dots and possessives.
        sentence: index in `Document.sentences`.
        headline: its sentence sets most words with a capital, so that a capital says little.
        opens: it stands at the sentence's start.
    """

    start: int
    end: int
    words: tuple[str, ...]
    sentence: int
    headline: bool
    opens: bool


def find_runs(document: Document, spans: list[tuple[int, int]]) -> list[Run]:
    """All runs outside furniture, in text order; none that stands in one of the `spans`."""
    taken = {place for start, end in spans for place in range(start, end)}
    found = {index: _groups(document, index, words) for index, words in words_with_capitals(document, taken).items()}
    runs = {
        index: [run for group in groups for run in _run(document, group, index, headline=False)]
        for index, (groups, headline) in found.items()
        if not headline
    }
    prose = {run.words for here in runs.values() for run in here}
    for index, (groups, headline) in found.items():
        if headline:
            runs[index] = [run for group in groups for run in _headline_runs(document, group, index, prose)]
    return _paired(document, [run for index in sorted(runs) for run in runs[index]])


def _paired(document: Document, runs: list[Run]) -> list[Run]:
    """Runs with "A and B Inc" and "A's B Inc" made one name, where A never stands for itself, nor both for short."""
    halves = {at for at in range(len(runs)) if _is_half(document, runs, at)}
    if not halves:
        return runs
    alone = {run.words for at, run in enumerate(runs) if at not in halves and not _owns(document, run)}
    terms, paired = vocabulary(), list[Run]()
    for at, run in enumerate(runs):
        half = at - 1 in halves and run.words[-1] in terms.forms
        one = run.words[:-1] and (len(run.words) == SHORT_HALF or (at > 0 and len(runs[at - 1].words) == 1))
        if (
            half
            and one
            and paired
            and paired[-1] is runs[at - 1]
            and (paired[-1].words not in alone or _bare(run, terms))
            and not (paired[-1].words[:1] in alone and run.words[:-1] in alone)
        ):
            first = paired.pop()
            gap = (*first.words, "and") if document.text[first.end] == " " else first.words
            paired.append(replace(run, start=first.start, words=(*gap, *run.words), opens=first.opens))
        else:
            paired.append(run)
    return paired


def _owns(document: Document, run: Run) -> bool:
    return document.text.startswith(("'s", " 's"), run.end)


def _bare(run: Run, terms: Vocabulary) -> bool:
    """Nothing of the run could be a name by itself: "Testing Inc"."""
    return all(word in terms.common or word in terms.forms for word in run.words)


def _is_half(document: Document, runs: list[Run], at: int) -> bool:
    """The run has another right behind it, joined by "and" or as its owner, and no legal form of its own.

    A place owns no half of a name ("Canada's Halcyon Corp" is Halcyon), nor does one that tells where somebody is.
    """
    gap = document.text[runs[at].end : runs[at + 1].start] if at + 1 < len(runs) else ""
    terms = vocabulary()
    if gap not in _HALVES or runs[at].words[-1] in terms.forms:
        return False
    where = gap == "'s " or document.text.endswith((" of ", " in "), 0, runs[at].start)
    return not (where and " ".join(runs[at].words) in terms.places)


def _groups(document: Document, index: int, words: list[Word]) -> tuple[list[list[Word]], bool]:
    """The words of one sentence that stand together as names do, and whether it is set like a headline."""
    sentence = document.sentences[index]
    total = document.text.count(" ", sentence.start, sentence.end) + 1
    told = document.text[sentence.start : sentence.end]
    if sentence.role == "headline":
        told = _SCALES.sub("", told)
    headline = total >= SHORT_SENTENCE and len(words) >= HEADLINE_SHARE * total and _SMALL_WORD.search(told) is None
    terms = vocabulary()
    groups: list[list[Word]] = [[]]
    for word in words:
        ends = word.low in terms.titles or (headline and (word.low in terms.breaks or word.low in terms.leading))
        if groups[-1] and not ends and _joins(document, groups[-1], word, terms):
            groups[-1].append(word)
        else:
            groups.append([] if ends else [word])
    return [group for group in groups if group[1:] or (group and group[0].low not in terms.never)], headline


def _headline_runs(
    document: Document, group: list[Word], index: int, prose: AbstractSet[tuple[str, ...]]
) -> Iterator[Run]:
    """The names in a headline's capitals that the prose knows, each whole, and what else looks like one."""
    at = known = 0  # where the words begin that are looked at, and where those that no name has taken
    while at < len(group):
        size = _known_size(group, at, prose)
        if size:
            yield from _between(document, group[known:at], index, behind=known > 0)
            first, last = group[at], group[at + size - 1]
            opens = _opens(document, first.start, document.sentences[index])
            yield Run(first.start, last.end, _plain(group[at : at + size]), index, headline=True, opens=opens)
            known = at + size
        at += max(size, 1)
    yield from _between(document, group[known:], index, behind=known > 0)


def _known_size(group: list[Word], at: int, prose: AbstractSet[tuple[str, ...]]) -> int:
    """How many words from a place on are a name of the prose that nothing behind makes a longer one; 0 for none."""
    terms = vocabulary()
    for size in range(min(LONGEST_NAME, len(group) - at), 0, -1):
        if _plain(group[at : at + size]) in prose:
            behind = group[at + size].low if at + size < len(group) else ""
            return 0 if behind in terms.trade or behind in terms.forms else size
    return 0


def _between(document: Document, rest: list[Word], index: int, *, behind: bool) -> Iterator[Run]:
    """What no known name has taken; a lone verb `behind` one is none ("Halcyon Regains Tarn")."""
    if not (behind and len(rest) == 1 and rest[0].low.endswith(("s", "ed"))):
        yield from _run(document, rest, index, headline=True)


def _plain(group: list[Word]) -> tuple[str, ...]:
    return tuple([word.low.removesuffix("'s") for word in group])


def _joins(document: Document, group: list[Word], word: Word, terms: Vocabulary) -> bool:
    """Whether what stands between two words with a capital makes them one name."""
    last = group[-1].low
    gap = document.text[group[-1].end : word.start]
    if gap in _PLAIN_JOINTS and _TICKER.fullmatch(document.text, word.start, word.end) is None:
        return last not in terms.forms or word.low in terms.forms
    if gap in _COMMAS:
        house = len(group) == 1 and _PARTNER.match(document.text, word.end) is not None  # "Halcyon, Tarn & Quill"
        return house or (word.low in terms.forms and last not in terms.forms)
    if gap == ". ":
        return last in _DOTTED or (last in terms.forms and word.low in terms.forms)
    if gap == "'s ":
        return word.low in terms.forms
    if gap == " and ":
        partner = word.low in terms.partners or word.low in terms.forms or _is_in_body(document, last, word, terms)
        return last not in terms.forms and partner
    return _joins_by_particle(document, gap, group, word, terms)


def _is_in_body(document: Document, last: str, word: Word, terms: Vocabulary) -> bool:
    """Whether "and" joins two plain words of an authority's name."""
    plain = last in terms.common or last in terms.trade
    behind = _AND_BODY.match(document.text, word.end) if plain else None
    return behind is not None and behind[1].lower() in terms.bodies


def _joins_by_particle(document: Document, gap: str, group: list[Word], word: Word, terms: Vocabulary) -> bool:
    """The same for small words and brackets: "Bank of ...", "Banco de ...", "SHV (United Kingdom) Holding"."""
    if gap in _OFS:
        last = group[-1].low
        plain = all(word.low in terms.common or word.low in terms.trade or word.low in terms.heads for word in group)
        head = plain and last in terms.heads and last not in terms.forms
        return head or (word.low in terms.nations and (last in terms.forms or last in terms.trade))
    if gap in _OPENS:
        if word.low == "".join(other.low[0] for other in group if other.low not in terms.leading):
            return False
        inside = _BRACKET.match(document.text, group[-1].end)
        return inside is not None and (inside[1].lower() in terms.forms or inside[1].lower() in terms.trade)
    return gap in _PARTICLES or (gap in _CLOSES and "(" in document.text[group[0].start : word.start])


def _opens(document: Document, place: int, sentence: Sentence) -> bool:
    """A capital is due there whatever the word: at the start of a sentence or item, of quoted words, behind a dash."""
    if place == sentence.start or document.text.endswith(_BEGINNINGS, sentence.start, place):
        return True
    bullet = place - sentence.start <= LONGEST_BULLET
    return bullet and _BULLET.fullmatch(document.text, sentence.start, place) is not None


def _run(document: Document, group: list[Word], index: int, *, headline: bool) -> Iterator[Run]:
    """The group as a run, without the words that only stand before or behind a name."""
    terms = vocabulary()
    opens = bool(group) and _opens(document, group[0].start, document.sentences[index])
    for at in range(len(group) - 1, -1, -1):
        if _is_compound(group[at].low):
            yield from _run(document, _leader(document, group[: at + 1]), index, headline=headline)
            group = group[at + 1 :]
            break
    while group and _leads(group[0].low, terms, opens=opens or headline, alone=len(group) == 1):
        group = group[1:]
    while group and (group[-1].low in terms.leading or (headline and _trails(group[-1].low, terms))):
        group = group[:-1]
    if headline:
        while group and _trails(group[0].low, terms):
            group = group[1:]
    if len(group) > 1 and group[-1].low in terms.never and _are_place(document, group[:-1], terms):
        group = group[:-1]  # "the San Francisco AI company"
    group = without_class(group)
    if not group or (len(group) == 1 and _is_no_name(document, group[0], terms)):
        return
    size = len(group) - is_abbreviated(document, group)
    yield Run(group[0].start, group[size - 1].end, _plain(group[:size]), index, headline, opens)
    for short in group[size:]:
        yield Run(short.start, short.end, _plain([short]), index, headline, opens=False)


def _is_no_name(document: Document, word: Word, terms: Vocabulary) -> bool:
    """A word alone that names nobody: a plain one, a letter, a ticker that no bracket ties to a name."""
    if word.low in terms.never or len(word.low) < PERSON_INITIAL:
        return True
    if is_ticker(document, word, terms):
        return True
    return (
        not document.text.endswith("(", 0, word.start)
        and _TICKER.fullmatch(document.text, word.start, word.end) is not None
    )


def _leader(document: Document, group: list[Word]) -> list[Word]:
    """Who leads those who act together ("the Halcyon-led consortium"); nobody where the last word says other things."""
    *front, last = group
    if not last.low.endswith(_LED) or not _ALLIANCE.match(document.lower, last.end):
        return []
    size = len(_LED[0])
    return [*front, Word(last.start, last.end - size, last.low[:-size])]


def _are_place(document: Document, group: list[Word], terms: Vocabulary) -> bool:
    return document.lower[group[0].start : group[-1].end] in terms.places


def _leads(word: str, terms: Vocabulary, *, opens: bool, alone: bool) -> bool:
    """The word stands in front of a name and is none of it: "Chairman", "Miami-based", "Drugmaker" at the start."""
    if word in terms.leading or word in _LOOSE_FORMS or _is_compound(word):
        return True
    return opens and not alone and word in terms.descriptions and word not in terms.trade


def _is_compound(word: str) -> bool:
    """The word tells of somebody where or how it is: "Miami-based", "Debt-laden"."""
    return ("-" in word or "\u2013" in word) and _DASH.split(word)[-1] in _ADJECTIVES


def _trails(word: str, terms: Vocabulary) -> bool:
    return word in terms.common and word not in terms.trade and word not in terms.forms
