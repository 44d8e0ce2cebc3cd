"""Find the dates and periods of one document."""

import re
from collections.abc import Iterator

from dealcheck.mentions.dates.patterns import AMBIGUOUS, DATE, WORDS
from dealcheck.mentions.dates.resolve import Published, published, resolve
from dealcheck.model import DateMention, Document, Sentence

BEFORE = 60  # characters in front that may say whether a date lies ahead
# "May" the verb and "march on" are no months: these words must stand in front of a month that could be another word.
LEADS = frozenset(
    {
        "in",
        "since",
        "last",
        "next",
        "this",
        "early",
        "mid",
        "late",
        "by",
        "until",
        "till",
        "during",
        "from",
        "of",
        "after",
    }
    | {"before", "through", "between"}
)
DAY_LEADS = frozenset({"on", "by", "until", "since", "from", "of", "after", "before", "dated"})


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """Every date or period outside page furniture, in text order, never overlapping."""
    now = published(document.published)
    dated = [sentence for sentence in document.sentences if not WORDS.isdisjoint(sentence.words)]
    return tuple([date for sentence in dated for date in _dates(document, sentence, now)])


def _dates(document: Document, sentence: Sentence, now: Published | None) -> Iterator[DateMention]:
    for match in DATE.finditer(document.lower, sentence.start, sentence.end):
        before = document.lower[max(sentence.start, match.start() - BEFORE) : match.start()]
        if _is_date(match, before, document.lower[match.end() : match.end() + 2]):
            resolved = resolve(match.lastgroup or "", match[0], before, now)
            start, end = match.span()
            start += len(match[0]) - len(match[0].lstrip("('"))
            yield DateMention(start, end, resolved.value, resolved.assumed, resolved.form, resolved.open)


def _is_date(match: re.Match[str], before: str, after: str) -> bool:
    """Month names that are other words as well need their preposition."""
    words = re.findall(r"[a-z]+", match[0])
    ambiguous = bool(words) and words[-1] in AMBIGUOUS and not after.startswith(".")
    if not ambiguous or match.lastgroup in {"iso", "relative", "weekday"}:
        return True
    leading = before.replace("-", " ").split()[-1:]
    if match.lastgroup == "month":
        return bool(leading) and leading[0] in LEADS
    return not after[1:].isalpha() or not DAY_LEADS.isdisjoint(leading)
