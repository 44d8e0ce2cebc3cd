"""What a date or period means, seen from the article's own date."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from dealcheck.mentions.dates.patterns import COUNTS, MONTHS, ORDINALS, WEEKDAYS, YEAR
from dealcheck.record import record

Form = Literal["day", "month", "quarter", "half", "year", "relative"]
DAYS = {"day": 1, "week": 7}
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[a-z]+")
AHEAD = re.compile(
    r"\b(?:will|would|expect\w*|by|until|due|next|scheduled|should|could|plan\w*|anticipat\w*|target\w*|to close)\b"
)
LATE_IN_YEAR = 10  # from here on a month early in the calendar may be next year's


@record
class Published:
    """The article's own date, as much as is known of it."""

    year: int
    month: int | None
    day: int | None

    @property
    def exact(self) -> date | None:
        """The day, where it is known and exists."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


@record
class Resolved:
    """The value of a date, None where nothing can be resolved, and whether the article's date had to help."""

    value: str | None
    assumed: bool
    form: Form
    open: str | None = None  # without its year, where that could not be told


def published(iso: str | None) -> Published | None:
    """The article's date from its ISO form."""
    numbers = [int(part) for part in NUMBER.findall(iso or "")]
    if not numbers:
        return None
    return Published(numbers[0], numbers[1] if numbers[1:] else None, numbers[2] if numbers[2:] else None)


def resolve(kind: str, phrase: str, before: str, now: Published | None) -> Resolved:
    """The meaning of a phrase that `patterns.DATE` found as that kind; `before` is what stands in front of it."""
    return READERS[kind](phrase, before, now)


def _iso(phrase: str, _before: str, _now: Published | None) -> Resolved:
    return Resolved(phrase, assumed=False, form="day")


def _day(phrase: str, before: str, now: Published | None) -> Resolved:
    month, year = _month_number(phrase), _stated_year(phrase, now)
    day = next(int(number) for number in NUMBER.findall(phrase) if len(number) <= 2)  # noqa: PLR2004 (a day has two digits)
    if month is None:
        return Resolved(None, assumed=False, form="day")
    if year is None:
        return _in_year(_likely_year(month, before, now), f"{month:02}-{day:02}", "day")
    return Resolved(f"{year}-{month:02}-{day:02}", assumed=YEAR.search(phrase) is None, form="day")


def _month(phrase: str, before: str, now: Published | None) -> Resolved:
    month, year = _month_number(phrase), _stated_year(phrase, now)
    assumed = YEAR.search(phrase) is None
    if month is not None and year is None:
        return _in_year(_likely_year(month, before, now), f"{month:02}", "month")
    return Resolved(f"{year}-{month:02}" if year and month else None, assumed=assumed, form="month")


def _in_year(year: int | None, rest: str, form: Form) -> Resolved:
    """A day or a month whose year was inferred, or could not be."""
    if year is None:
        return Resolved(None, assumed=True, form=form, open=f"--{rest}")
    return Resolved(f"{year}-{rest}", assumed=True, form=form)


def _month_number(phrase: str) -> int | None:
    return next((MONTHS[word] for word in WORD.findall(phrase) if word in MONTHS), None)


def _stated_year(phrase: str, now: Published | None) -> int | None:
    """The year in the phrase itself: in digits, or "last year" from the article's."""
    found = YEAR.search(phrase)
    if found:
        return int(found[0])
    if now is None or "year" not in phrase:
        return None
    return now.year + _step(phrase)


def _step(phrase: str) -> int:
    if "last" in phrase or "previous" in phrase:
        return -1
    return 1 if "next" in phrase or "following" in phrase else 0


def _likely_year(month: int, before: str, now: Published | None) -> int | None:
    """The article's year; a month still to come is last year's unless the words look ahead, and the other way round."""
    if now is None:
        return None
    if now.month is None:
        return now.year
    last = before.rstrip(" -").endswith("last")
    ahead = not last and AHEAD.search(before) is not None
    if month > now.month:
        return now.year if ahead else now.year - 1
    if ahead and now.month >= LATE_IN_YEAR and month < now.month - 6:
        return now.year + 1
    return now.year - 1 if last and month == now.month else now.year


def _quarter(phrase: str, _before: str, now: Published | None) -> Resolved:
    return _part("Q", phrase, now, "quarter")


def _half(phrase: str, _before: str, now: Published | None) -> Resolved:
    return _part("H", phrase, now, "half")


def _part(letter: str, phrase: str, now: Published | None, form: Form) -> Resolved:
    words = re.findall(r"\w+", phrase)
    number = next((ORDINALS[word] for word in words if word in ORDINALS), None)
    if number is None:
        number = int(re.search(r"[qh](\d)", phrase)[1])  # type: ignore[index]  # the pattern asks for one of the two
    fiscal = "FY" if any(word.startswith(("fiscal", "financial", "fy")) for word in words) else ""
    year = _stated_year(phrase, now)
    assumed = YEAR.search(phrase) is None
    if year is None:
        year = now.year if now and not fiscal else None
    return Resolved(f"{fiscal}{year}-{letter}{number}" if year else None, assumed=assumed, form=form)


def _fiscal(phrase: str, _before: str, _now: Published | None) -> Resolved:
    numbers = NUMBER.findall(phrase)
    year = int(numbers[0]) + (1 if len(numbers) > 1 else 0)
    return Resolved(f"FY{year if year > 99 else 2000 + year}", assumed=False, form="year")  # noqa: PLR2004 ("FY22")


def _ago(phrase: str, _before: str, now: Published | None) -> Resolved:
    words = phrase.split()
    count = COUNTS.get(words[0]) or int(words[0])
    unit = words[1].removesuffix("s")
    if now is None or words[-1] == "earlier":
        return Resolved(None, assumed=True, form="relative")
    return Resolved(_back(count, unit, now), assumed=True, form="relative")


def _back(count: int, unit: str, now: Published) -> str | None:
    if unit == "year":
        return str(now.year - count)
    if unit == "month" and now.month:
        months = now.year * 12 + now.month - 1 - count
        return f"{months // 12}-{months % 12 + 1:02}"
    if unit in DAYS and now.exact:
        then = now.exact - timedelta(days=count * DAYS[unit])
        return then.isoformat() if unit == "day" else f"{then.year}-{then.month:02}"
    return None


def _relative(phrase: str, _before: str, now: Published | None) -> Resolved:
    if now is None:
        return Resolved(None, assumed=True, form="relative")
    unit = phrase.rsplit(maxsplit=1)[-1]
    if unit in WEEKDAYS:
        return _weekday(unit, phrase, now)
    return Resolved(_relative_value(phrase, unit, now), assumed=True, form="relative")


def _relative_value(phrase: str, unit: str, now: Published) -> str | None:
    if unit == "year-end":
        return f"{now.year}-12"
    if unit == "year":
        return str(now.year + _step(phrase))
    if unit == "month" and now.month:
        return _back(-_step(phrase), "month", now)
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(unit)
    if shift is not None and now.exact:
        return (now.exact + timedelta(days=shift)).isoformat()
    return None


def _weekday(name: str, before: str, now: Published | None) -> Resolved:
    """The latest such day up to the article's, or the next one where the words say so."""
    today = now.exact if now else None
    if today is None:
        return Resolved(None, assumed=True, form="relative")
    back = (today.weekday() - WEEKDAYS.index(name)) % 7
    if "next" in before.split()[-2:]:
        return Resolved((today + timedelta(days=7 - back)).isoformat(), assumed=True, form="relative")
    return Resolved((today - timedelta(days=back)).isoformat(), assumed=True, form="relative")


def _year(phrase: str, before: str, _now: Published | None) -> Resolved:
    year = YEAR.search(phrase)[0]  # type: ignore[index]  # the pattern asks for it
    ends = before.endswith(("end of ", "close of ")) and not phrase.startswith("mid")
    return Resolved(f"{year}-12" if ends else year, assumed=False, form="month" if ends else "year")


READERS: dict[str, Callable[[str, str, Published | None], Resolved]] = {
    "iso": _iso,
    "month_day": _day,
    "day_month": _day,
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "fiscal": _fiscal,
    "ago": _ago,
    "relative": _relative,
    "weekday": _weekday,
    "year": _year,
}
