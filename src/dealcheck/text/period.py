"""Dates and periods as the contract writes them, as days."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from dealcheck.record import record

_PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|Q(?P<quarter>[1-4])|H(?P<half>[12])))?")
_OPEN = "--"  # in front of a day or month whose year nobody told, as ISO 8601 once wrote it
QUARTER, HALF_YEAR, YEAR = 3, 6, 12  # months


@record
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    @property
    def middle(self) -> date:
        """The day in the middle, the earlier of two."""
        return self.first + (self.last - self.first) // 2

    def gap(self, other: "Period") -> int:
        """Days between the end of the earlier and the start of the later; 0 where they touch or share a day."""
        return max((self.first - other.last).days, (other.first - self.last).days, 0)

    def before(self, other: "Period") -> bool:
        """Whether it has ended when the other begins."""
        return self.last < other.first


@lru_cache(maxsize=4096)
def period(text: str | None) -> Period | None:
    """The days that `2025`, `2025-06`, `2025-06-13`, `2025-Q3` or `2025-H1` stands for.

    None for no text, no such day, and for fiscal years, which begin when a company likes.
    """
    match = _PERIOD.fullmatch(text or "")
    if match is None:
        return None
    year = int(match["year"])
    try:
        if match["day"]:
            day = date(year, int(match["month"]), int(match["day"]))
            return Period(day, day)
        return _months(year, *_first_and_count(match))
    except ValueError:
        return None


def is_open(text: str | None) -> bool:
    """Whether it is a day or month of a year that nobody told: `--06-13`, `--06`."""
    return text is not None and text.startswith(_OPEN)


def _first_and_count(match: re.Match[str]) -> tuple[int, int]:
    if match["month"]:
        return int(match["month"]), 1
    if match["quarter"]:
        return QUARTER * int(match["quarter"]) - QUARTER + 1, QUARTER
    if match["half"]:
        return HALF_YEAR * int(match["half"]) - HALF_YEAR + 1, HALF_YEAR
    return 1, YEAR


def _months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
