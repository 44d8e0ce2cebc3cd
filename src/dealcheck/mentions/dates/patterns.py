"""How dates and periods are written."""

import re

from dealcheck.text.trie import trie

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "latter": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
}
COUNTS = {
    word: number
    for number, words in enumerate(
        (
            ("a", "an", "one"),
            ("two",),
            ("three",),
            ("four",),
            ("five",),
            ("six",),
            ("seven",),
            ("eight",),
            ("nine",),
            ("ten",),
        ),
        start=1,
    )
    for word in words
}
AMBIGUOUS = frozenset({"may", "march", "mar", "jan", "jun", "sep", "dec"})  # also verbs, names and scraps

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_OTHER_YEAR = r"(?:last|this|next|the[ ](?:same|following|previous))[ ]year"
_FISCAL = r"(?:fiscal|financial|fy)"
_NO_FIGURE = (
    r"(?![\d%]|[.,]\d|[ ]?(?:percent|per[ ]cent|pct|million|billion|mln|bn|crore|lakh|people|shares|employees|dlrs)\b)"
)

# What a date begins with: few words of a text do, and only there the ways of writing one are tried.
_FIRST = trie(
    (
        *MONTHS,
        *WEEKDAYS,
        *(word for word in ORDINALS if word.isalpha()),
        *(f"{count} {unit}" for count in COUNTS for unit in ("year", "month", "week", "day")),
        *("fiscal", "financial", "fy", "q1", "q2", "q3", "q4", "h1", "h2", "mid-"),
        *("today", "yesterday", "tomorrow", "year-end", "last ", "this ", "next ", "current ", "previous ", "same "),
    )
)

# A date with the mark or blank in front of it: what begins with such a sign is tried at few places of a text.
DATE = re.compile(
    rf"""
    \W(?=[\d'(]|\b{_FIRST})(?:
      (?P<iso>\b{_YEAR}-(?:0[1-9]|1[0-2])-(?:3[01]|[12]\d|0[1-9])\b)
    | (?P<month_day>\b(?:{_MONTH})\b\.?[ ]{_DAY}\b{_NO_FIGURE}(?:(?:,|[ ]of|,[ ]of)?[ ](?:{_YEAR}\b|{_OTHER_YEAR}\b))?)
    | (?P<day_month>\b{_DAY}(?:[ ]of)?[ -](?:{_MONTH})\b\.?(?:,?[ -](?:{_YEAR}\b|{_OTHER_YEAR}\b))?)
    | (?P<month>\b(?:{_MONTH})\b(?:(?:\.?,?|[ ]of)[ ](?:{_YEAR}\b|{_OTHER_YEAR}\b))?)
    | (?P<quarter>\b(?:{_FISCAL}[ ](?:{_YEAR}[ ])?)?
        (?:(?:first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?:{_FISCAL}[ ])?quarter|q[1-4])\b
        (?:(?:[ ]of|[ ]in)?(?:[ ]the|[ ]its|[ ][\w.&-]{{1,30}}'s)?(?:[ ]{_FISCAL})?(?:[ ]year)?[ ]?{_YEAR}\b
          |[ ](?:of[ ])?{_OTHER_YEAR}\b)?)
    | (?P<half>\b(?:(?:first|second|latter|1st|2nd)[- ]half|h[12](?=[ ](?:of[ ])?{_YEAR}))\b
        (?:[ ](?:of[ ])?(?:{_FISCAL}[ ])?(?:{_YEAR}|{_OTHER_YEAR}|the[ ]year)\b)?)
    | (?P<fiscal>\b{_FISCAL}(?:[ ]year)?[ ']?(?:{_YEAR}(?:-\d\d)?|\d\d)\b)
    | (?P<ago>\b(?:{"|".join(COUNTS)}|\d{{1,2}})[ ](?:year|month|week|day)s?[ ](?:ago|earlier)\b)
    | (?P<relative>\b(?:today|yesterday|tomorrow|year-end
        |(?:last|this|next|current|previous|same)[ ](?:calendar[ ])?(?:year|month|week|quarter)
        |(?:last|next|this)[ ](?:{"|".join(WEEKDAYS)}))\b)
    | (?P<weekday>\b(?:{"|".join(WEEKDAYS)})\b)
    | (?P<year>(?<![\w$€£.,-])(?:mid-|'|\()?{_YEAR}\b{_NO_FIGURE})
    )""",
    re.VERBOSE,
)
YEAR = re.compile(_YEAR)

_SHORT_YEARS = tuple(f"{year:02}" for year in range(100))
_YEARS = frozenset(map(str, range(1900, 2100)))
# One of these words stands in whatever `DATE` finds.
WORDS = _YEARS.union(
    (
        *MONTHS,
        *WEEKDAYS,
        "today",
        "yesterday",
        "tomorrow",
        "ago",
        "earlier",
        "year",
        "month",
        "week",
        "quarter",
        "half",
    ),
    ("fiscal", "financial", "fy", "q1", "q2", "q3", "q4", "h1", "h2"),
    (f"{fiscal}{year}" for fiscal in ("fy", "fiscal", "financial") for year in (*_YEARS, *_SHORT_YEARS)),
)
