"""Find the parties of an article and every place where one is named or meant."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from operator import attrgetter

from dealcheck.mentions.companies.descriptions import find_descriptions
from dealcheck.mentions.companies.kinds import kind_of
from dealcheck.mentions.companies.link import Party, core_of, link
from dealcheck.mentions.companies.runs import Run, find_runs
from dealcheck.mentions.companies.ties import is_known_as
from dealcheck.mentions.companies.vocabulary import vocabulary
from dealcheck.model import Company, DateMention, Document, Figure, Name
from dealcheck.text.trie import trie

# What follows a noun that begins a sentence, no name: "Supporters of", "Thirteen years".
_NOUN = re.compile(r" (?:of|who|whose|with|years?|months?|weeks?|days?|people|percent|per|times|or)\b")
# What follows a participle that begins a sentence: "Commenting on the deal".
_PARTICIPLE = re.compile(r" (?:on|the|an?|its|with|from|into|about|at|by|for)\b")
# The town in capitals that a paragraph begins with: "RENTON, Wash. (AP) - ...".
_DATELINE = re.compile(
    r"^([A-Z]{4,}(?: [A-Z]{4,})?)(?:, [A-Z][\w.]{1,12}){0,2}(?: ?\([\w ]{2,20}\))? ?"
    r"(?:\u2013|\u2014|--?) (?=[A-Z](?:\S+ ){7})",
    re.MULTILINE,
)
# In front of a party of a headline's deal, whatever the text calls it: "Takeover of Halcyon".
_PARTY = re.compile(r"\b(?:of|for|in|by|from|with|buys?|acquires?|acquiring|buying|purchases?|sells?) $")
# Nouns that say whose somebody is, so that a name stands in front of them.
_RELATIONS = frozenset(
    {"unit", "subsidiary", "parent", "owner", "brand", "venture", "group", "fund", "investor", "team", "trust", "house"}
    | {"app", "platform", "network", "studio", "club", "partnership", "agency", "business", "concern", "company"}
)
_DASH = re.compile(r"[-\u2013]")
_JOINED = re.compile(r"\w[-\u2013](?=[A-Z])")
LONGEST_ACRONYM = 5  # letters from which capitals throughout are a headline's, not the name's own
_SEAT = re.compile(r" ?, [a-z.]+ ?-based\b")  # behind the town in "Renton, Wash.-based Halcyon"
# Behind a name, its legal form's dot or its genitive stands a short form or a ticker, with the name or the letter of
# its exchange, also where a link has put the bracket on a line of its own.
_BRACKET = re.compile(
    r"(?:\.|'s?)?[ \n]?\( ?(?:[A-Za-z ]{2,12}: ?)?[\"']?([A-Z][\w&. -]{0,24}?)(\.[A-Z]{1,2})?[\"']? ?\)"
)
# "Halcyon Corp. (HAL, HAL.TO)": on several exchanges.
_TICKERS = re.compile(r"\((?:[A-Z]{1,5}(?:\.[A-Z]{1,3})?, ?){1,4}[A-Z]{1,5}(?:\.[A-Z]{1,3})?\)")


def find_companies(
    document: Document, figures: tuple[Figure, ...], dates: tuple[DateMention, ...]
) -> tuple[tuple[Company, ...], tuple[Name, ...]]:
    """The companies of the article and every place where one is named or meant; figures and dates are no names."""
    taken = [(figure.start, figure.end) for figure in figures] + [(date.start, date.end) for date in dates]
    taken += [tickers.span() for tickers in _TICKERS.finditer(document.text)]
    runs = _apart(document, _believable(document, find_runs(document, taken)))
    parties = link(runs, _introduced(document, runs), body=_body(document))
    companies = tuple(_company(document, party, runs) for party in parties)
    names = [
        Name(runs[at].start, runs[at].end, index)
        for index, party in enumerate(parties)
        for form in party.forms
        for at in form.runs
    ]
    names.sort(key=attrgetter("start"))
    names += find_descriptions(document, companies, names)
    names.sort(key=attrgetter("start"))
    return companies, tuple(names)


def _apart(document: Document, runs: list[Run]) -> list[Run]:
    """Two names that a dash joins taken apart, where each stands elsewhere: "the Halcyon-Marlow merger"."""
    dashes = {at: dash for at, run in enumerate(runs) if (dash := _JOINED.search(document.text, run.start, run.end))}
    if not dashes:
        return runs
    begin = {
        run.words[:size] for at, run in enumerate(runs) if at not in dashes for size in range(1, len(run.words) + 1)
    }
    apart: list[Run] = []
    for at, run in enumerate(runs):
        halves = _halves(run, dashes[at].start() + 1) if at in dashes else None
        apart += halves if halves and all(half.words in begin for half in halves) else [run]
    return apart


def _halves(run: Run, dash: int) -> tuple[Run, Run] | None:
    """The names on both sides of the dash; None where the run's words do not tell them."""
    at = next((at for at, word in enumerate(run.words) if _DASH.search(word)), None)
    if at is None:
        return None
    left, right = _DASH.split(run.words[at], maxsplit=1)
    first = replace(run, end=dash, words=(*run.words[:at], left))
    return first, replace(run, start=dash + 1, words=(right, *run.words[at + 1 :]), opens=False)


def _body(document: Document) -> int:
    """Where the text below the headline begins."""
    return next((sentence.start for sentence in document.sentences if sentence.role != "headline"), 0)


def _believable(document: Document, runs: list[Run]) -> list[Run]:
    """Without the ordinary words that have a capital only because a sentence or a headline begins with them."""
    terms = vocabulary()
    datelines = {tuple(line[1].lower().split()) for line in _DATELINE.finditer(document.text)}
    sure = {run.words[0] for run in runs if not run.opens and not run.headline}
    known = {run.words for run in runs}
    in_prose = {run.words for run in runs if not run.headline}
    headline = 0 if document.sentences and document.sentences[0].role == "headline" else None
    shouted = headline == 0 and document.text[document.sentences[0].start : document.sentences[0].end].isupper()
    prose = {word for run in runs if not run.headline for word in run.words}
    trimmed = [run if len(run.words) == 1 else _trimmed(run, known, in_prose) for run in runs]
    times = Counter(run.words for run in runs)

    def plain(run: Run) -> bool:
        if run.words in datelines or run.words[-1] in terms.papers or _SEAT.match(document.lower, run.end):
            return True
        if len(run.words) > 1 or run.words[0] in sure:
            return False
        if prose and run.sentence == headline and run.headline and run.words[0] not in prose:
            # a headline's capitals alone: "A Wise Investment", "INVESTORS WARY"
            is_set = shouted or document.text[run.start : run.end].istitle()
            return is_set and not _PARTY.search(document.lower, 0, run.start)
        behind = _PARTICIPLE if run.words[0].endswith("ing") else _NOUN
        alone = run.opens and times[run.words] == 1
        return run.words[0] in terms.common or (
            alone and (behind.match(document.lower, run.end) or _trade().match(document.text, run.end)) is not None
        )

    return [run for run in trimmed if not plain(run)]


@cache
def _trade() -> re.Pattern[str]:
    """Behind the word that says what a company deals in: "Warehouse startup Halcyon", but "Tarn unit Halcyon"."""
    return re.compile(rf" {trie(sorted(vocabulary().descriptions - _RELATIONS))} (?=[A-Z])")


def _trimmed(run: Run, known: set[tuple[str, ...]], in_prose: set[tuple[str, ...]]) -> Run:
    """The name alone where the text elsewhere tells it from the words beside it."""
    return _without_paper(_without_verb(_without_place(run, known), in_prose), known)


def _without_place(run: Run, known: set[tuple[str, ...]]) -> Run:
    """Without a place, number or opening word in front of a name that stands elsewhere by itself ("Sadly Halcyon")."""
    terms, word = vocabulary(), run.words[0]
    opens = run.opens and (word in terms.common or word.endswith("ly"))
    loose = word in terms.places or word in terms.openers or opens
    if len(run.words) > 1 and loose and run.words[1:] in known:
        return replace(run, start=run.start + len(run.words[0]) + 1, words=run.words[1:])
    return run


def _without_verb(run: Run, in_prose: set[tuple[str, ...]]) -> Run:
    """Without the verb that a headline's capitals made part of a name that prose knows: "Halcyon Allocates"."""
    name, last = run.words[:-1], run.words[-1]
    if last == "board" and (name in in_prose):
        return replace(run, end=run.end - len(last) - 1, words=name)
    verb = last.endswith(("s", "ed")) and last not in vocabulary().trade
    told = run.headline or last in vocabulary().breaks
    if told and name in in_prose and run.words not in in_prose and verb:
        return replace(run, end=run.end - len(last) - 1, words=name)
    return run


def _without_paper(run: Run, known: set[tuple[str, ...]]) -> Run:
    """The name alone of a paper that is named after a company: "the Halcyon Merger Agreement"."""
    if run.words[-1] not in vocabulary().papers:
        return run
    for size in range(len(run.words) - 1, 0, -1):
        name = run.words[:size]
        if name in known:
            return replace(run, end=run.start + len(" ".join(name)), words=name)
    return run


def _introduced(document: Document, runs: list[Run]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Short forms in brackets behind a name ("Hewlett Packard Enterprise (HPE)"), and what it was or is also called."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for one, two in pairwise(runs):
        if is_known_as(document, one.end, two.start) or _is_acronym(document, one, two):
            found.setdefault(core_of(two.words), core_of(one.words))
    for run in runs:
        match = _BRACKET.match(document.text, run.end)
        if match:
            for short in (match[1], f"{match[1]}{match[2] or ''}"):
                found.setdefault(core_of(tuple(short.lower().replace(".", "").split())), core_of(run.words))
    return found


def _is_acronym(document: Document, one: Run, two: Run) -> bool:
    """The second stands right behind the first and is made of its letters ("Halcyon Television Ltd HTV")."""
    short = document.text[two.start : two.end]
    if document.text[one.end : two.start] != " " or not short.isupper() or len(short) > LONGEST_ACRONYM:
        return False
    letters = iter("".join(one.words))
    return short[0].lower() == one.words[0][0] and all(letter in letters for letter in short.lower())


def _company(document: Document, party: Party, runs: list[Run]) -> Company:
    texts: dict[str, int] = {}
    for form in party.forms:
        for at in form.runs:
            text = document.text[runs[at].start : runs[at].end]
            texts.setdefault(text, -len(form.words))
    names = tuple(sorted(texts, key=lambda text: (text.isupper() and len(text) > LONGEST_ACRONYM, texts[text])))
    return Company(names[0], names, kind_of(document, party, runs))
