"""A company's name taken apart: the words that tell it from others, and its legal form."""

import re
import unicodedata
from functools import cache, lru_cache

from dealcheck.record import record
from dealcheck.text.tables import listed, read_table

LONGEST_FORM = 6  # words of the longest legal form in the table
_TICKER = re.compile(r"[(<\[][^()<>\[\]]{1,24}[)>\]]")
_DOTTED = re.compile(r"\b(?:\w\.){1,7}(?:\w\b(?!\w))?")
_SLASHED = re.compile(r"\b(\w)/(\w)\b")  # "A/S"
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_NO_WORD = re.compile(r"[^\w&']+")
_GLUED_FORM = re.compile(r"(?<=[a-z])(AG|GmbH|SA|SE|NV|AB|PLC|Inc|Ltd|LLC)$")
_SPACED_INITIALS = re.compile(r"\b(?:\w ){1,4}\w\b")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


@record
class CompanyName:
    """A name as it is compared.

    Attributes:
        words: the words that name the company, folded: lowered, without diacritics, abbreviations written out. Legal
            forms and "the" are gone, unless nothing else is there.
        families: the families of its legal form (`english`, `german`, ...); empty where it bears none.
        mixed: one of its words mixes the letters of two scripts.
    """

    words: tuple[str, ...]
    families: frozenset[str]
    mixed: bool


@record
class _Tables:
    """The look-ups of `legal_forms.toml`."""

    forms: dict[tuple[str, ...], frozenset[str]]
    abbreviations: dict[str, str]
    generic: frozenset[str]
    trade: frozenset[str]
    apart: frozenset[str]


@cache
def tables() -> _Tables:
    """The tables of `legal_forms.toml`."""
    table = read_table(__name__, "legal_forms.toml")
    forms: dict[tuple[str, ...], set[str]] = {}
    for family, spellings in table["families"].items():
        for spelling in listed(spellings):
            forms.setdefault(tuple(spelling.split()), set()).add(family)
    tails = {name: frozenset(listed(words)) for name, words in table["tails"].items()}
    frozen = {form: frozenset(families) for form, families in forms.items()}
    return _Tables(frozen, table["abbreviations"], tails["generic"], tails["trade"], tails["apart"])


def fold(text: str) -> str:
    """Lowered, without diacritics; letters of other scripts stay what they are."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).replace("ł", "l").replace("ø", "o")


@lru_cache(maxsize=8192)
def parse_name(name: str) -> CompanyName:
    """The name taken apart; any text is a name."""
    glued = _GLUED_FORM.sub(r" \1", _TICKER.sub(" ", name.replace("\u2019", "'")).strip() or name)
    folded = _SLASHED.sub(r"\1\2", _POSSESSIVE.sub("", fold(glued.replace('"', " "))))
    undotted = _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", folded)
    abbreviations = tables().abbreviations
    raw = [word for word in _NO_WORD.split(undotted.replace("&", " & ").replace("+", " & ")) if word]
    words = [abbreviations.get(word, "and" if word == "&" else word.replace("'", "")) for word in raw]
    bare, families = _without_forms(raw, words)
    if bare[:1] == ["the"] and len(bare) > 1:
        bare = bare[1:]
    kept = tuple(word for word in bare if word) or tuple(words)
    return CompanyName(kept, families, any(map(_mixes_scripts, raw)))


def _without_forms(raw: list[str], words: list[str]) -> tuple[list[str], frozenset[str]]:
    """The words without legal forms at either end, and the families of the form that says most."""
    start, end, families = 0, len(raw), frozenset[str]()
    while end - start > 1 and (size := _form_size(raw[start:end], from_end=True)):
        families = _narrower(families, tables().forms[_plain(raw[end - size : end])])
        end -= size
        while end - start > 1 and raw[end - 1] in {"and", "&"}:
            end -= 1
    while end - start > 1 and (size := _form_size(raw[start:end], from_end=False)):
        families = _narrower(families, tables().forms[_plain(raw[start : start + size])])
        start += size
    return words[start:end], families


def _narrower(known: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    """Of two forms in one name ("Corporation JSC") the one that is not merely English says what the company is."""
    if not known or known == {"english"}:
        return more
    return known if more == {"english"} else (known & more or known)


def _form_size(raw: list[str], *, from_end: bool) -> int:
    """How many words at the end (or start) are a legal form; the longest, never all of them."""
    forms = tables().forms
    for size in range(min(LONGEST_FORM, len(raw) - 1), 0, -1):
        part = raw[-size:] if from_end else raw[:size]
        families = forms.get(_plain(part))
        if families and (from_end or _may_lead(part, families)):
            return size
    return 0


def _may_lead(part: list[str], families: frozenset[str]) -> bool:
    """In front of a name stand Slavic and Romance forms and those written out, never "Co" or "Limited"."""
    return len(part) > 1 or not families <= {"english", "nordic", "german_society", "european", "dutch"}


def _plain(words: list[str]) -> tuple[str, ...]:
    return tuple("and" if word == "&" else word.replace("'", "") for word in words)


def _mixes_scripts(word: str) -> bool:
    if word.isascii():
        return False
    found = {unicodedata.name(char, "").split(" ", 1)[0] for char in word if char.isalpha()}
    return len(found.intersection(_SCRIPTS)) > 1
