"""The forms of English verbs and nouns, so that a vocabulary names each once."""

import re
from functools import cache

from dealcheck.text.tables import read_table

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_KEEPS_E = ("ee", "oe", "ye")
# One syllable that ends in a single consonant behind a single vowel doubles it: "drop, dropped"; so do a few others.
_DOUBLES = re.compile(r"(?:[^aeiou]|qu)*[aeiou][bdgklmnprt]|.*(?:commit|admit|permit|refer|transfer|offset|forget)")
_BRITISH = re.compile(r".*[aeiou][^aeiou]+[aeo]l")  # doubles in Britain alone: "totaled, totalled"


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    table = read_table(__name__, "verbs.toml")
    return {base: tuple(forms.split()) for base, forms in table["irregular"].items()}


@cache
def verb_forms(base: str) -> tuple[str, ...]:
    """The base form, the third person, the past forms and the -ing form of a verb, in all spellings."""
    double = base + base[-1]
    stems = (double,) if _DOUBLES.fullmatch(base) else (base, double) if _BRITISH.fullmatch(base) else (base,)
    past = _irregular().get(base) or tuple(map(_past, stems))
    return (base, plural(base), *past, *map(_gerund, stems))


def plural(base: str) -> str:
    """The plural of a noun or the third person of a verb."""
    if base.endswith(_SIBILANTS) or (base.endswith("o") and base[-2:-1] not in _VOWELS):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2:-1] not in _VOWELS else f"{base}s"


def _past(stem: str) -> str:
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return f"{stem[:-1]}ied"
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"


def _gerund(stem: str) -> str:
    if stem.endswith("ie"):
        return f"{stem[:-2]}ying"
    return f"{stem if stem.endswith(_KEEPS_E) else stem.removesuffix('e')}ing"
