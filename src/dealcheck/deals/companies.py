"""Which of many names are one company: names are compared only with those that could be theirs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dealcheck.deals.names import known_as, same_company
from dealcheck.text.company_names import CompanyName, parse_name

SPELT_OUT = 6  # letters from which a first word is held against misspelt ones: a slip keeps all its letters but one


def companies_of(names: Iterable[str]) -> dict[str, str]:
    """For every name the one that stands for its company: the first of them in alphabetical order.

    Near-linear: a name is compared with the names that share a first word, are its initials or have it for theirs, are
    spelt alike behind another first word, or share an alias.
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    company: dict[str, str] = {}
    for name in sorted(set(names)):
        parsed = parse_name(name)
        words = [word for word in parsed.words if word != "and"]
        shared = dict.fromkeys(_shared_keys(parsed, words))
        initials, short = "".join(word[0] for word in words), len(words) < 2  # noqa: PLR2004 - one word or none
        sought = (*shared, f"initials {words[0]}" if short and words else initials)
        seen = dict.fromkeys(other for key in sought for other in blocks[key])
        company[name] = next((company[other] for other in seen if same_company(name, other)), name)
        for key in (*shared, *(() if short else (f"initials {initials}",))):
            blocks[key].append(name)
    return company


def _shared_keys(parsed: CompanyName, words: Sequence[str]) -> Iterator[str]:
    """What two names of one company can have in common, word for word."""
    yield "".join(words)
    if words:
        yield words[0]
    if len(words) > 1 and len(words[0]) >= SPELT_OUT:
        first, rest = words[0], " ".join(words[1:])
        yield f"{first} {rest}"
        yield from (f"{first[:gap]}{first[gap + 1 :]} {rest}" for gap in range(1, len(first)))
    known = known_as(parsed)
    if known is not None:
        yield f"alias {known}"
