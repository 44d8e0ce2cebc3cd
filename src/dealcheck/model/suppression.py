"""A finding that an editor has looked at and wants no more of, with the reason."""

from typing import Literal

from dealcheck.model.finding import Finding
from dealcheck.record import record

Origin = Literal["inline", "sidecar", "baseline"]


@record
class Suppression:
    """One entry.

    Attributes:
        path: the file in which it stands; `line` its line there.
        codes: rules that it silences. Empty in a baseline, whose entries name one finding each.
        reason: why, in the editor's words; never empty.
        until: ISO date of the last day on which it counts.
        article: the article that it is about; None in a baseline.
        fingerprint: content of the one finding that it is about; None outside a baseline.
    """

    origin: Origin
    path: str
    line: int | None
    codes: tuple[str, ...]
    reason: str
    until: str | None
    article: str | None
    fingerprint: str | None


@record
class Suppressed:
    """A finding that is not reported, and why not."""

    finding: Finding
    suppression: Suppression


@record
class Notice:
    """Something about the settings that is worth knowing: a suppression that no longer suppresses anything."""

    path: str
    line: int | None
    text: str
