"""The tables of this folder, read once and made into look-ups."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from dealcheck.mentions.figures.phrases import Table, forms_ahead, forms_back
from dealcheck.mentions.figures.units import Unit, units_behind, units_in_front
from dealcheck.model import Modifier
from dealcheck.record import record
from dealcheck.text.tables import listed, read_table


@record
class Shared:
    """A form that several currencies go by, the usual one first; `assumed` where even that has to be marked."""

    currencies: tuple[str, ...]
    assumed: bool


@record
class Lexicon:
    """All that the reader knows of words and signs.

    Attributes:
        head: units in front of a number, each form written backwards.
        tail: units and scales behind a number.
        letters: scales of one letter, which count beside a currency or right behind the digits.
        hedges: what bounds a figure in front of it, or opens a range.
        behind: what bounds it behind.
        weighed: what pounds are a weight of.
        home: words of an article that tell whose shared currency it means.
    """

    head: Mapping[str, Unit]
    tail: Table[Unit | Decimal]
    letters: frozenset[str]
    hedges: Table[str]
    behind: Table[Modifier]
    shared: Mapping[str, Shared]
    home: Mapping[str, tuple[str, ...]]
    weighed: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The tables as look-ups."""
    currencies, numbers, hedges = (read_table(__name__, f"{name}.toml") for name in ("currencies", "numbers", "hedges"))
    scales: dict[str, Unit | Decimal] = {form: Decimal(value) for form, value in numbers["scale"].items()}
    return Lexicon(
        head={form[::-1]: unit for form, unit in units_in_front(currencies).items()},
        tail=forms_ahead(units_behind(currencies, numbers["ratio"]) | scales),
        letters=frozenset(form for form in scales if len(form) == 1),
        hedges=forms_back(_by_form(hedges["front"]) | _by_form(hedges["opening"])),
        behind=forms_ahead(_by_form(hedges["behind"])),
        shared={
            key: Shared(tuple(listed(row["currencies"])), row["assumed"]) for key, row in currencies["shared"].items()
        },
        home={code: tuple(listed(words)) for code, words in currencies["home"].items()},
        weighed=frozenset(listed(currencies["weighed"])),
    )


def _by_form(rows: Mapping[str, list[str]]) -> dict[str, Any]:
    return {form: kind for kind, forms in rows.items() for form in forms}
