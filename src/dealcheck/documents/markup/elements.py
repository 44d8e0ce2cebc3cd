"""What an element means for reading: by its name, its role, its style and the words of its class."""

import re
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from itertools import pairwise
from typing import Any

from dealcheck.record import record
from dealcheck.text.tables import read_table

UNSHOWN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|"
    r"text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{4,}",
    re.ASCII,
)
PART = re.compile(r"[a-z]+|[0-9]+")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
REGIONS = frozenset({"article", "main"})


@record
class Elements:
    """The table beside this file."""

    head: frozenset[str]
    void: frozenset[str]
    block: frozenset[str]
    ignored: frozenset[str]
    hidden: frozenset[str]
    page: frozenset[str]
    closes: dict[str, frozenset[str]]
    within: dict[str, frozenset[str]]
    roles: frozenset[str]
    hidden_classes: frozenset[str]
    words: frozenset[str]
    pairs: frozenset[str]


@cache
def elements() -> Elements:
    """What an element means for reading, by its name and classes."""
    table = read_table(__name__, "elements.toml")
    return Elements(**_split({**table, **table["marks"]}, [item.name for item in fields(Elements)]))


def _split(table: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """The words of each string, tables of strings included."""
    return {
        name: frozenset(value.split()) if isinstance(value, str) else _split(value, value)
        for name in names
        for value in (table[name],)
    }


def is_unshown(values: dict[str, str]) -> bool:
    """Whether a browser does not show what stands in the element."""
    if "hidden" in values or ("style" in values and UNSHOWN.search(values["style"].lower())):
        return True
    return "class" in values and not elements().hidden_classes.isdisjoint(values["class"].lower().split())


def is_box(classes: str) -> bool:
    """Whether a class says that its element holds page furniture ("post-related", "newsletter__form")."""
    table = elements()
    for name in classes.split():
        parts = PART.findall(CAMEL.sub("-", name).lower())
        if not table.words.isdisjoint(parts):
            return True
        if any(f"{first}-{second}" in table.pairs for first, second in pairwise(parts)):
            return True
    return False


def is_region(name: str, values: dict[str, str]) -> bool:
    """Whether the element may hold the article."""
    return name in REGIONS or "articlebody" in values.get("itemprop", "").lower() or values.get("role") == "main"
