"""Lines -> blocks: which line breaks end a paragraph and which only wrap it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dealcheck.documents.normal import MARGIN

LINE = re.compile(r"[^\r\n]+")
END_OF_LINE = re.compile(r"\r\n?|\n")
CLOSED = re.compile(r"[.!?:;\u2026][\"')\]\u201d\u2019]*$")
ITEM = re.compile(
    r"(?:[-*\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2013\u2014\u2611\u2705\u27a2\u25ba]\s*|\(?\d{1,2}[.)]\s?|\(?[a-z]\)\s)(?=\S)"
)
FIRST_WORD = re.compile(r"\S+")

WIDEST = 130  # characters: longer lines are paragraphs, nobody wraps there
NARROWEST = 25  # characters: a shorter line is a title or a menu entry even before a small letter
WRAPPED = 0.35  # share of line breaks before a small letter, from which on a text is taken to be wrapped
NARROW = 0.1  # the same where no line is a paragraph's length
SLACK = 4  # characters by which a wrapped line may fall short of the usual
INDENT = 2  # blanks before a line that opens a paragraph


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its place in the source without margins, and how far it is indented."""

    start: int
    end: int
    indent: int
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A block: a place in the source, and whether it is an item of a list."""

    start: int
    end: int
    is_item: bool


def spans(source: str, start: int) -> list[Span]:
    """The blocks of a plain text from offset `start` on."""
    groups = list(_groups(source, start))
    width = _width(groups)
    return [span for group in groups for span in _paragraphs(group, width)]


def _groups(source: str, start: int) -> Iterator[list[Line]]:
    """The lines between two blank ones."""
    group: list[Line] = []
    last = start
    for match in LINE.finditer(source, start):
        between = source[last : match.start()]
        text = match[0].strip(MARGIN)
        if group and (not text or (len(between) > 1 and len(END_OF_LINE.findall(between)) > 1)):
            yield group
            group = []
        if text:
            indent = match[0].index(text[0])
            begin = match.start() + indent
            group.append(Line(begin, begin + len(text), indent, text))
        last = match.end()
    if group:
        yield group


def _width(groups: Sequence[Sequence[Line]]) -> float | None:
    """The usual length of a full line where the text is hard-wrapped, else None."""
    breaks = [(line, after) for group in groups for line, after in pairwise(group)]
    if not breaks:
        return None
    small = sum(after.text[0].islower() for _, after in breaks)
    usual = median(len(line.text) for line, _ in breaks)
    is_narrow = all(len(line.text) <= WIDEST for group in groups for line in group)
    is_wrapped = small >= (NARROW if is_narrow else WRAPPED) * len(breaks) and small > 0
    return usual if is_wrapped and NARROWEST <= usual <= WIDEST else None


def _paragraphs(group: Sequence[Line], width: float | None) -> Iterator[Span]:
    first = group[0]
    last = first
    for line in group[1:]:
        if not _continues(last, line, width):
            yield _span(first, last)
            first = line
        last = line
    yield _span(first, last)


def _continues(line: Line, after: Line, width: float | None) -> bool:
    """Whether `after` is the rest of what `line` says."""
    if len(line.text) > WIDEST or ITEM.match(after.text):
        return False
    is_small = after.text[0].islower() and len(line.text) >= NARROWEST and not CLOSED.search(line.text)
    if width is None:
        return is_small
    word = FIRST_WORD.match(after.text)
    reach = len(line.text) + 1 + (word.end() if word else 0)
    is_indented = after.indent >= line.indent + INDENT and not ITEM.match(line.text)
    return is_small or (reach >= width - SLACK and not is_indented)


def _span(first: Line, last: Line) -> Span:
    return Span(first.start, last.end, ITEM.match(first.text) is not None)
