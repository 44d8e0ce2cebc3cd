"""Markup of any kind -> the reader of its format."""

import re
from dataclasses import replace

from dealcheck.documents.mapped import Mapped, led_on
from dealcheck.documents.normal import line_starts
from dealcheck.model import Document, Problem
from dealcheck.settings import Handling, Limits

ROOT = re.compile(r"<(?P<name>[A-Za-z_][\w:.-]*)")
PROLOG = re.compile(r"<\?.*?\?>|<!--.*?-->|<![A-Za-z][^<>\[]*(?:\[.*?\])?\s*>", re.DOTALL)
SPACE = 4096  # blanks between two declarations that are skipped
KINDS = frozenset({"rss", "feed", "nitf", "newsItem", "newsMessage", "packageItem", "rdf:RDF", "atom:feed"})


def read_marked_up(path: str, source: str, handling: Handling) -> tuple[list[Document], list[Problem]]:
    """A submission, an XML document of a known kind, or a web page."""
    from dealcheck.documents.formats.edgar import is_submission, read_edgar  # noqa: PLC0415 - each for its own files only

    if is_submission(source):
        return read_edgar(path, source)
    name = _root(source)
    if name in KINDS or (source.lstrip().startswith("<?xml") and not name.lower().endswith("html")):
        return _read_xml(path, source, handling.limits)
    from dealcheck.documents.formats.html import read_html  # noqa: PLC0415 - as above

    return read_html(path, source, handling.boilerplate)


def _root(source: str) -> str:
    """The name of the first element, behind declarations and comments."""
    at = len(source) - len(source.lstrip())
    while skipped := PROLOG.match(source, at):
        at = skipped.end()
        at += len(source[at : at + SPACE]) - len(source[at : at + SPACE].lstrip())
    root = ROOT.match(source, at)
    return root["name"] if root else ""


def _read_xml(path: str, source: str, limits: Limits) -> tuple[list[Document], list[Problem]]:
    from dealcheck.documents.markup.entities import unfolded  # noqa: PLC0415 - only XML pays for its readers
    from dealcheck.documents.markup.refused import Refused  # noqa: PLC0415

    whole = unfolded(source, limits)
    if isinstance(whole, Refused):
        return [], [Problem(path, whole.line, whole.reason)]
    if whole is None:
        return _read_tree(path, source, limits)
    documents, problems = _read_tree(path, whole.text, limits)
    return [_in_source(document, whole, source) for document in documents], problems


def _in_source(document: Document, whole: Mapped, source: str) -> Document:
    """The document with its places in the file as it is, entities and all."""
    if document.places is None:
        return document
    return replace(document, places=led_on(document.places, document.text, whole, line_starts(source)))


def _read_tree(path: str, source: str, limits: Limits) -> tuple[list[Document], list[Problem]]:
    from dealcheck.documents.formats.feed import is_feed, read_feed  # noqa: PLC0415 - as above
    from dealcheck.documents.formats.newsml_g2 import is_newsml_g2, read_newsml_g2  # noqa: PLC0415
    from dealcheck.documents.formats.nitf import is_nitf, read_nitf  # noqa: PLC0415
    from dealcheck.documents.markup.refused import Refused  # noqa: PLC0415
    from dealcheck.documents.markup.xml_tree import parse_xml  # noqa: PLC0415

    root = parse_xml(source, limits)
    if isinstance(root, Refused):
        return [], [Problem(path, root.line, root.reason)]
    for is_one, read in ((is_feed, read_feed), (is_nitf, read_nitf), (is_newsml_g2, read_newsml_g2)):
        if is_one(root):
            return read(path, root)
    return [], [Problem(path, 1, f"XML of an unknown kind: <{root.prefixed}>")]
