"""Which of many names are one company: names are compared only with those that could be theirs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dealcheck.deals.names import known_as, same_company
from dealcheck.text.company_names import parse_name


def companies_of(names: Iterable[str]) -> dict[str, str]:
    """For every name the one that stands for its company: the first of them in alphabetical order.

    Near-linear: a name is compared with the names that share a first word, its letters as initials, or an alias.
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    company: dict[str, str] = {}
    for name in sorted(set(names)):
        keys = list(dict.fromkeys(_keys(name)))
        seen = dict.fromkeys(other for key in keys for other in blocks[key])
        company[name] = next((company[other] for other in seen if same_company(name, other)), name)
        for key in keys:
            blocks[key].append(name)
    return company


def _keys(name: str) -> Iterator[str]:
    parsed = parse_name(name)
    words = [word for word in parsed.words if word != "and"]
    yield "".join(words)
    if words:
        yield words[0]
    letters = "".join(word[0] for word in words)
    yield letters if len(words) > 1 else "".join(words)
    known = known_as(parsed)
    if known is not None:
        yield f"alias {known}"
