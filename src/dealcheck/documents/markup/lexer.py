"""Markup -> tags and stretches of text with their exact places, for HTML and XML alike.

A standard parser tells at best the line of a tag, and resolves character references so that places are lost. This
lexer only finds what is a tag and what is text. It takes time in proportion to the source whatever stands in it: an
unfinished tag is text up to the next `<`, and nothing is looked for twice.
"""

import re
from collections.abc import Iterator
from html import unescape

from dealcheck.documents.mapped import Writer
from dealcheck.record import record

TAG = re.compile(
    r"</?(?P<name>[A-Za-z_][^\s/<>]{0,99})"
    r"(?P<attributes>(?:=\s*+\"[^\"]*+\"|=\s*+'[^']*+'|[^<>=]++|=){0,500}+)>"
)
ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+)))?"
)
EMPTY = re.compile(r"(?:^|[\s\"'])/$")  # not the end of an address without quotes
CDATA = "<![CDATA["
ASIDES = (("<!--", "-->"), (CDATA, "]]>"), ("<?", ">"), ("<!", ">"))  # what is neither a tag nor read
SUBSET = re.compile(r"<![A-Za-z]{7}[^<>\[]{0,1000}\[")  # a document type with declarations of its own
REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noframes", "iframe", "noembed"})
READABLE = frozenset({"title", "textarea"})  # those of them in which references are resolved
ATTRIBUTES = 65536  # characters of one tag's attributes that are read


@record
class Tag:
    """An opening or closing tag; `source[start:end]` is all of it."""

    name: str
    start: int
    end: int
    is_closing: bool
    is_empty: bool
    attributes: str

    def values(self) -> dict[str, str]:
        """Its attributes, names in lower case, references resolved."""
        found: dict[str, str] = {}
        for match in ATTRIBUTE.finditer(self.attributes[:ATTRIBUTES]):
            value = match["double"] or match["single"] or match["bare"] or ""
            found.setdefault(match["name"].lower(), unescape(value))
        return found


@record
class Stretch:
    """`source[start:end]` is text between two tags; `is_raw` where no references are resolved (CDATA, scripts)."""

    start: int
    end: int
    is_raw: bool


def tokens(source: str, *, is_xml: bool) -> Iterator[Tag | Stretch]:
    """The tags of a source and the text between them, in order; comments and declarations are left out."""
    text = at = 0
    while (begin := source.find("<", at)) >= 0:
        aside = next((pair for pair in ASIDES if source.startswith(pair[0], begin)), None)
        tag = None if aside else TAG.match(source, begin)
        if not aside and tag is None:
            at = begin + 1
            continue
        if text < begin:
            yield Stretch(text, begin, is_raw=False)
        if tag:
            yield (made := _tag(tag, is_xml=is_xml))
            text = made.end
            if made.name in RAW and not (is_xml or made.is_closing):
                text = _raw_end(source, made)
                yield Stretch(made.end, text, is_raw=made.name not in READABLE)
        elif aside:
            text = _behind(source, begin, aside[1])
            if aside[0] == CDATA and is_xml:
                yield Stretch(begin + len(CDATA), text - len(aside[1]), is_raw=True)
        at = text
    if text < len(source):
        yield Stretch(text, len(source), is_raw=False)


def _tag(match: re.Match[str], *, is_xml: bool) -> Tag:
    name = match["name"] if is_xml else match["name"].lower()
    is_closing = match[0].startswith("</")
    return Tag(
        name, match.start(), match.end(), is_closing, EMPTY.search(match["attributes"]) is not None, match["attributes"]
    )


def _raw_end(source: str, tag: Tag) -> int:
    """Where the closing tag of a raw element begins; without one it reaches to the end, as in a browser."""
    name = "".join(f"[{letter}{letter.upper()}]" for letter in tag.name)
    close = re.compile(rf"</{name}(?=[\s/>])").search(source, tag.end)
    return close.start() if close else len(source)


def _behind(source: str, begin: int, closing: str) -> int:
    subset = SUBSET.match(source, begin)
    end = source.find("]>" if subset else closing, subset.end() if subset else begin + 2)
    return len(source) if end < 0 else end + len("]>" if subset else closing)


def resolve(writer: Writer, source: str, start: int, end: int) -> None:
    """Write a stretch of the source with its character references resolved."""
    at = start
    for reference in REFERENCE.finditer(source, start, end):
        writer.copy(source[at : reference.start()], at)
        writer.put(unescape(reference[0]), reference.start(), reference.end())
        at = reference.end()
    writer.copy(source[at:end], at)
