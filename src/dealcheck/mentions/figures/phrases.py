"""Look up the words and signs that stand right behind or in front of a place.

A table is keyed by the token nearest to the place; its entries say how each form goes on from there, the longest first.
One short match and one look-up tell for almost every place that nothing stands there, and no pattern has to be compiled
from a thousand forms.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

Value = TypeVar("Value")
Table = Mapping[str, tuple[tuple[str, Value], ...]]

AHEAD = re.compile(r"[ -]?([^\W\d_]+|[^\w\s])")
BACK = re.compile(r"[ -]?(\.?[^\W\d_]+|[^\w\s])(?: ([^\W\d_]+))?")


def forms_ahead(forms: Mapping[str, Value]) -> Table[Value]:
    """A table of forms to be read onwards, by their first token."""
    return _table(
        (token[1], form[token.end() :], value) for form, value in forms.items() if (token := AHEAD.match(form))
    )


def forms_back(forms: Mapping[str, Value]) -> Table[Value]:
    """A table of forms to be read backwards, by their last word, or last two where there are as many."""
    rows = []
    for form, value in forms.items():
        token = BACK.match(form[::-1])
        if token is not None:
            key = token[1] if token[2] is None else f"{token[1]} {token[2]}"
            rows.append((key, form[::-1][token.end() :], value))
    return _table(rows)


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


def read_back(table: Table[Value], backwards: str, at: int) -> tuple[int, Value] | None:
    """The same in a text that is written backwards."""
    token = BACK.match(backwards, at)
    if token is None:
        return None
    pair = f"{token[1]} {token[2]}"
    found = _longest(table[pair], backwards, token.end(2)) if pair in table else None
    if found is None and token[1] in table:
        found = _longest(table[token[1]], backwards, token.end(1))
    return found


def _longest(entries: Iterable[tuple[str, Value]], text: str, at: int) -> tuple[int, Value] | None:
    for rest, value in entries:
        end = at + len(rest)
        if text.startswith(rest, at) and not (text[end - 1].isalpha() and text[end : end + 1].isalnum()):
            return end, value
    return None
