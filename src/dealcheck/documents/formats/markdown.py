"""Markdown: CommonMark 0.31 (https://spec.commonmark.org) with GitHub's tables, strikethrough and footnotes.

The marks are taken away and the words left, each with its place. Code, comments, the addresses of links, pictures and
struck-out text are no part of what the article says.
"""

import re
from collections.abc import Iterator

from dealcheck.documents.assemble import Passage, assemble
from dealcheck.documents.layout import spans
from dealcheck.documents.mapped import GAP, Way, Writer
from dealcheck.documents.metadata import front
from dealcheck.documents.normal import line_starts
from dealcheck.model import Document, Problem
from dealcheck.settings import Handling

FENCED = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:(?!^ {0,3}(?P=fence)).*\n)*+(?:.*|\Z)", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n?|\n|$)")
HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)(?P<text>.*?)(?:[ \t]#*)?[ \t]*$")
SKIPPED = re.compile(
    r" {0,3}(?:\[(?!\^)[^\]]{1,200}\]:[ \t]*\S.*|(?:[-*_][ \t]*){3,}|={2,}[ \t]*)$|"  # definitions, rules, underlines
    r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$"  # the line below a table's head
)
ROW = re.compile(r"[ \t]*\|(?P<cells>.*)\|[ \t]*$")
CELL = re.compile(r"(?:\\.|[^|\\])+")
PREFIX = re.compile(r"(?: {0,3}>[ \t]?)*+(?: {0,3}\[\^[^\]]{1,60}\]:[ \t]*)?")
INLINE = re.compile(
    r"\\(?P<kept>[!-/:-@\[-`{-~])|"
    r"!\[[^\]]{0,500}\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])|"
    r"\[\^[^\]]{1,60}\]|~~[^~]{1,500}~~|"
    r"\]\((?:<[^>]{0,2000}>|[^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,200})?)\)|\]\[[^\]]{0,200}\]|"
    r"<(?:https?|mailto):[^>\s]{1,2000}>|</?[A-Za-z][^<>]{0,500}>|"
    r"\[(?=[^\[\]]{1,500}\][(\[])|"
    r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`{1,2}"
)
BULLET = re.compile(r"[ \t]*[*+-][ \t]")


def read_markdown(path: str, source: str, _handling: Handling) -> tuple[list[Document], list[Problem]]:
    """One article."""
    top = front(source)
    writer = Writer()
    asides: list[tuple[int, int]] = []
    at = top.body
    for start, end in _asides(source, top.body):
        _lines(writer, source, at, start)
        asides.append((start, end))
        at = end
    _lines(writer, source, at, len(source))
    body = writer.length
    unread = []
    for start, end in asides:
        writer.put(GAP, end, end)
        unread.append(Passage(writer.length, writer.length + end - start, role="furniture"))
        writer.copy(source[start:end], start)
    text = writer.written()
    passages = [Passage(span.start, span.end, span.is_item) for span in spans(text.text[:body], 0)]
    document = assemble(path, text.text, [*passages, *unread], top.known, Way(text, line_starts(source)))
    return [document], [Problem(path, 1, top.reason)] if top.reason else []


def _asides(source: str, start: int) -> Iterator[tuple[int, int]]:
    """Code and comments, in order, none within another."""
    for match in sorted((*FENCED.finditer(source, start), *COMMENT.finditer(source, start)), key=re.Match.start):
        if match.start() >= start and match[0].strip():
            yield match.span()
            start = match.end()


def _lines(writer: Writer, source: str, start: int, end: int) -> None:
    for line in LINE.finditer(source, start, end):
        at, text = line.start(), line["text"]
        heading, row = HEADING.match(text), ROW.match(text)
        if heading:
            writer.put("\n", at, at)
            _words(writer, heading["text"], at + heading.start("text"))
            writer.put("\n", line.start("end"), line.start("end"))
        elif row and not SKIPPED.match(text):
            writer.put("\n", at, at)
            for cell in CELL.finditer(row["cells"]):
                _words(writer, cell[0], at + row.start("cells") + cell.start())
                writer.put(" ", at, at)
        elif not SKIPPED.match(text):
            prefix = PREFIX.match(text)
            begin = prefix.end() if prefix else 0
            _words(writer, text[begin:], at + begin)
        writer.copy(line["end"], line.start("end"))


def _words(writer: Writer, text: str, origin: int) -> None:
    """A line's words without its marks; the bullet of a list item stays."""
    bullet = BULLET.match(text)
    at = bullet.end() if bullet else 0
    writer.copy(text[:at], origin)
    for mark in INLINE.finditer(text, at):
        writer.copy(text[at : mark.start()], origin + at)
        at = mark.end()
        if mark["kept"]:
            writer.copy(mark["kept"], origin + mark.start("kept"))
    writer.copy(text[at:], origin + at)
