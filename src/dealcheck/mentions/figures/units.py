"""The currencies and ratios of the tables, by the form in which they are written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

ONE = Decimal(1)
CENT = Decimal("0.01")
MILLION = Decimal(10) ** 6
THOUSAND = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a form in front of or behind a number means.

    Attributes:
        name: ISO code, `percent` or `points`; the key of a shared form ("dollar") that the article has to settle.
        factor: what one of it is in the unit that claims carry (a cent is 0.01).
        money: whether it is a currency.
        shared: several currencies go by this form.
        scaled: also a word or letter of its own, so read only beside a scale or a grouped number.
        capitals: read only where the text writes it in capitals.
        adjective: says whose dollars, behind an amount that has a sign.
        attached: read only right behind the digits.
    """

    name: str
    factor: Decimal = ONE
    money: bool = True
    shared: bool = False
    scaled: bool = False
    capitals: bool = False
    adjective: bool = False
    attached: bool = False


def units_in_front(tables: Mapping[str, Any]) -> dict[str, Unit]:
    """The forms that stand in front of a number."""
    scaled, capitals = set(tables["scaled_before"]), set(tables["capitals"])
    forms = _codes(tables)
    for name, row, shared in _rows(tables):
        for form in row.get("before", ()):
            forms[form] = Unit(name, shared=shared, scaled=form in scaled, capitals=form in capitals)
    return forms


def units_behind(tables: Mapping[str, Any], ratios: Mapping[str, list[str]]) -> dict[str, Unit]:
    """The forms that stand behind a number."""
    scaled, adjectives, attached = (set(tables[key]) for key in ("scaled_after", "adjectives", "attached"))
    forms = _codes(tables)
    for name, row, shared in _rows(tables):
        for form in row.get("after", ()):
            forms[form] = Unit(name, shared=shared, scaled=form in scaled, adjective=form in adjectives)
        for form in row.get("minor", ()):
            forms[form] = Unit(name, CENT, shared=shared, attached=form in attached)
    for form in ratios["percent"]:
        forms[form] = Unit("percent", money=False, attached=form in attached)
    for form in ratios["points"]:
        forms[form] = Unit("points", money=False)
    for form in ratios["basis_points"]:
        forms[form] = Unit("points", CENT, money=False)
    return forms


def _rows(tables: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any], bool]]:
    for code, row in tables["currency"].items():
        yield code, row, False
    for key, row in tables["shared"].items():
        yield key, row, True


def _codes(tables: Mapping[str, Any]) -> dict[str, Unit]:
    """The ISO codes, and those that take a scale in front ("MEUR", "TEUR")."""
    words = set(tables["words"])
    forms = {
        code.lower(): Unit(code, scaled=code.lower() in words, capitals=code.lower() in words)
        for code in tables["codes"]
    }
    for code in tables["prefixed"]:
        for prefix, factor in (("m", MILLION), ("k", THOUSAND), ("t", THOUSAND)):
            forms[prefix + code.lower()] = Unit(code, factor, capitals=True)
    return forms
