"""Is a price, a worth or a round of before the article's deal, or no longer holds?"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from dealcheck.claims.place import Place
from dealcheck.claims.time import date_beside
from dealcheck.model import DateMention, Kind, Mentions

# A worth, a round or a price of before this deal, told right at the figure.
EARLIER = re.compile(
    r"\b(?:last (?:valued|estimate|funding|valuation)|previous|previously|earlier|prior|former|formerly|original|"
    r"originally|(?P<initial>initial|initially)|first (?:offer(?:ed)?|bid|price|proposal|approach)|"
    r"opening (?:bid|price|offer)|last year's offer|"
    r"last valued|was last worth|had been (?:valued|worth)|series [a-e])\b(?! (?:this|in the|on))"
    r"[^;$\u20ac\u00a3]{0,40}$"
)
# "Its last funding round, which valued it at $2 billion": what is told of an earlier round in a clause of its own.
OF_EARLIER_ROUND = re.compile(
    r"\b(?:last|previous|prior|earlier|latest) (?:[a-z-]+ ){0,3}(?:round|raise|fundraise|fundraising|funding|financing)"
    r"(?: (?:in|of|last|earlier) [^,;]{3,20})?,? (?:in |at )?(?:which|when|where|that)\b[^;,]{0,50}$"
)
# "Its first $31 billion bid": the figure stands between the bid's number and the bid.
FIRST_OF_SEVERAL = re.compile(r"\b(?:first|initial|opening|original|previous|earlier) $")
BID = re.compile(r" (?:[a-z-]+ ){0,2}(?:offer|bid|proposal|approach)\b")
EARLIER_BEHIND = re.compile(
    r"(?: [\w,]+){0,4} (?:(?:before|previously|originally|a year earlier|at first|at the start)\b(?! the)"
    r"|(?:previous|earlier|prior|last) (?:round|funding|deal|offer|bid)\b)"
)
# "From $52 billion to $71 billion", "instead of $30 billion": what no longer holds.
RAISED = re.compile(r" to (?:about |around |nearly |over |up to )?\W?\W?\W?\d")
# "It comes after a $4 billion investment", "on top of its $19 billion".
PRECEDED_BY = re.compile(
    r"\b(?:com(?:es|ing) after|came after|follow(?:s|ed)|on top of|in addition to) (?:an? |its |the |their |his )?"
    r"(?:[a-z]+'s )?$"
)
SUPERSEDED = re.compile(
    r"\b(?:instead of|rather than|up from|down from|compared with|and not|beating|topping|trumping|outbidding|"
    r"(?:cut|lower|reduc|rais|increas|lift|nearer|closer)[^;]{0,60} from)(?: the| an?)? (?:[a-z]+ ){0,2}$"
)
# A worth of long ago, or one at which insiders sold their shares.
LONG_AGO_BEHIND = re.compile(r"[^,;$\u20ac\u00a3%]{0,40}\b(?:months|years|weeks) ago\b")
LONG_AGO_BEFORE = re.compile(
    r"\b(?:months|years|weeks) ago\b[^;$\u20ac\u00a3]{0,60}$|\b(?:peak|high) (?:valuation )?of (?:about )?$"
)
ANOTHER_SALE = re.compile(
    r"\bat the time\b|\bsecondary (?:share )?sale\b"
    r"|\bsale of (?:existing|employees?'?|insiders'?|staff) (?:shares|stock)\b"
)
# "It had raised $40 million at a worth of ...": what came before the news, unless it is the news that somebody told.
BEFORE_THE_NEWS = re.compile(
    r"\bhad (?:been |already |also |previously |last |most recently |reportedly )*"
    r"(?:raised|valued|secured|closed|reached|hit|fetched|commanded|notched|attracted|completed|received|sold|climbed|"
    r"risen|grown|collected|invested|put|bought|paid)\b(?:(?!, (?:and|but|while|as)\b)[^;]){0,80}$"
)
TOLD = re.compile(r"\b(?:sa(?:id|ys)|announc|confirm|disclos|reveal|report|told|stat(?:ed|es)|agreed)")
ANNOUNCED = re.compile(r"\b(?:announc|unveil|reveal|agree|sign|struck|made public|deal was|conclude)")
DATE_REACH = 60
OLD_MONTHS = 6  # so long before the article a sum is an earlier deal's, unless the sentence speaks of an announcement
WORTH_MONTHS = 2
OLD_YEARS = 2  # the same where the article's own date is not known, against the last year that it names
WORTHS: frozenset[Kind] = frozenset({"valuation", "round_amount"})


def is_earlier(place: Place, clause: tuple[int, int], kind: Kind, latest: int) -> bool:
    """An earlier round or price, by the words at the figure or by a date long before the article's.

    Args:
        place: the figure.
        clause: where its clause begins and ends in the text.
        kind: one of the kinds of price.
        latest: the last year that the article names (`latest_year`).
    """
    lower = place.document.lower
    before, after = lower[clause[0] : place.start], lower[place.end : clause[1]]
    if kind in WORTHS and (
        ANOTHER_SALE.search(lower, *clause) or LONG_AGO_BEHIND.match(after) or LONG_AGO_BEFORE.search(before)
    ):
        return True
    if _told_earlier(before, kind) or EARLIER_BEHIND.match(after) or SUPERSEDED.search(before):
        return True
    if kind in WORTHS and (OF_EARLIER_ROUND.search(place.before) or _before_the_news(place)):
        return True
    if FIRST_OF_SEVERAL.search(place.before) and BID.match(after):
        return True
    if (place.before.endswith("from ") and RAISED.match(after)) or PRECEDED_BY.search(place.before):
        return True
    return not ANNOUNCED.search(lower, place.around.start, place.around.end) and _is_old(place, clause, kind, latest)


def _told_earlier(before: str, kind: Kind) -> bool:
    """Whether a word right in front says so; an initial investment is the first part of one, not one given up."""
    found = EARLIER.search(before)
    return found is not None and not (kind == "investment" and found["initial"])


def _before_the_news(place: Place) -> bool:
    """Whether the pluperfect puts it before what the article tells."""
    found = BEFORE_THE_NEWS.search(place.before)
    return found is not None and TOLD.search(place.before, 0, found.start()) is None


def _is_old(place: Place, clause: tuple[int, int], kind: Kind, latest: int) -> bool:
    """The date beside the figure, or of a round that its clause tells of, lies long before the article's."""
    date = date_beside(place, DATE_REACH)
    if date is None or not clause[0] <= date.start < clause[1]:
        return any(_is_long_ago(place, other, "round_amount", latest) for other in _rounds(place, clause))
    return _is_long_ago(place, date, kind, latest)


def _rounds(place: Place, clause: tuple[int, int]) -> Iterator[DateMention]:
    """The dates of rounds in the clause: "in a funding round in May 2024"."""
    lower = place.document.lower
    dates = place.mentions.dates
    first = bisect_left(dates, clause[0], key=lambda date: date.start)
    last = bisect_left(dates, clause[1], key=lambda date: date.start)
    for date in dates[first:last]:
        if lower.endswith((" round in ", " round of "), clause[0], date.start):
            yield date


def _is_long_ago(place: Place, date: DateMention, kind: Kind, latest: int) -> bool:
    """A worth or a round with a date of its own is an earlier one, a price only after a while."""
    if date.value is None:
        return kind in WORTHS and date.form in {"month", "year"}
    now = place.document.published
    if now is not None:
        return _months(now) - _months(date.value) >= (WORTH_MONTHS if kind in WORTHS else OLD_MONTHS)
    if kind in WORTHS:
        return not _tells_the_news(place)
    return latest - _year(date.value) >= OLD_YEARS


def _tells_the_news(place: Place) -> bool:
    """Whether it stands in the headline or in the sentence behind it: a date there is that of the news itself."""
    headed = place.document.sentences[0].role == "headline"
    return place.sentence <= headed


def latest_year(mentions: Mentions) -> int:
    """The last year of the days and months that an article names, 0 without one; a bare year may be one to come."""
    years = (_year(date.value) for date in mentions.dates if date.value and date.form in {"day", "month"})
    return max(years, default=0)


def _year(value: str) -> int:
    return int(value.removeprefix("FY")[:4])


def _months(value: str) -> int:
    """Months since the year 0 to the end of a period as exact as the value is."""
    month = value[5:7]
    return _year(value) * 12 + (int(month) if month.isdigit() else 12)
