"""Find the dates and periods of one document."""

import re
from collections.abc import Iterator

from dealcheck.mentions.dates.patterns import AMBIGUOUS, DATE, WORDS
from dealcheck.mentions.dates.resolve import Published, published, resolve
from dealcheck.model import DateMention, Document, Sentence

LETTERS = re.compile(r"[a-z]+")
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
    now, lower = published(document.published), f"\n{document.lower}"
    dated = [sentence for sentence in document.sentences if not WORDS.isdisjoint(sentence.words)]
    return tuple([date for sentence in dated for date in _dates(lower, sentence, now)])


def _dates(lower: str, sentence: Sentence, now: Published | None) -> Iterator[DateMention]:
    """The dates of one sentence.

    Args:
        lower: the text with a line break in front of it, so that a date may open it; places in it are one further on.
        sentence: of the text.
        now: when it was published.
    """
    for match in DATE.finditer(lower, sentence.start, sentence.end + 1):
        kind, phrase, end = match.lastgroup or "", match[0][1:], match.end() - 1
        before = lower[max(sentence.start + 1, match.start() + 1 - BEFORE) : match.start() + 1]
        if _is_date(kind, phrase, before, lower[end + 1 : end + 3]):
            resolved = resolve(kind, phrase, before, now)
            start = end - len(phrase.lstrip("('"))
            yield DateMention(start, end, resolved.value, resolved.assumed, resolved.form, resolved.open)


def _is_date(kind: str, phrase: str, before: str, after: str) -> bool:
    """Month names that are other words as well need their preposition."""
    words = LETTERS.findall(phrase)
    ambiguous = bool(words) and words[-1] in AMBIGUOUS and not after.startswith(".")
    if not ambiguous or kind in {"iso", "relative", "weekday"}:
        return True
    leading = before.replace("-", " ").split()[-1:]
    if kind == "month":
        return bool(leading) and leading[0] in LEADS
    return not after[1:].isalpha() or not DAY_LEADS.isdisjoint(leading)
