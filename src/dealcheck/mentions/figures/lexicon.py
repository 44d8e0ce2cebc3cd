"""The tables of this folder as look-ups and patterns, made once."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from dealcheck.model import Modifier

CENT = Decimal("0.01")
ONE = Decimal(1)
MILLION = Decimal(10) ** 6
THOUSAND = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a form before or behind a number means.

    Attributes:
        name: ISO code, `percent` or `points`; the key of a shared form ("dollar") that the article has to settle.
        factor: what one of it is of the unit that claims carry (a cent is 0.01).
        shared: several currencies go by this form.
        scaled: also a word or letter of its own, so read only beside a scale or a grouped number.
        capitals: read only where the text writes it in capitals.
        adjective: says whose dollars, behind an amount that has a sign.
    """

    name: str
    factor: Decimal = ONE
    shared: bool = False
    scaled: bool = False
    capitals: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """A form that several currencies go by, the usual one first; `assumed` where even that has to be marked."""

    currencies: tuple[str, ...]
    assumed: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the reader knows of words and signs.

    Attributes:
        head: reads backwards from a number to the currency in front of it.
        tail: reads on from a number to its scale and unit.
        hedge: reads backwards from a quote to the words that bound it.
        behind: reads on from a quote to the words that bound it.
    """

    before: Mapping[str, Unit]
    after: Mapping[str, Unit]
    scales: Mapping[str, Decimal]
    shared: Mapping[str, Shared]
    home: Mapping[str, tuple[str, ...]]
    hedges: Mapping[str, Modifier]
    openings: Mapping[str, str]
    behind_hedges: Mapping[str, Modifier]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    hedge: re.Pattern[str]
    behind: re.Pattern[str]


def table(name: str) -> dict[str, Any]:
    """One TOML table of this folder."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """The tables, read once."""
    currencies, numbers, hedges = table("currencies.toml"), table("numbers.toml"), table("hedges.toml")
    before, after = _before(currencies), _after(currencies) | _ratios(numbers["ratio"])
    scales = {form: Decimal(value) for form, value in numbers["scale"].items()}
    in_front, behind, openings = (_by_form(hedges[place]) for place in ("front", "behind", "opening"))
    return Lexicon(
        before=before,
        after=after,
        scales=scales,
        shared={key: Shared(tuple(row["currencies"]), row["assumed"]) for key, row in currencies["shared"].items()},
        home={code: tuple(words) for code, words in currencies["home"].items()},
        hedges=in_front,
        openings=openings,
        behind_hedges=behind,
        head=re.compile(f" ?({bounded(_reversed(before))})"),
        tail=_tail(scales, after),
        hedge=re.compile(f"[ -]?({bounded(_reversed([*in_front, *openings]))})"),
        behind=re.compile(f"({bounded(behind)})"),
    )


def _by_form(rows: Mapping[Any, list[str]]) -> dict[str, Any]:
    return {form: kind for kind, forms in rows.items() for form in forms}


def _tail(scales: Iterable[str], units: Iterable[str]) -> re.Pattern[str]:
    scale, unit = f"({bounded(scales)})", f"({bounded(units)})"
    return re.compile(f"(?:[ -]?{scale}(?:[ -]{scale})?)?(?:[ -]?{unit}(?: {scale})?)?")


def _before(tables: dict[str, Any]) -> dict[str, Unit]:
    scaled, words = set(tables["scaled_before"]), set(tables["words"])
    forms = dict(_codes(tables["codes"], words)) | dict(_prefixed(tables["prefixed"]))
    for name, row, shared in _rows(tables):
        forms |= {
            form: Unit(name, shared=shared, scaled=form in scaled, capitals=form in {"n", "r"})
            for form in row.get("before", ())
        }
    return forms


def _after(tables: dict[str, Any]) -> dict[str, Unit]:
    scaled, words, adjectives = set(tables["scaled_after"]), set(tables["words"]), set(tables["adjectives"])
    forms = dict(_codes(tables["codes"], words)) | dict(_prefixed(tables["prefixed"]))
    for name, row, shared in _rows(tables):
        forms |= {
            form: Unit(name, shared=shared, scaled=form in scaled, adjective=form in adjectives)
            for form in row.get("after", ())
        }
        forms |= {form: Unit(name, CENT, shared=shared) for form in row.get("minor", ())}
    return forms


def _rows(tables: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], bool]]:
    for code, row in tables["currency"].items():
        yield code, row, False
    for key, row in tables["shared"].items():
        yield key, row, True


def _codes(codes: Iterable[str], words: set[str]) -> Iterator[tuple[str, Unit]]:
    for code in codes:
        form = code.lower()
        yield form, Unit(code, scaled=form in words, capitals=form in words)


def _prefixed(codes: Iterable[str]) -> Iterator[tuple[str, Unit]]:
    for code in codes:
        for prefix, factor in (("m", MILLION), ("k", THOUSAND), ("t", THOUSAND)):
            yield prefix + code.lower(), Unit(code, factor, capitals=True)


def _ratios(ratio: dict[str, list[str]]) -> dict[str, Unit]:
    percent = {form: Unit("percent") for form in ratio["percent"]}
    points = {form: Unit("points") for form in ratio["points"]}
    return percent | points | {form: Unit("points", CENT) for form in ratio["basis_points"]}


def _reversed(forms: Iterable[str]) -> Iterator[str]:
    return (form[::-1] for form in forms)


Branch = dict[str, "Branch"]


def bounded(forms: Iterable[str]) -> str:
    """The source of a pattern for any of the forms, the longest first; a form that ends in a letter ends its word."""
    root: Branch = {}
    for form in forms:
        branch = root
        for character in form:
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return _alternatives(root, "")


def _alternatives(branch: Branch, last: str) -> str:
    options = [re.escape(character) + _alternatives(rest, character) for character, rest in branch.items() if character]
    if "" in branch:
        options.append("(?![a-z0-9])" if last.isalnum() else "")
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
