"""When an article was published: from its metadata, its dateline or a "Published on" line."""

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
ISO = re.compile(
    r"(?:\b(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?|^(?P<only>(?:19|20)\d\d)$)(?![\d-])"
)
COMPACT = re.compile(r"^(?P<year>(?:19|20)\d\d)(?P<number>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=$|[tT])")
MONTH_FIRST = re.compile(rf"\b{_MONTH} (?:{_DAY},? ){{0,1}}{_YEAR}\b")
DAY_FIRST = re.compile(rf"\b{_DAY}[ -](?:of )?{_MONTH},?[ -]{_YEAR}\b")
SLASHED = re.compile(r"\b(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b")

LABELLED = re.compile(
    r"\b(?:published|posted|released?|issued|date|first published|updated)\b(?: on| at)?:? {0,2}(?=\S)"
)
DATELINE_REACH = 90  # characters of a paragraph within which a dateline ends in a dash
DATE_REACH = 40  # characters behind "Published on" in which the date stands
MONTHS_A_YEAR = 12
YEAR = re.compile(r"(?:19|20)(?<![\d,.$-]\d\d)\d\d(?![\d,%-]|\.\d)")  # begins with what is rare, so it runs fast
TOO_EARLY = 8  # years by which all dates of a text may lie behind its own; forecasts reach further, but not alone


def iso_date(text: str) -> str | None:
    """The first date in `text` (lower case) that has a year, as ISO date or as much of one as is written.

    Days written in figures alone are read where only one order is possible: `12/06/2025` is none, `13/06/2025` is.
    """
    if written := COMPACT.search(text):
        return f"{written['year']}-{written['number']}-{written['day']}"
    if written := ISO.search(text):
        return written["only"] or "-".join(filter(None, (written["year"], written["number"], written["day"])))
    worded = [match for pattern in (MONTH_FIRST, DAY_FIRST) if (match := pattern.search(text))]
    if worded:
        first = min(worded, key=lambda match: match.start())
        month = f"{MONTHS.index(first['month'][:3]) + 1:02}"
        return "-".join(part for part in (first["year"], month, first["day"] and first["day"].zfill(2)) if part)
    return _slashed(text)


def _slashed(text: str) -> str | None:
    match = SLASHED.search(text)
    if match is None:
        return None
    first, second = int(match["first"]), int(match["second"])
    day, month = (first, second) if first > MONTHS_A_YEAR else (second, first)
    return f"{match['year']}-{month:02}-{day:02}" if month <= MONTHS_A_YEAR < day else None


def published_line(lower: str) -> str | None:
    """The date of a "Published on" line, or the day of a line that is a date and little else.

    A month alone, without a label, may be anything's: when the deal should close.
    """
    label = LABELLED.search(lower[: 2 * DATE_REACH])
    if label:
        return iso_date(lower[label.end() : label.end() + DATE_REACH])
    day = iso_date(lower) if len(lower) <= DATE_REACH else None
    return day if day and len(day) == len("2025-06-13") else None


def dateline(lower: str) -> str | None:
    """The date in a paragraph's dateline ("LONDON, June 13, 2025 (Agency) - ...")."""
    head = lower[:DATELINE_REACH]
    dash = min(
        (at for sign in (" - ", " -- ", " \u2013 ", " \u2014 ", "\u2014") if (at := head.find(sign)) >= 0), default=-1
    )
    return iso_date(head[:dash]) if dash > 0 else None


def implausible(published: str, lower: str) -> str | None:
    """Why a date cannot be that of the text in lower case, if it cannot: all that the text tells came years later."""
    earliest, first = int(published[:4]) + TOO_EARLY, ""
    for year in YEAR.finditer(lower):
        if int(year[0]) < earliest:
            return None
        first = min(first or year[0], year[0])
    if not first:
        return None
    dated = MONTH_FIRST.search(lower) or DAY_FIRST.search(lower)
    return f"published {published}, but no year in the text is before {first}" if dated else None
