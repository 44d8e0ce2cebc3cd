"""Look up the words and signs that stand right behind or in front of a place.

A table is keyed by what stands nearest to the place; its entries say what the whole form is, the longest first. One
short look tells for almost every place that nothing stands there, and no pattern has to be compiled from a thousand
forms.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

Value = TypeVar("Value")
Table = Mapping[str, tuple[tuple[str, Value], ...]]

AHEAD = re.compile(r"[ -]?([^\W\d_]+|[^\w\s])")
FARTHEST = 24  # characters to the left in which the last two words of a form begin
OPENERS = "([\"'"
BLANKS = frozenset(" -")


def forms_ahead(forms: Mapping[str, Value]) -> Table[Value]:
    """A table of forms to be read onwards, by their first token."""
    return _table(
        (token[1], form[token.end() :], value) for form, value in forms.items() if (token := AHEAD.match(form))
    )


def forms_back(forms: Mapping[str, Value]) -> Table[Value]:
    """A table of forms to be read backwards, by their last word, or last two where there are as many.

    The last of two words alone has an entry as well, so that a look at one word tells whether to look at the second.
    """
    rows = [(" ".join(form.split(" ")[-2:]), form, value) for form, value in forms.items()]
    words: dict[str, tuple[tuple[str, Value], ...]] = {form.rpartition(" ")[2]: () for form in forms}
    return {**words, **_table(rows)}


def _table(rows: Iterable[tuple[str, str, Value]]) -> Table[Value]:
    table: dict[str, list[tuple[str, Value]]] = {}
    for key, rest, value in rows:
        table.setdefault(key, []).append((rest, value))
    return {key: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for key, entries in table.items()}


def read_ahead(table: Table[Value], text: str, at: int) -> tuple[int, Value] | None:
    """The longest form that stands at `at`, a blank or hyphen in front of it allowed: where it ends, and its value."""
    token = AHEAD.match(text, at)
    if token is None or token[1] not in table:
        return None
    return _longest(table[token[1]], text, token.end(1))


def read_back(table: Table[Value], text: str, at: int) -> tuple[int, Value] | None:
    """The longest form that ends at `at`, a blank or hyphen behind it allowed: where it begins, and its value."""
    stop = at - (text[at - 1 : at] in BLANKS)
    gap = text.rfind(" ", max(0, stop - FARTHEST), stop)
    word = text[gap + 1 : stop].lstrip(OPENERS)
    if word not in table:
        return None
    pair = text[text.rfind(" ", max(0, gap - FARTHEST), max(0, gap)) + 1 : stop].lstrip(OPENERS)
    for form, value in (*table.get(pair, ()), *table[word]):
        start = stop - len(form)
        if text.endswith(form, 0, stop) and not (form[0].isalnum() and text[start - 1 : start].isalnum()):
            return start, value
    return None


def _longest(entries: Iterable[tuple[str, Value]], text: str, at: int) -> tuple[int, Value] | None:
    for rest, value in entries:
        end = at + len(rest)
        if text.startswith(rest, at) and not (text[end - 1].isalpha() and text[end : end + 1].isalnum()):
            return end, value
    return None
