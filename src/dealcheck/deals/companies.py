"""Which of many names are one company: names are compared only with those that could be theirs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dealcheck.deals.names import HOUSES, LONG_WORD, LONGEST_LETTERS, same_company
from dealcheck.text.company_names import parse_name
from dealcheck.text.known_names import known_as

MOST_ALIKE = 40  # names under one key that a name is compared with
SHORT_HEAD = 3  # letters of a first word that may be initials ("AB InBev")


def companies_of(names: Iterable[str], same: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """For every name the one that stands for its company: the first of them in alphabetical order.

    Args:
        names: any number of names, in any order.
        same: names among them that an article gives one company, whatever their spelling.

    Near-linear: a name is compared only with names that have the same words, one of which may be misspelt behind its
    first letter, begin with its words, are a beginning of them, abbreviate them, or are known for the same company.
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    company: dict[str, str] = {}
    for name in sorted(set(names)):
        words = _words(name)
        alike = tuple(_alike(name, words))
        found = (other for key in _asked(words, alike) for other in blocks.get(key, ())[:MOST_ALIKE])
        company[name] = next((company[other] for other in dict.fromkeys(found) if same_company(name, other)), name)
        for key in dict.fromkeys(_kept(words, alike)):
            blocks[key].append(name)
    return _united(company, same)


def _united(company: dict[str, str], same: Iterable[tuple[str, str]]) -> dict[str, str]:
    """With the companies of each two names made one."""
    first = {name: name for name in company.values()}

    def found(name: str) -> str:
        while first[name] != name:
            first[name] = first[first[name]]
            name = first[name]
        return name

    for one, two in same:
        low, high = sorted((found(company[one]), found(company[two])))
        first[high] = low
    return {name: found(own) for name, own in company.items()}


def _alike(name: str, words: list[str]) -> Iterator[str]:
    """The keys that it shares with names that have its words, one of them misspelt, or are known for its company."""
    yield f"sorted {' '.join(sorted(words))}"
    for at, word in enumerate(words):
        if len(words) > 1 and len(word) >= LONG_WORD:
            yield f"misspelt {at} {word[0]} {' '.join(words[:at] + words[at + 1 :])}"
    yield f"behind {''.join(_behind_house(words))}"
    known = known_as(parse_name(name))
    if known is not None:
        yield f"known {known}"


def _kept(words: list[str], alike: Iterable[str]) -> Iterator[str]:
    """The keys under which a name is found."""
    joined = "".join(words)
    yield f"all {joined}"
    yield from (f"begins {joined[:size]}" for size in _sizes(words))
    yield from alike
    if len(words) > 1:
        yield from (f"initials {_letters(words)}{form}" for form in ("", "c", "l"))
        yield f"initials {_letters(words[1:])}"
    if len(words) > 1 and len(words[0]) <= SHORT_HEAD:
        yield f"partly {words[0]}{_letters(words[1:])}"


def _asked(words: list[str], alike: Iterable[str]) -> Iterator[str]:
    """The keys under which the names stand that may be the same company's."""
    joined = "".join(words)
    yield f"begins {joined}"
    yield from (f"all {joined[:size]}" for size in _sizes(words))
    yield from alike
    if len(words) == 1 or len(joined) <= LONGEST_LETTERS:
        yield f"initials {joined}"
    else:
        yield from (f"all {_letters(words)}", f"all {_letters(words[1:])}", f"partly {_letters(words)}")
        yield f"initials {words[0]}{_letters(words[1:])}"


def _words(name: str) -> list[str]:
    return [word for word in parse_name(name).words if word != "and"] or [name]


def _behind_house(words: list[str]) -> list[str]:
    """The words without those that only say that it is a house ("Grupo", "Compagnie de")."""
    rest = words[1:] if words[0] in HOUSES else words
    return rest[1:] if rest is not words and rest[:1] in (["de"], ["des"], ["du"]) else rest


def _letters(words: list[str]) -> str:
    return "".join(word[0] for word in words if word not in {"of", "the", "for", "de"})


def _sizes(words: list[str]) -> Iterator[int]:
    """How many letters the first word has, the first two, and so on."""
    size = 0
    for word in words:
        size += len(word)
        yield size
