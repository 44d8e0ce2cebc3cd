"""Are these two names one company?

A chain of reasons, each of which an editor could state: the same words, the same initials, a short form that drops only
words of trade, a name that is known to have changed. Letters that merely look or sound alike are never a reason.
"""

from collections.abc import Sequence
from functools import lru_cache

from dealcheck.text.company_names import CompanyName, parse_name, tables
from dealcheck.text.known_names import known_as, run_together

ORDER_IS_FREE = 3  # words from which the same ones in another order name the same company
LONGEST_TAIL = 2  # words that a name of one word may have behind it in full
LONG_WORD = 7  # letters from which a slip is more likely than a neighbour of that name
SHORTEST_INITIALS = 3  # two letters fit too many companies: only the alias table joins them
LONGEST_LETTERS = 4  # letters of a short form that "and" joins ("CD&R")
HOUSES = frozenset({"grupo", "groupe", "gruppo", "compagnie", "koninklijke"})
LEADING_WORDS = frozenset({"new", "old", "royal", "first", "united", "national", "general", "american", "british"})


@lru_cache(maxsize=65536)
def same_company(a: str, b: str) -> bool:
    """Whether two names, as the news writes them, are one company's. Symmetric; every name is its own company's."""
    one, two = parse_name(a), parse_name(b)
    if a == b or not one.words or not two.words:
        return a == b
    if one == two:
        return True
    if one.mixed or two.mixed or _forms_differ(one, two):
        return False
    known = (known_as(one), known_as(two))
    if None not in known:
        return known[0] == known[1]
    return _same_words(one, two) or _short_and_full(one, two, known[0]) or _short_and_full(two, one, known[1])


def _forms_differ(one: CompanyName, two: CompanyName) -> bool:
    """Both bear a legal form and they are of different kinds ("Merck KGaA", "Merck & Co.")."""
    if not one.families or not two.families or one.families & two.families:
        return False
    return not {"european"} & (one.families | two.families)


def _same_words(one: CompanyName, two: CompanyName) -> bool:
    """The same words, run together or not ("Good Will", "Goodwill"), in another order, or one of them misspelt."""
    if run_together(one.words) == run_together(two.words) or _one_word_misspelt(one.words, two.words):
        return True
    return len(one.words) >= ORDER_IS_FREE and sorted(one.words) == sorted(two.words)


def _one_word_misspelt(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """All words agree but a long one, in which a letter is missing, doubled or swapped with its neighbour.

    Another letter in the place of one is another name ("Alphabet", "Alphanet"), and so is a single word.
    """
    differ = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    if len(one) != len(two) or len(one) < 2 or len(differ) != 1:  # noqa: PLR2004 - a name of one word has no other to hold it
        return False
    left, right = differ[0]
    if min(len(left), len(right)) < LONG_WORD or left[0] != right[0]:
        return False
    if len(left) == len(right) and sorted(left) != sorted(right):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most names never come this far

    return OSA.distance(left, right, score_cutoff=1) == 1


def _short_and_full(short: CompanyName, full: CompanyName, known: int | None) -> bool:
    """The first is what people call the second for short; only the full one may bear a legal form."""
    if len(short.words) == 1 and (
        _initials_of(short.words[0], full.words)
        or _initials_of(short.words[0], full.words[1:])
        or _initials_with_form(short.words[0], full)
    ):
        return True
    if _letters_joined(short.words, full.words) or (full.words[0] in HOUSES and _behind_house(short, full)):
        return True
    if short.families:
        return _only_adds(short.words, full.words, frozenset({"group", "holdings"}))
    return _drops_the_tail(short.words, full.words, known is not None) or _starts_with_initials(short.words, full.words)


def _initials_with_form(letters: str, full: CompanyName) -> bool:
    """The last letter is that of "company" or "limited", the others those of all words ("ADNOC")."""
    return (
        len(letters) > SHORTEST_INITIALS
        and letters[-1] in "cl"
        and "english" in full.families
        and _initials_of(letters[:-1], full.words)
    )


def _letters_joined(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Both names hold "and", and the short one but the first letters of the full one ("L&T", "CD&R")."""
    if "and" not in short or "and" not in full or not 1 < len(run_together(short)) <= LONGEST_LETTERS:
        return False
    letters = [word if word == "and" else word[0] for word in full]
    return "".join(short) in {"".join(letters), "".join(letters[: letters.index("and") + 2])}


def _behind_house(short: CompanyName, full: CompanyName) -> bool:
    """The full name only says in front that it is a house ("Grupo Halcyon", "Compagnie de Halcyon")."""
    rest = full.words[1:]
    return rest == short.words or (rest[:1] in {("de",), ("des",), ("du",)} and rest[1:] == short.words)


def _only_adds(short: tuple[str, ...], full: tuple[str, ...], words: frozenset[str]) -> bool:
    tail = full[len(short) :]
    return bool(tail) and full[: len(short)] == short and words.issuperset(tail)


def _drops_the_tail(short: tuple[str, ...], full: tuple[str, ...], known: bool) -> bool:  # noqa: FBT001
    """The full name goes on with words that do not make it another company."""
    tail = full[len(short) :]
    if not tail or full[: len(short)] != short or (len(short) == 1 and short[0] in LEADING_WORDS):
        return False
    harmless = tables().generic | tables().trade | {"and"}
    if all(word in harmless for word in tail):
        return len(short) > 1 or len(tail) <= LONGEST_TAIL or not known
    return (
        len(short) == 1 and not known and len(tail) <= LONGEST_TAIL and not any(word in tables().apart for word in tail)
    )


def _initials_of(letters: str, words: Sequence[str]) -> bool:
    """`letters` are the first letters of all words, small words left out ("PIF", "WBD")."""
    if not letters.isalpha() or not SHORTEST_INITIALS <= len(letters) <= len(words) + 2:
        return False
    full = [word for word in words if word not in {"and", "of", "the", "for", "de"}]
    return len(full) > 1 and letters in {"".join(word[0] for word in full), "".join(word[0] for word in words)}


def _starts_with_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The short name's first word is the initials of the full one's first words ("AB InBev", "JP Morgan")."""
    head, rest = short[0], short[1:]
    gone = len(full) - len(rest)
    if not rest or full[gone:] != rest or not 1 < gone <= len(head) + 1:
        return False
    return head == "".join(word[0] for word in full[:gone] if word != "and")
