"""Lines -> blocks: which line breaks end a paragraph and which only wrap it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dealcheck.documents.normal import MARGIN
from dealcheck.record import record

LINE = re.compile(r"[^\r\n]+")
END_OF_LINE = re.compile(r"\r\n?|\n")
CLOSED = re.compile(r"[.!?:;\u2026][\"')\]\u201d\u2019]*$")
ITEM = re.compile(
    r"(?:[-*\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2013\u2014\u2611\u2705\u27a2\u25ba]\s*|\(?\d{1,2}[.)](?!\d)\s?|\(?[a-z]\)\s)(?=\S)"
)
FIRST_WORD = re.compile(r"\S+")

WIDEST = 130  # characters: longer lines are paragraphs, nobody wraps there
NARROWEST = 12  # characters: a shorter line is a title or a menu entry even before a small letter
WRAPPED = 0.35  # share of line breaks before a small letter, from which on a text is taken to be wrapped
NARROW = 0.1  # the same where no line is a paragraph's length
UNEVEN = 1.5  # times the usual length that a line of a wrapped text hardly has
FEW = 0.1  # share of its lines that may have it all the same: addresses
INSERT = 40  # characters of a link inside a sentence
OPENED = 0.7  # share of indented lines behind a closed one, from which on an indent is taken to open a paragraph
SLACK = 4  # characters by which a wrapped line may fall short of the usual
INDENT = 2  # blanks before a line that opens a paragraph


@record
class Line:
    """A line that is not blank: its place in the source without margins, and how far it is indented."""

    start: int
    end: int
    indent: int
    text: str


@record
class Span:
    """A block: a place in the source, and whether it is an item of a list."""

    start: int
    end: int
    is_item: bool


@record
class Wrap:
    """How a text is hard-wrapped: the usual length of a full line, and whether paragraphs begin indented."""

    width: float
    is_indented: bool


def spans(source: str, start: int) -> list[Span]:
    """The blocks of a plain text from offset `start` on."""
    groups = list(_groups(source, start))
    wrap = _wrap(groups)
    return [span for group in groups for span in _paragraphs(group, wrap)]


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


def _wrap(groups: Sequence[Sequence[Line]]) -> Wrap | None:
    """How the text is hard-wrapped; None where a line is a paragraph."""
    breaks = [(line, after) for group in groups for line, after in pairwise(group)]
    if not breaks:
        return None
    small = sum(after.text[0].islower() for _, after in breaks)
    usual = _median([len(line.text) for line, _ in breaks])
    lines = [len(line.text) for group in groups for line in group]
    share = NARROW if max(lines) <= WIDEST else WRAPPED
    is_even = sum(length > UNEVEN * usual for length in lines) <= FEW * len(lines)
    if not small or small < share * len(breaks) or not (NARROWEST <= usual <= WIDEST and is_even):
        return None
    opened = [line for line, after in breaks if after.indent >= line.indent + INDENT]
    closed = sum(CLOSED.search(line.text) is not None for line in opened)
    return Wrap(usual, bool(opened) and closed >= OPENED * len(opened))


def _median(numbers: Sequence[int]) -> float:
    """As in `statistics`, which takes longer to import than a layout takes to find."""
    ordered, half = sorted(numbers), len(numbers) // 2
    return (ordered[half] + ordered[~half]) / 2


def _paragraphs(group: Sequence[Line], wrap: Wrap | None) -> Iterator[Span]:
    first = last = group[0]
    is_inserted = False
    for place, line in enumerate(group[1:], 1):
        after = group[place + 1] if place + 1 < len(group) else None
        follows = is_inserted or _continues(last, line, wrap)
        is_inserted = not follows and _is_insert(last, line, after)
        if not follows and not is_inserted:
            yield _span(first, last)
            first = line
        last = line
    yield _span(first, last)


def _is_insert(line: Line, insert: Line, after: Line | None) -> bool:
    """Whether a line is a few words that a page sets apart inside a sentence: a link, a ticker."""
    if after is None or len(insert.text) > INSERT or len(line.text) < NARROWEST or CLOSED.search(line.text):
        return False
    return (after.text[0].islower() or after.text[0] in ",;") and not CLOSED.search(insert.text)


def _continues(line: Line, after: Line, wrap: Wrap | None) -> bool:
    """Whether `after` is the rest of what `line` says."""
    if len(line.text) > WIDEST or ITEM.match(after.text):
        return False
    is_small = (after.text[0].islower() and len(line.text) >= NARROWEST and not CLOSED.search(line.text)) or (
        after.text[0] in ",;" and not CLOSED.search(line.text)
    )
    if wrap is None or is_small:
        return is_small
    is_opened = after.indent >= line.indent + INDENT and not ITEM.match(line.text)
    if is_opened or wrap.is_indented:
        return not is_opened
    word = FIRST_WORD.match(after.text)
    return len(line.text) + 1 + (word.end() if word else 0) >= wrap.width - SLACK


def _span(first: Line, last: Line) -> Span:
    return Span(first.start, last.end, ITEM.match(first.text) is not None)
