"""Which runs are one party: the full name, its short forms, its initials."""

from functools import lru_cache

from dealcheck.mentions.companies.runs import Run
from dealcheck.mentions.companies.vocabulary import vocabulary
from dealcheck.record import state
from dealcheck.text.company_names import tables

SHORTEST_INITIALS = 2
KEPT = 8192  # names that are remembered: the same stand in many articles
MOST_CANDIDATES = 16  # parties that share a word: a longer list is a word that tells nothing
LONGEST_PREFIX_TAIL = 4  # words that a name of one word may have behind it in full
SHORTEST_CUT = 3  # letters that are left of a word that is cut short
_SMALL = frozenset({"and", "of", "the", "&", "for", "de"})


@state
class Form:
    """One way in which a party is written, and where.

    Attributes:
        words: lowered, with the legal form; `core` is without it.
        runs: indexes of the runs that are written so.
    """

    words: tuple[str, ...]
    core: tuple[str, ...]
    runs: list[int]


@state
class Party:
    """The forms of one party, the fullest first."""

    core: tuple[str, ...]
    forms: list[Form]
    initials: frozenset[str]

    @property
    def has_legal_form(self) -> bool:
        """Whether any form bears one."""
        return any(form.words != form.core for form in self.forms)


def link(runs: list[Run], brackets: dict[tuple[str, ...], tuple[str, ...]], *, body: int) -> list[Party]:
    """The parties behind the runs, in order of their first mention.

    Args:
        runs: of one document, in text order.
        brackets: short forms that the text itself introduces, with the core they stand for.
        body: where the text below the headline begins.
    """
    parties: list[Party] = []
    by_core: dict[tuple[str, ...], Party] = {}
    by_word: dict[str, list[Party]] = {}
    # a short form that the text introduces comes behind the name it stands for, also where a headline has it first
    forms = sorted(_forms(runs).values(), key=lambda form: (form.core in brackets, -len(form.core), form.runs[0]))
    told: dict[tuple[str, ...], int] = {}
    for at, run in enumerate(runs):
        if run.start >= body:
            told.setdefault(run.words, at)
    often = frozenset(form.core for form in forms if len(form.runs) > 1)
    for form in forms:
        party = _same(form, by_core) or by_core.get(brackets.get(form.core, ())) or _known(form, by_word, told)
        if party is None:
            party = Party(form.core, [], _initials(form.words, form.core))
            parties.append(party)
            words = () if _is_combined(form.core, often) else dict.fromkeys(form.core)
            for word in (*words, *sorted(party.initials)):
                by_word.setdefault(word, []).append(party)
        by_core.setdefault(form.core, party)
        party.forms.append(form)
    return sorted(parties, key=lambda party: min(form.runs[0] for form in party.forms))


def _is_combined(core: tuple[str, ...], often: frozenset[tuple[str, ...]]) -> bool:
    """The name is made of two that the text keeps apart: "the new group, Halcyon Marlow", is neither of them."""
    halves = ((core[:at], core[at:]) for at in range(1, len(core)))
    return any(often.issuperset(pair) and all(map(_is_telling, pair)) for pair in halves)


def _is_telling(words: tuple[str, ...]) -> bool:
    """One of the words is neither a place nor a word of trade or of prose."""
    terms = vocabulary()
    return any(word not in terms.trade and word not in terms.places and word not in terms.common for word in words)


@lru_cache(maxsize=KEPT)
def core_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without legal forms at the end; all of them where nothing else is left."""
    end = len(words)
    while end > 1 and (words[end - 1] in vocabulary().forms or words[end - 1] in _SMALL):
        end -= 1
    return words[:end]


def _forms(runs: list[Run]) -> dict[tuple[str, ...], Form]:
    forms: dict[tuple[str, ...], Form] = {}
    for at, run in enumerate(runs):
        if run.words not in forms:
            forms[run.words] = Form(run.words, core_of(run.words), [])
        forms[run.words].runs.append(at)
    return forms


def _same(form: Form, by_core: dict[tuple[str, ...], Party]) -> Party | None:
    """The party of this very name; a legal form makes it another than the one that is merely called so for short."""
    party = by_core.get(form.core)
    if party is None or form.core in (party.core, form.words):
        return party
    return None


def _known(form: Form, by_word: dict[str, list[Party]], told: dict[tuple[str, ...], int]) -> Party | None:
    """The party for which the form is short: one that begins with it, else one that has it inside or as initials.

    What the text below the headline calls in full first (`told`) may be called for short in the headline.
    """
    ends = dict.fromkeys((form.core[0], form.core[-1], _letters(form.core[0])))
    candidates = [party for word in ends for party in by_word.get(word, [])[:MOST_CANDIDATES]]
    if form.words != form.core:
        return None
    found = [
        (rank, at)
        for at, party in enumerate(candidates)
        if (rank := _rank(form.core, party, early=_is_early(form, party, told))) is not None
    ]
    return candidates[min(found)[1]] if found else None


def _is_early(short: Form, party: Party, told: dict[tuple[str, ...], int]) -> bool:
    """Whether the text uses a short form before it has used the party's full name."""
    full = party.forms[0]
    first = told.get(short.words)
    return first is not None and first < told.get(full.words, full.runs[0])


def _letters(word: str) -> str:
    """The initials that a word of letters is: "T&Q" for Tarn & Quill."""
    return word.replace("&", "")


def _rank(short: tuple[str, ...], party: Party, *, early: bool) -> int | None:
    """How well a short form fits a party: 0 best, None not at all."""
    full, size = party.core, len(short)
    if full[:size] == short:
        return _rank_of_tail(size, full[size:], first=early)
    if size == 1 and _letters(short[0]) in party.initials:
        return 1
    terms = vocabulary()
    telling = size > 1 or not (short[0] in terms.trade or short[0] in terms.places)
    if telling and full[-size:] == short:
        return 2
    if size > 1:
        return 2 if _abbreviates(short, full) else None
    return 3 if telling and short[0] in full and short[0] not in terms.common else None


def _rank_of_tail(size: int, tail: tuple[str, ...], *, first: bool) -> int | None:
    """How well a short form of `size` words fits a name that goes on with `tail`.

    A name that stands `first`, before the longer one, and of which that is by its words another business, is not short
    for it ("Halcyon", then "Halcyon Ventures").
    """
    terms = vocabulary()
    if first and not terms.apart.isdisjoint(tail) and (size == 1 or not tables().trade.issuperset(tail)):
        return None
    if all(word in terms.trade or word in _SMALL for word in tail):
        return 0
    if (size > 1 and not terms.apart.isdisjoint(tail)) or len(tail) > LONGEST_PREFIX_TAIL:
        return None
    return 1


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Word for word a shortening ("Cons Gold"), or initials and the word behind them ("IC Gas")."""
    if len(short) == len(full):
        return all(word.startswith(part) and len(part) >= SHORTEST_CUT for part, word in zip(short, full, strict=True))
    letters = short[0]
    size = len(letters)
    rest = short[1:]
    return size > 1 and "".join(word[0] for word in full[:size]) == letters and full[size : size + len(rest)] == rest


@lru_cache(maxsize=KEPT)
def _initials(words: tuple[str, ...], core: tuple[str, ...]) -> frozenset[str]:
    """What a name's initials may be: of its own words, with its legal form, with the small words."""
    spelt = {"".join(word[0] for word in form if word not in _SMALL) for form in (words, core, words[: len(core) + 1])}
    spelt.add("".join(word[0] for word in core))
    return frozenset(letters for letters in spelt if len(letters) >= SHORTEST_INITIALS)
