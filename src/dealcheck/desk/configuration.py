"""The configuration file: where it is looked for, what may stand in it, and what is wrong with it."""

import os
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from dealcheck.desk.files import reason
from dealcheck.model import Severity
from dealcheck.record import record
from dealcheck.settings import FILE_RULES, LIMITS, TOLERANCES, Boilerplate, Limits, Tolerances, between, kebab

if TYPE_CHECKING:
    from pydantic import ValidationError

FILE = "dealcheck.toml"
SHARED_FILE = "pyproject.toml"  # here the settings stand in [tool.dealcheck]
REPOSITORY = (".git", ".hg", ".jj")

FailOn = Literal["never", "info", "warning", "error"]
Level = Literal["filing", "company", "outlet", "unnamed"]


class ConfigurationError(Exception):
    """The configuration cannot be used; the message says where and why."""


@record
class PathTable:
    """What holds for findings whose articles all match a pattern."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FILE_RULES
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = field(default_factory=dict)


@record
class Configuration:
    """Everything that a configuration file may say; `_` is written `-` there.

    Attributes:
        select: rules to report: codes, beginnings of codes, names; all where it is empty.
        ignore: rules not to report.
        severity: rule and the severity that it is given.
        fail_on: the severity from which on the exit status is 1.
        min_confidence: 0 to 1; findings below it are not reported.
        exclude: what a walk leaves out, in gitignore syntax.
        paths: pattern and what holds for its articles.
        publishers: publisher and how it knows what it writes.
        suppression_folders: where articles may hold suppressions.
        baseline: file of findings that were looked at.
        facts: the desk's own truth file.
        boilerplate: what tells a page's article from the rest of it.
        tolerances: how much room figures and dates are given.
        limits: how much of a file is read.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FILE_RULES
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = field(default_factory=dict)
    fail_on: FailOn = "error"
    min_confidence: float = between(0.0, 0, 1)
    exclude: tuple[str, ...] = ()
    paths: dict[str, PathTable] = field(default_factory=dict)
    publishers: dict[str, Level] = field(default_factory=dict)
    suppression_folders: tuple[str, ...] = ()
    baseline: str | None = None
    facts: str | None = None
    boilerplate: Boilerplate = "built-in"
    tolerances: Tolerances = TOLERANCES
    limits: Limits = LIMITS


Table = Configuration | PathTable | Tolerances | Limits
TABLES: dict[str, type[Table]] = {"paths": PathTable, "tolerances": Tolerances, "limits": Limits}


def keys(table: type[Table]) -> dict[str, str]:
    """The keys of a table as they are written, each with the name of its field."""
    return {kebab(item.name): item.name for item in fields(table)}


def find_configuration(start: Path) -> Path | None:
    """The nearest configuration file at or above a folder, up to the repository's root and no further.

    Outside a repository only the folder itself is looked at: what lies above it may be a stranger's.
    """
    for folder in _up_to_root(start.resolve()):
        for file in (folder / FILE, folder / SHARED_FILE):
            if file.is_file() and (file.name == FILE or _has_table(file)):
                return Path(os.path.relpath(file, start))
    return None


def load_configuration(path: Path) -> tuple[Configuration, frozenset[str]]:
    """What the file says, and which keys it gives.

    Raises:
        ConfigurationError: it cannot be read, is no TOML, or says something that is not known.
    """
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415  (dear to import, and most desks have no file)

    content = _read(path)
    table = content.get("tool", {}).get("dealcheck", {}) if path.name == SHARED_FILE else content
    try:
        configuration = TypeAdapter(Configuration).validate_python(table)
    except ValidationError as error:
        raise ConfigurationError("\n".join(f"{path}: {line}" for line in _complaints(error))) from None
    for complaint in _beyond(configuration, ""):
        raise ConfigurationError(f"{path}: {complaint}")
    return configuration, frozenset(_dotted(table))


def _beyond(table: Table, within: str) -> Iterator[str]:
    """The numbers that are set beyond what makes sense."""
    for item in fields(table):
        value, name = getattr(table, item.name), f"{within}{kebab(item.name)}"
        if isinstance(value, Tolerances | Limits):
            yield from _beyond(value, f"{name}.")
        elif "low" in item.metadata and not item.metadata["low"] <= value <= item.metadata["high"]:
            yield f"{name}: input should lie between {item.metadata['low']:,} and {item.metadata['high']:,}"


def _dotted(table: dict[str, Any]) -> Iterator[str]:
    """The keys that a file gives, those of its tables with the table's name before them too."""
    for key, value in table.items():
        yield key
        if isinstance(value, dict):
            yield from (f"{key}.{inner}" for inner in value)


def check_rules(rules: Iterable[str], known: Iterable[tuple[str, str]]) -> None:
    """Refuse what names no rule.

    Raises:
        ConfigurationError: a name that is neither a code, the beginning of one, nor a rule's name.
    """
    pairs = list(known)
    for rule in rules:
        if not any(rule == name or (rule.startswith("DC") and code.startswith(rule)) for code, name in pairs):
            names = [name for _, name in pairs]
            raise ConfigurationError(f"no such rule: {rule!r}{_suggestion(rule, names)}")


def _up_to_root(start: Path) -> Iterator[Path]:
    folders = [start, *start.parents]
    root = next((n for n, folder in enumerate(folders) if any((folder / name).exists() for name in REPOSITORY)), 0)
    yield from folders[: root + 1]


def _has_table(path: Path) -> bool:
    return "dealcheck" in _read(path).get("tool", {})


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"{path}: {reason(error)}") from None


def _complaints(error: "ValidationError") -> Iterator[str]:
    for item in error.errors(include_url=False):
        place = ".".join(map(str, item["loc"]))
        if item["type"] == "unexpected_keyword_argument":
            table = TABLES.get(str(item["loc"][0]), Configuration) if len(item["loc"]) > 1 else Configuration
            yield f"unknown key {place!r}{_suggestion(str(item['loc'][-1]), list(keys(table)))}"
        else:
            yield f"{place}: {item['msg'][:1].lower()}{item['msg'][1:]}"


def _suggestion(word: str, known: list[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  (only a mistake needs it)

    close = get_close_matches(word, known, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
