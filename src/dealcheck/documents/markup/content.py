"""HTML -> the blocks of its text with what their elements say of them.

Inline elements join words as a browser shows them, block elements part them. Text that a browser does not show is kept
apart, struck-out text with it; a reference mark behind a figure (`billion<sup>2</sup>`) is dropped, or it would become
a digit of it.
"""

import re
from collections import Counter
from dataclasses import field

from dealcheck.documents.mapped import Mapped, Writer
from dealcheck.documents.markup.elements import Elements, elements, is_box, is_region, is_unshown
from dealcheck.documents.markup.lexer import Stretch, Tag, resolve, tokens
from dealcheck.record import record, state

REFERENCE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*\u2020\u2021a-e])[\])]?\s*$")
DEEPEST = 512  # elements within one another, as in browsers; what stands deeper counts to the last of them
MEDIA = frozenset({"a", "label", "button", "option"})  # neighbours that a page sets apart without a blank


@record
class Piece:
    """A block of text: where it stands in the written text, and the elements around it.

    Attributes:
        name: the block element that it is the text of.
        linked: characters of it that are links.
        is_page: it stands in an element that holds page furniture.
        boxes: numbers of the elements around it whose class says that they hold page furniture.
        regions: numbers of the elements around it that may hold the article.
        row: number of the table row that it stands in, 0 outside.
    """

    start: int
    end: int
    name: str
    linked: int
    is_page: bool
    boxes: tuple[int, ...]
    regions: tuple[int, ...]
    row: int


@record
class Open:
    """An element that is not closed yet, and what it adds to what stands in it."""

    name: str
    is_ignored: bool = False
    is_hidden: bool = False
    is_page: bool = False
    box: int = 0
    region: int = 0
    row: int = 0
    length: int = 0


@state
class Content:
    """The text of a page as it is read; `flowing` is its source with line ends as the blanks that they mean."""

    source: str
    flowing: str
    writer: Writer = field(default_factory=Writer)
    stack: list[Open] = field(default_factory=list)
    depth: Counter[str] = field(default_factory=Counter)
    pieces: list[Piece] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    begin: int = 0
    linked: int = 0
    number: int = 0
    row: int = 0

    def feed(self, token: Tag | Stretch) -> None:
        """Take the next token."""
        if isinstance(token, Stretch):
            self._text(token)
        elif token.is_closing:
            self._close(token)
        else:
            self._open(token)

    def finish(self) -> tuple[Mapped, list[Piece], list[tuple[int, int]]]:
        """The text, its blocks, and the places in it of what is not shown."""
        self._break()
        unseen = []
        for start, end in self.hidden:
            begin = self.writer.length
            resolve(self.writer, self.flowing, start, end)
            unseen.append((begin, self.writer.length))
            self.writer.put("\n\n", end, end)
        return self.writer.written(), self.pieces, unseen

    def _text(self, token: Stretch) -> None:
        if self.depth["ignored"]:
            return
        if self.depth["hidden"]:
            if self.source[token.start : token.end].strip():
                self.hidden.append((token.start, token.end))
            return
        before = self.writer.length
        source = self.source if self.depth["pre"] else self.flowing
        resolve(self.writer, source, token.start, token.end)
        if self.depth["a"]:
            self.linked += self.writer.length - before

    def _open(self, tag: Tag) -> None:
        table = elements()
        name = tag.name
        if name == "br":
            self.writer.put("\n", tag.start, tag.start)
            return
        self._imply(name, table)
        if name in table.block:
            self._break()
        elif name in MEDIA:
            self.writer.put(" ", tag.start, tag.start)
        if name not in table.void and not (tag.is_empty and name not in table.block):
            self._push(self._opened(tag, table))

    def _opened(self, tag: Tag, table: Elements) -> Open:
        name = tag.name
        values = tag.values() if tag.attributes.strip() else {}
        self.number += 1
        classes = values.get("class", "") + " " + values.get("id", "")
        return Open(
            name=name,
            is_ignored=name in table.ignored,
            is_hidden=(name in table.hidden and "open" not in values) or is_unshown(values),
            is_page=name in table.page or values.get("role") in table.roles,
            box=self.number if classes != " " and name not in {"html", "body"} and is_box(classes) else 0,
            region=self.number if is_region(name, values) else 0,
            row=self._row(name),
            length=self.writer.length,
        )

    def _row(self, name: str) -> int:
        """The number of the row that begins with it: a table's, or a term's with what is said of it."""
        if name in {"tr", "dt"}:
            self.row = self.number
        return self.row if name in {"tr", "dt", "dd"} else 0

    def _push(self, opened: Open) -> None:
        if len(self.stack) >= DEEPEST:
            return
        self.stack.append(opened)
        self.depth[opened.name] += 1
        self.depth["ignored"] += opened.is_ignored
        self.depth["hidden"] += opened.is_hidden

    def _pop(self) -> Open:
        closed = self.stack.pop()
        self.depth[closed.name] -= 1
        self.depth["ignored"] -= closed.is_ignored
        self.depth["hidden"] -= closed.is_hidden
        return closed

    def _imply(self, name: str, table: Elements) -> None:
        """Close what this element ends without a closing tag: a paragraph, a list item, a table cell."""
        if self.depth["head"] and name not in table.head:
            while self._pop().name != "head":
                pass
        if name in table.block and self.depth["p"] and self.stack[-1].name == "p":
            self._break()
            self._pop()
        for closed in table.closes.get(name, ()):
            if self.depth[closed]:
                self._close_within(table.closes[name], table.within[name])
                return

    def _close_within(self, names: frozenset[str], limits: frozenset[str]) -> None:
        place = len(self.stack) - 1
        while place >= 0 and self.stack[place].name not in names:
            if self.stack[place].name in limits or self.stack[place].is_page:
                return
            place -= 1
        if place >= 0:
            self._break()
            while len(self.stack) > place:
                self._pop()

    def _close(self, tag: Tag) -> None:
        if not self.depth[tag.name]:
            return
        if tag.name in elements().block:
            self._break()
        closed = self._pop()
        while closed.name != tag.name:
            closed = self._pop()
        if tag.name == "sup":
            self._drop_reference_mark(closed)

    def _drop_reference_mark(self, sup: Open) -> None:
        writer = self.writer
        place = len(writer.starts)
        while place and writer.starts[place - 1] >= sup.length:
            place -= 1
        if writer.length > sup.length and REFERENCE_MARK.match("".join(writer.parts[place:])):
            for runs in (writer.parts, writer.starts, writer.origins, writer.widths):
                del runs[place:]
            writer.length = sup.length

    def _break(self) -> None:
        """End the block that is being written."""
        start, end = self.begin, self.writer.length
        if end > start:
            self.writer.put("\n\n", self.writer.origins[-1], self.writer.origins[-1])
            self.pieces.append(self._piece(start, end))
        self.begin = self.writer.length
        self.linked = 0

    def _piece(self, start: int, end: int) -> Piece:
        block = elements().block
        return Piece(
            start=start,
            end=end,
            name=next((element.name for element in reversed(self.stack) if element.name in block), "body"),
            linked=self.linked,
            is_page=any(element.is_page for element in self.stack),
            boxes=tuple(element.box for element in self.stack if element.box),
            regions=tuple(element.region for element in self.stack if element.region),
            row=next((element.row for element in reversed(self.stack) if element.row), 0),
        )


def read_content(source: str) -> tuple[Mapped, list[Piece], list[tuple[int, int]]]:
    """The text of a page, its blocks, and the places in the text of what is not shown."""
    content = Content(source, source.replace("\n", " ").replace("\r", " "))
    for token in tokens(source, is_xml=False):
        content.feed(token)
    return content.finish()
