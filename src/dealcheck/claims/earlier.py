"""Is a price, a worth or a round of before the article's deal, or no longer holds?"""

import re
from collections.abc import Iterator

from dealcheck.claims.place import Place
from dealcheck.claims.time import date_beside
from dealcheck.model import DateMention, Kind, Mentions
from dealcheck.text.words import cued

# A worth, a round or a price of before this deal, told right at the figure.
EARLIER = cued(
    "last previous previously earlier prior former formerly original originally initial initially first opening had "
    "series once",
    r"\b(?:last (?:valued|estimate|funding|valuation)|previous|previously|earlier|prior|former|formerly|original|"
    r"originally|(?P<initial>(?<!\ban )initial|initially)|first (?:offer(?:ed)?|bid|price|proposal|approach)|"
    r"opening (?:bid|price|offer)|last year's offer|"
    r"last valued|was last worth|once (?:believed|thought|expected|estimated|valued|worth)|had been (?:valued|worth)"
    r"|(?<!\bin a )(?<!ed a )(?<!es a )(?<!illion )(?<!\dm )(?<!\dbn )series [a-e])\b"
    r"(?! (?:this|in the|on|known|called|named)\b)"
    r"[^;$\u20ac\u00a3]{0,40}(?:[$\u20ac\u00a3][\d.,]+ ?(?:[bm]illion|bn|m)? and )?[$\u20ac\u00a3]?$",
)
# A worth or a round of this year, but before the news.
EARLIER_THIS_YEAR = cued("earlier", r"\bearlier this year\b[^;]{0,80}$")
# "Its last funding round, which valued it at $2 billion": what is told of an earlier round in a clause of its own.
OF_EARLIER_ROUND = cued(
    "round raise fundraise fundraising funding financing",
    r"\b(?:last|previous|prior|earlier|latest|series [a-e]) (?:[a-z-]+ ){0,3}"
    r"(?:round|raise|fundraise|fundraising|funding|financing)"
    r"(?: (?:in|of|last|earlier) [^,;]{3,20})?,? (?:in |at )?(?:which|when|where|that)\b[^;,]{0,50}$",
)
# "Its first $31 billion bid": the figure stands between the bid's number and the bid.
FIRST_OF_SEVERAL = cued(
    "first initial opening original previous earlier last",
    r"\b(?:first|initial|opening|original|previous|earlier|last (?:year|month|week|(?:[a-z]{4,6}))'s) $",
)
BID = re.compile(r" (?:[a-z-]+ ){0,2}(?:offer|bid|proposal|approach)\b")
EARLIER_BEHIND = cued(
    "before previously originally earlier first start previous prior last",
    r"(?: [\w,]+){0,4} (?:(?:before|previously|originally|a year earlier|at first|at the start)\b(?! the)"
    r"|(?:previous|earlier|prior|last) (?:rounds?|funding|deals?|offers?|bids?)\b)",
)
# "From $52 billion to $71 billion", "instead of $30 billion": what no longer holds.
RAISED = re.compile(r" to (?:about |around |nearly |over |up to )?\W?\W?\W?\d")
# "It comes after a $4 billion investment", "on top of its $19 billion".
PRECEDED_BY = cued(
    "after follows followed top addition since",
    r"\b(?:com(?:es|ing) after|came after|follow(?:s|ed)|(?:on top of|in addition to)(?! its)) "
    r"(?:an? |its |the |their |his )?(?:[a-z]+'s )?$"
    r"|\b(?:after|since) (?:abandon|drop|los|withdraw|scrapp?|reject|refus|fail|turn)(?:p?ing)?(?: down)? "
    r"(?:an? |its |the |their |his )?(?:[a-z]+'s )?$",
)
SUPERSEDED = cued(
    "instead rather from compared not beating topping trumping outbidding",
    r"\b(?:instead of|rather than|up from|down from|compared with|and not|beating|topping|trumping|outbidding|"
    r"(?:cut|lower|reduc|rais|increas|lift|nearer|closer|fell|fall|drop|declin|slid|plung|tumbl|shr[aiu]nk|slump|jump|rose|ris|"
    r"climb|soar|surg|grew|grow|doubl|tripl)[^;]{0,60} from)(?: the| an?| its)? (?:[a-z]+ ){0,2}$",
)
# "It eclipses the rival's latest offer of $30": what another bid is held against.
SURPASSED = cued(
    "of at",
    r"\b(?:beat|top|trump|outbid|surpass|eclips|supersed|exceed|overtak)(?:s|es|e|ing|ping|ting|ding)? "
    r"(?:[\w.&'-]+ ){1,7}(?:offer|bid|proposal|price|approach) (?:of|at) $",
)
# "The price is lower than the $700 million of the first talks": what this deal is measured by.
MEASURED_BY = cued(
    "lower higher cheaper richer smaller larger bigger better",
    r"\b(?:is|was|are|were|also|far|much|%|per ?cent) (?:[a-z]+ )?"
    r"(?:lower|higher|cheaper|richer|smaller|larger|bigger|better) than (?:the |an? )?(?:[a-z]+ ){0,2}$",
)
OF_A_DEAL = re.compile(r"(?:[ -][\w-]+){0,2} (?:deal|takeover|acquisition|purchase|merger|sale|buyout|transaction)\b")
# A worth of long ago, or one at which insiders sold their shares.
LONG_AGO_BEHIND = cued("ago", r"[^,;$\u20ac\u00a3%]{0,40}\b(?:months|years|weeks) ago\b")
LONG_AGO_BEFORE = cued(
    "ago peak high",
    r"\b(?:months|years|weeks) ago\b[^;$\u20ac\u00a3]{0,60}$|\b(?:peak|high) (?:valuation )?of (?:about )?$",
)
# "In May, when it raised $1 billion": what is told of a time that the text has just gone back to.
AT_THAT_TIME = cued(
    "when",
    r"\b(?:ago|earlier|before|last (?:year|month|week|[a-z]{3,9})|in (?:early |late |mid-)?[a-z]{3,9}(?: \d{4})?"
    r"|(?:19|20)\d\d),? when\b[^;]{0,60}$",
)
ANOTHER_SALE = cued(
    "time secondary sale",
    r"\bat the time\b|\bsecondary (?:share )?sale\b"
    r"|\bsale of (?:existing|employees?'?|insiders'?|staff) (?:shares|stock)\b",
)
# "It had raised $40 million at a worth of ...": what came before the news, unless it is the news that somebody told.
BEFORE_THE_NEWS = cued(
    "had",
    r"\bhad (?:been |already |also |previously |last |most recently |reportedly |personally |initially )*"
    r"(?:talking|discussing|seeking|looking|in talks|"
    r"raised|valued|secured|closed|reached|hit|fetched|commanded|notched|attracted|completed|received|sold|climbed|"
    r"risen|grown|collected|invested|put|bought|paid)\b(?:(?!, (?:and|but|while|as)\b)[^;]){0,80}$",
)
TOLD = re.compile(r"\b(?:sa(?:id|ys)|announc|confirm|disclos|reveal|report|told|stat(?:ed|es)|agreed)")
ANNOUNCED = re.compile(r"\b(?:announc|unveil|reveal|agree|sign|struck|made public|deal was|conclude)")
DATE_REACH = 60
OLD_MONTHS = 6  # so long before the article a sum is an earlier deal's, unless the sentence speaks of an announcement
WORTH_MONTHS = 2
OLD_YEARS = 2  # the same where the article's own date is not known, against the last year that it names
HISTORIC: frozenset[Kind] = frozenset({"valuation", "round_amount", "investment"})
WORTHS: frozenset[Kind] = frozenset({"valuation", "round_amount"})


def is_earlier(place: Place, kind: Kind, latest: int) -> bool:
    """An earlier round or price, by the words at the figure or by a date long before the article's.

    Args:
        place: the figure.
        kind: one of the kinds of price.
        latest: the last year that the article names (`latest_year`).
    """
    lower, words = place.document.lower, place.around.words
    before, after = (place.clause[0], place.start), (place.end, place.clause[1])
    if kind in WORTHS and (
        ANOTHER_SALE.search(words, lower, *place.clause)
        or LONG_AGO_BEHIND.match(words, lower, *after)
        or LONG_AGO_BEFORE.search(words, lower, *before)
        or AT_THAT_TIME.search(words, place.before)
    ):
        return True
    if (
        _told_earlier(place, kind)
        or EARLIER_BEHIND.match(words, lower, *after)
        or SUPERSEDED.search(words, lower, *before)
        or SURPASSED.search(words, place.before)
        or (MEASURED_BY.search(words, lower, place.around.start, place.start) and not OF_A_DEAL.match(lower, *after))
        or (kind in WORTHS and OF_EARLIER_ROUND.search(words, place.before))
        or (kind in WORTHS and EARLIER_THIS_YEAR.search(words, place.before))
        or (kind in HISTORIC and _before_the_news(place))
        or (FIRST_OF_SEVERAL.search(words, place.before) and BID.match(lower, *after))
        or (place.before.endswith("from ") and RAISED.match(lower, *after))
        or PRECEDED_BY.search(words, place.before)
    ):
        return True
    return bool(place.scene.dates) and _is_old(place, kind, latest)


def _told_earlier(place: Place, kind: Kind) -> bool:
    """Whether a word right in front says so; an initial investment is the first part of one, not one given up."""
    found = EARLIER.search(place.around.words, place.document.lower, place.clause[0], place.start)
    return found is not None and not (kind == "investment" and found["initial"])


def _before_the_news(place: Place) -> bool:
    """Whether the pluperfect puts it before what the article tells."""
    found = BEFORE_THE_NEWS.search(place.around.words, place.before)
    return found is not None and TOLD.search(place.before, 0, found.start()) is None


def _is_old(place: Place, kind: Kind, latest: int) -> bool:
    """The date beside the figure, or of a round that its clause tells of, lies long before the article's."""
    if ANNOUNCED.search(place.document.lower, place.around.start, place.around.end):
        return False
    date = date_beside(place, DATE_REACH)
    start, end = place.clause
    if date is None or not start <= date.start < end:
        return any(_is_long_ago(place, other, "round_amount", latest) for other in _rounds(place))
    return _is_long_ago(place, date, kind, latest)


def _rounds(place: Place) -> Iterator[DateMention]:
    """The dates of rounds in the clause: "in a funding round in May 2024"."""
    start, end = place.clause
    for date in place.scene.dates:
        if start <= date.start < end and place.document.lower.endswith((" round in ", " round of "), start, date.start):
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
    return place.scene.index <= headed


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
