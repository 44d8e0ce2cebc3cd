"""XML -> elements with their places.

Expat says whether a document is well-formed and where it is not; then the lexer of `markup` gives the places. Entities
of its own must have been unfolded before.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field

from dealcheck.documents.mapped import Mapped, Writer
from dealcheck.documents.markup.lexer import Stretch, resolve, tokens
from dealcheck.documents.markup.refused import Refused
from dealcheck.documents.normal import line_starts
from dealcheck.record import state
from dealcheck.settings import Limits

CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
XHTML = re.compile(r"^\s*<(?:\w+:)?div\b")


@state
class Element:
    """An element: `source[start:end]` is what stands between its tags. Names are those without a prefix.

    Attributes:
        lines: where the document's lines begin.
        prefixed: its name with the prefix as it is written (`content:encoded`).
    """

    source: str
    lines: tuple[int, ...]
    prefixed: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    content: list["Element | Stretch"] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name without its prefix."""
        return self.prefixed.rpartition(":")[2]

    def children(self, *names: str) -> list["Element"]:
        """The elements right below that have one of the names, with their prefix if they are given with one."""
        found = (child for child in self.content if isinstance(child, Element))
        return [child for child in found if child.name in names or child.prefixed in names]

    def first(self, *path: str) -> "Element | None":
        """The first element down a path of names."""
        found: Element | None = self
        for name in path:
            found = next(iter(found.children(name)), None) if found else None
        return found

    def below(self, *names: str) -> Iterator["Element"]:
        """Every element of one of the names at any depth, in document order."""
        waiting = list(reversed(self.children_all()))
        while waiting:
            element = waiting.pop()
            if element.name in names or element.prefixed in names:
                yield element
            waiting += reversed(element.children_all())

    def children_all(self) -> list["Element"]:
        """The elements right below."""
        return [child for child in self.content if isinstance(child, Element)]

    def inner(self) -> Mapped:
        """What stands between its tags as text: CDATA as it is, references resolved, the text of all below."""
        writer = Writer()
        for stretch in self.stretches():
            if stretch.is_raw:
                writer.copy(self.source[stretch.start : stretch.end], stretch.start)
            else:
                resolve(writer, self.source, stretch.start, stretch.end)
        return writer.written()

    def stretches(self) -> Iterator[Stretch]:
        """The text in it and below, in document order."""
        waiting: list[Element | Stretch] = list(reversed(self.content))
        while waiting:
            item = waiting.pop()
            if isinstance(item, Stretch):
                yield item
            else:
                waiting += reversed(item.content)

    @property
    def line(self) -> int:
        """The line, from 1, in which it begins."""
        return bisect_right(self.lines, self.start)

    def text(self) -> str:
        """Its text with single blanks."""
        return " ".join(self.inner().text.split())

    def markup(self) -> Mapped:
        """What stands between its tags as it is written there, what is marked as CDATA without its marks."""
        writer = Writer()
        at = self.start
        for mark in CDATA.finditer(self.source, self.start, self.end):
            writer.copy(self.source[at : mark.start()], at)
            at = mark.end()
        writer.copy(self.source[at : self.end], at)
        return writer.written()


def parse_xml(source: str, limits: Limits) -> Element | Refused:
    """The root element, or why the text is not read."""
    return _check(source, limits) or _tree(source)


def _check(source: str, limits: Limits) -> Refused | None:
    from xml.parsers import expat  # noqa: PLC0415 - only XML pays for its parser

    parser = expat.ParserCreate(encoding="utf-8")
    depth = deepest = 0

    def opened(_name: str, _attributes: object) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)

    def closed(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    try:
        parser.Parse(source.encode("utf-8", "replace"), True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as error:
        return Refused(f"no well-formed XML: {expat.errors.messages[error.code]}", error.lineno)
    if deepest > limits.depth:
        return Refused(limits.passed("depth", "elements nested more than {} deep"), None)
    return None


def _tree(source: str) -> Element | Refused:
    lines = line_starts(source)
    root = Element(source, lines, "", {}, 0)
    open_ones = [root]
    for token in tokens(source, is_xml=True):
        if isinstance(token, Stretch):
            open_ones[-1].content.append(token)
        elif token.is_closing:
            if len(open_ones) > 1:
                open_ones.pop().end = token.start
        else:
            element = Element(source, lines, token.name, token.values(), token.end, token.end)
            open_ones[-1].content.append(element)
            if not token.is_empty:
                open_ones.append(element)
    return next(iter(root.children_all()), None) or Refused("no well-formed XML: no element found", 1)
