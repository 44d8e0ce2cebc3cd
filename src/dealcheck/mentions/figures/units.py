"""The currencies and ratios of the tables, by the form in which they are written."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from dealcheck.record import record
from dealcheck.text.tables import listed

ONE = Decimal(1)
CENT = Decimal("0.01")
MILLION = Decimal(10) ** 6
THOUSAND = Decimal(1000)
ALWAYS = frozenset[str]()  # no condition


@record
class Unit:
    """What a form in front of or behind a number means.

    Attributes:
        name: ISO code, `percent` or `points`; the key of a shared form ("dollar") that the article has to settle.
        factor: what one of it is in the unit that claims carry (a cent is 0.01).
        money: whether it is a currency.
        shared: several currencies go by this form.
        conditions: when the form is read although it is also another word, as the table names them.
    """

    name: str
    factor: Decimal = ONE
    money: bool = True
    shared: bool = False
    conditions: frozenset[str] = ALWAYS


def units_in_front(tables: Mapping[str, Any]) -> dict[str, Unit]:
    """The forms that stand in front of a number."""
    conditions = _conditions(tables["conditions"]["before"])
    forms = _codes(tables)
    for name, row, shared in _rows(tables):
        for form in listed(row.get("before", "")):
            forms[form] = Unit(name, shared=shared, conditions=conditions.get(form, ALWAYS))
    return forms


def units_behind(tables: Mapping[str, Any], ratios: Mapping[str, list[str]]) -> dict[str, Unit]:
    """The forms that stand behind a number."""
    conditions = _conditions(tables["conditions"]["after"])
    forms = _codes(tables)
    for name, row, shared in _rows(tables):
        for form in listed(row.get("after", "")):
            forms[form] = Unit(name, shared=shared, conditions=conditions.get(form, ALWAYS))
        for form in listed(row.get("minor", "")):
            forms[form] = Unit(name, CENT, shared=shared, conditions=conditions.get(form, ALWAYS))
    for form in ratios["percent"]:
        forms[form] = Unit("percent", money=False, conditions=conditions.get(form, ALWAYS))
    for form in ratios["points"]:
        forms[form] = Unit("points", money=False)
    for form in ratios["basis_points"]:
        forms[form] = Unit("points", CENT, money=False)
    return forms


def _conditions(tables: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The conditions of each form that has any."""
    found: dict[str, frozenset[str]] = {}
    for condition, forms in tables.items():
        for form in listed(forms):
            found[form] = found.get(form, ALWAYS) | {condition}
    return found


def _rows(tables: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any], bool]]:
    for code, row in tables["currency"].items():
        yield code, row, False
    for key, row in tables["shared"].items():
        yield key, row, True


def _codes(tables: Mapping[str, Any]) -> dict[str, Unit]:
    """The ISO codes, and those that take a scale in front ("MEUR", "TEUR")."""
    words, guarded = set(listed(tables["words"])), frozenset({"scaled", "capitals"})
    forms = {}
    for code in listed(tables["codes"]):
        form = code.lower()
        forms[form] = Unit(code, conditions=guarded if form in words else ALWAYS)
    for code in listed(tables["prefixed"]):
        for prefix, factor in (("m", MILLION), ("k", THOUSAND), ("t", THOUSAND)):
            forms[prefix + code.lower()] = Unit(code, factor, conditions=frozenset({"capitals"}))
    return forms
