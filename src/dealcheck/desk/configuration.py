"""The configuration file: where it is looked for, what may stand in it, and what is wrong with it."""

import os
import tomllib
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dealcheck.desk.files import reason
from dealcheck.model import Severity

FILE = "dealcheck.toml"
SHARED_FILE = "pyproject.toml"  # here the settings stand in [tool.dealcheck]
REPOSITORY = (".git", ".hg", ".jj")

FailOn = Literal["never", "info", "warning", "error"]
Level = Literal["filing", "company", "outlet", "unnamed"]


class ConfigurationError(Exception):
    """The configuration cannot be used; the message says where and why."""


class _Table(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"), populate_by_name=False
    )


class PathTable(_Table):
    """What holds for findings whose articles all match a pattern."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}


class Configuration(_Table):
    """Everything that a configuration file may say; each key with its default."""

    select: tuple[str, ...] = Field(default=(), description="Rules to report: codes, beginnings of codes, names.")
    ignore: tuple[str, ...] = Field(default=(), description="Rules not to report.")
    severity: dict[str, Severity] = Field(default={}, description="Rule and the severity that it is given.")
    fail_on: FailOn = Field(default="error", description="The severity from which on the exit status is 1.")
    min_confidence: float = Field(default=0.0, ge=0, le=1, description="Findings below it are not reported.")
    exclude: tuple[str, ...] = Field(default=(), description="What a walk leaves out, in gitignore syntax.")
    paths: dict[str, PathTable] = Field(default={}, description="Pattern and what holds for its articles.")
    publishers: dict[str, Level] = Field(default={}, description="Publisher and how it knows what it writes.")
    suppression_folders: tuple[str, ...] = Field(default=(), description="Where articles may hold suppressions.")
    baseline: str | None = Field(default=None, description="File of findings that were looked at.")
    facts: str | None = Field(default=None, description="The desk's own truth file.")


def find_configuration(start: Path) -> Path | None:
    """The nearest configuration file at or above a folder, up to the repository's root and no further.

    Outside a repository only the folder itself is looked at: what lies above it may be a stranger's.
    """
    for folder in _up_to_root(start.resolve()):
        for file in (folder / FILE, folder / SHARED_FILE):
            if file.is_file() and (file.name == FILE or _has_table(file)):
                return Path(os.path.relpath(file, start))
    return None


def load_configuration(path: Path) -> Configuration:
    """What the file says.

    Raises:
        ConfigurationError: it cannot be read, is no TOML, or says something that is not known.
    """
    content = _read(path)
    table = content.get("tool", {}).get("dealcheck", {}) if path.name == SHARED_FILE else content
    try:
        return Configuration.model_validate(table)
    except ValidationError as error:
        raise ConfigurationError("\n".join(f"{path}: {line}" for line in _complaints(error))) from None


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


def _complaints(error: ValidationError) -> Iterator[str]:
    for item in error.errors(include_url=False):
        place = ".".join(map(str, item["loc"]))
        if item["type"] == "extra_forbidden":
            table = PathTable if item["loc"][0] == "paths" else Configuration
            known = [field.alias or name for name, field in table.model_fields.items()]
            yield f"unknown key {place!r}{_suggestion(str(item['loc'][-1]), known)}"
        else:
            yield f"{place}: {item['msg'][:1].lower()}{item['msg'][1:]}"


def _suggestion(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
