"""The file of findings that an editor has looked at, each named by its content."""

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dealcheck.desk.configuration import ConfigurationError
from dealcheck.desk.files import reason
from dealcheck.desk.whole import write_whole
from dealcheck.model import Report, Suppression
from dealcheck.policy import fingerprint
from dealcheck.record import record


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    fingerprint: str = Field(min_length=1)
    code: str
    message: str
    reason: str = Field(min_length=1)
    until: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = Field(ge=1, le=1)
    entries: tuple[_Entry, ...]


def read_baseline(path: str) -> tuple[Suppression, ...]:
    """The entries of a baseline.

    Raises:
        ConfigurationError: it cannot be read or is no baseline.
    """
    return tuple(
        Suppression("baseline", path, None, (entry.code,), entry.reason, entry.until, None, entry.fingerprint)
        for entry in _load(path).entries
    )


def baseline_lines(path: str) -> list[str]:
    """The entries for a reader, one a line.

    Raises:
        ConfigurationError: it cannot be read or is no baseline.
    """
    return [
        f"{entry.code}  {entry.message}  ({entry.reason}{f', until {entry.until}' if entry.until else ''})"
        for entry in _load(path).entries
    ]


@record
class Written:
    """What came of writing a baseline: how many entries were kept, added and dropped."""

    kept: int
    added: int
    dropped: int


def write_baseline(path: str, report: Report, why: str, until: str | None) -> Written:
    """Write every finding of a report; what stood there already keeps its reason, what is gone is dropped.

    Raises:
        ConfigurationError: the old file is no baseline, or the new one cannot be written.
    """
    old = {entry.fingerprint: entry for entry in (_load(path).entries if Path(path).exists() else ())}
    found = {fingerprint(finding): finding for finding in report.findings}
    entries = [
        old.get(key) or _Entry(fingerprint=key, code=finding.code, message=finding.message, reason=why, until=until)
        for key, finding in found.items()
    ]
    try:
        write_whole(path, [_text(entries)])
    except OSError as error:
        raise ConfigurationError(f"{path}: {reason(error)}") from None
    kept = len(old.keys() & found.keys())
    return Written(kept, len(entries) - kept, len(old) - kept)


def _load(path: str) -> _File:
    try:
        return _File.model_validate_json(Path(path).read_bytes())
    except OSError as error:
        raise ConfigurationError(f"{path}: {reason(error)}") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise ConfigurationError(f"{path}: no baseline: {place} {first['msg']}".replace("  ", " ")) from None


def _text(entries: Iterable[_Entry]) -> str:
    ordered = sorted(entries, key=lambda entry: (entry.code, entry.fingerprint))
    file = {"version": 1, "entries": [entry.model_dump() for entry in ordered]}
    return json.dumps(file, ensure_ascii=False, indent=1) + "\n"
