"""The period or date that a claim is about."""

import re

from dealcheck.claims.place import Place
from dealcheck.model import DATE_KINDS, DateMention, Kind

# Characters between a quote and its date. Revenue stands with its year somewhere in the sentence; a price is dated only
# where the date stands right beside it, for most dates in its sentence are the deal's.
LOOSE, CLOSE = 90, 30
PERIODIC: frozenset[Kind] = frozenset({"revenue", "profit", "headcount", "other_amount", "other_percent", "synergies"})
WORDS: frozenset[Kind] = frozenset({"status", "structure"})
ANOTHER_FIGURE = re.compile(r"[$£€;%]|\d|, (?:and|but|while)\b")
ANOTHER_EVENT = re.compile(
    r"\b(?:announc|sign|agree|unveil|propos|said|expected|clos|complet|launch|file|expire|first)"
)
YEAR = re.compile(r"\d{4}")
YEAR_BEFORE = re.compile(r",? (?:the year before|a year (?:before|earlier|ago)|the (?:previous|prior) year)\b")
BASE = re.compile(r"\b(?:clos(?:e|ed|ing)|prices?|traded|trading day)\b[^;%]{0,60}\Z")
BASE_OF = re.compile(r"'s? (?:clos|price)")
COMING = re.compile(r"\b(?:close|closing|complete|completion|by|until|before|due|expected)\b[^,]{0,25}$")
# In front of the year of a company's beginning: "has raised $3 million since it was founded in 2019".
FOUNDED = re.compile(r"\b(?:founded|founding|established|set up|inception|incorporated) (?:\w+ ){0,2}$")
FOUNDED_REACH = 30


def as_of(place: Place, kind: Kind) -> str | None:
    """ISO date or as much as the sentence tells; None where the claim is simply of its article's day."""
    if kind in DATE_KINDS:
        return None
    reach = LOOSE if kind in PERIODIC or kind in WORDS else CLOSE
    if not place.scene.dates:
        return None
    if YEAR_BEFORE.match(place.after):
        return _year_before(place)
    if kind == "premium":
        return _day_of_price(place)
    date = date_beside(place, reach, coming=kind in WORDS)
    return date.value if date is not None and not _of_founding(place.document.lower, date) else None


def _of_founding(lower: str, date: DateMention) -> bool:
    return FOUNDED.search(lower, max(0, date.start - FOUNDED_REACH), date.start) is not None


def _day_of_price(place: Place) -> str | None:
    """The day of the share price that a premium is counted from: "over the close of $50 a share on February 16"."""
    behind, lower = _neighbours(place)[0], place.document.lower
    if behind is None or not (BASE.search(lower[place.end : behind.start]) or BASE_OF.match(lower, behind.end)):
        return None
    return behind.value


def date_beside(place: Place, reach: int, *, coming: bool = False) -> DateMention | None:
    """The date that belongs to the quote: within `reach` characters, with nothing between that would rather have it.

    Args:
        place: the quote.
        reach: characters between the two.
        coming: a date at which the deal should close counts as well.
    """
    behind, before = _neighbours(place)
    lower = place.document.lower
    if behind is not None and _joined(lower[place.end : behind.start], reach, coming=coming):
        return behind
    if before is not None and _joined(lower[before.end : place.start], reach, coming=coming):
        return before
    return None


def _year_before(place: Place) -> str | None:
    """The period a year before the one in front: "$900 million in 2024 and $800 million the year before"."""
    before = _neighbours(place)[1]
    year = YEAR.search(before.value) if before is not None and before.value else None
    if year is None:
        return None
    return f"{year.string[: year.start()]}{int(year[0]) - 1}{year.string[year.end() :]}"


def _neighbours(place: Place) -> tuple[DateMention | None, DateMention | None]:
    """The first date behind the quote and the last in front of it, in the same sentence."""
    before = behind = None
    for date in place.scene.dates:
        if date.start >= place.start:
            behind = date if date.start >= place.end else None
            break
        before = date
    return behind, before


def _joined(between: str, reach: int, *, coming: bool) -> bool:
    """Nothing stands between quote and date that the date would rather belong to."""
    if len(between) > reach or ANOTHER_FIGURE.search(between):
        return False
    return (ANOTHER_EVENT if coming else COMING).search(between) is None
