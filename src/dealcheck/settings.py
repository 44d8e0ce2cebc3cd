"""What a user may set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    Attributes:
        today: ISO date; replaces the clock wherever a rule needs one.
        focus: paths of articles; only findings that touch one of them are reported. Empty means all.
    """

    today: str
    focus: tuple[str, ...] = ()
