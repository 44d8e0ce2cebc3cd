"""Where a sentence of news English ends."""

import re
from collections.abc import Generator, Iterator, Mapping
from functools import cache

from dealcheck.text.tables import read_table

END = re.compile(r"[.!?\u2026]+[\"')\]]*(?: +|(?=[A-Z][a-z])|(?=\"[A-Z]))")
BRACKETED = re.compile(r"\([^\w\s]?[a-z]")  # "Orrin Inc. (the buyer)" goes on
LONGEST = 24  # characters of a word that are looked at
# Characters of a sentence, twice what the longest in the news have. Every figure is read within its sentence, so a list
# that never comes to a full stop would otherwise take time, and room in the report, with its square.
MOST = 1_200

NEXT_WORD = re.compile(r"[^\s,.;:]*")


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """The table beside this file."""
    table = read_table(__name__, "sentences.toml")
    return {name: frozenset(words.split()) for name, words in table.items()}


def is_starter(word: str) -> bool:
    """Whether a word with a capital may have it for beginning a sentence alone ("The", "Shares")."""
    return word.lower() in _words()["starters"]


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one block; together they are the block without the blanks between them."""
    start = 0
    for match in END.finditer(text):
        if match.end() < len(text) and _ends(text, start, match):
            end = match.start() + len(match[0].rstrip())
            if end - start > MOST:
                start = yield from _cut(text, start, end)
            yield start, end
            start = match.end()
    if len(text) - start > MOST:
        start = yield from _cut(text, start, len(text))
    if start < len(text):
        yield start, len(text)


def _cut(text: str, start: int, end: int) -> Generator[tuple[int, int], None, int]:
    """The first pieces of a sentence that nobody could read in one breath, cut behind a comma or at a blank.

    Returns:
        where its last piece begins.
    """
    while end - start > MOST:
        half, limit = start + MOST // 2, start + MOST
        cut = text.rfind(", ", half, limit) + 1 or text.rfind(" ", half, limit)
        if cut <= 0:
            cut = limit
        yield start, cut
        start = cut + (text[cut] == " ")
    return start


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    if text[match.end()].islower() or BRACKETED.match(text, match.end()):
        return False
    if match[0][0] != ".":
        return True
    before = text[max(start, match.start() - LONGEST) : match.start()]
    word = before[before.rfind(" ") + 1 :].lstrip("(\"'[")
    return _closes(word, text, match, is_first=match.start() - len(word) == start)


def _closes(word: str, text: str, match: re.Match[str], *, is_first: bool) -> bool:
    """Whether the full stop behind `word` ends the sentence."""
    words = _words()
    following = NEXT_WORD.match(text, match.end())
    next_word = following[0].strip("\"'(") if following else ""
    if match[0] == ".":  # no blank follows
        return not is_first and "." not in word and len(word) > 1 and next_word.lower() not in words["hosts"]
    if word in words["titles"] or (is_first and (word.isdigit() or len(word) <= 1)):
        return False
    lower = word.lower()
    if lower in words["counters"] and next_word[:1].isdigit():
        return False
    if lower not in words["closers"] and word not in words["capital_closers"] and len(word) != 1 and "." not in word:
        return True
    is_number = any(map(str.isdigit, word))  # "$2.4billion." is no abbreviation for all its point
    return is_number or next_word.lower() in words["starters"]
