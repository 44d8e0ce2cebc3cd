"""Decide what a source is, by its content first and its ending second, and read every article in it."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from dealcheck.documents.decode import Unreadable, decode, marked_encoding
from dealcheck.documents.endings import LINES, MARKDOWN, MARKED_UP
from dealcheck.documents.formats.plain import read_plain
from dealcheck.documents.language import foreign_language
from dealcheck.documents.limits import Budget, budget
from dealcheck.model import Document, Problem
from dealcheck.record import record
from dealcheck.settings import Handling

Result = tuple[list[Document], list[Problem]]

BY_ENDING: dict[str, tuple[str, str]] = {
    **dict.fromkeys(MARKED_UP, ("marked_up", "read_marked_up")),
    **dict.fromkeys(LINES, ("jsonl", "read_jsonl")),
    **dict.fromkeys(MARKDOWN, ("markdown", "read_markdown")),
    ".json": ("json_family", "read_json"),
    ".eml": ("eml", "read_eml"),
}
PROBE = 1024  # bytes at the beginning among which a PDF says that it is one
MARKUP_STARTS = (
    "<!",
    "<?xml",
    "<html",
    "<HTML",
    "<rss",
    "<feed",
    "<nitf",
    "<news",
    "<package",
    "<rdf:",
    "<SEC-",
    "<SUBMISSION",
    "-----BEGIN PRIVACY-",
)
MAIL = re.compile(
    r"(?:Return-Path|Received|Delivered-To|MIME-Version|Message-I[Dd]|X-[\w-]{1,40}): "
)  # a mail's first line


@record
class Level:
    """How many archives a source stands in, what they may still unfold to, and how all of it is to be read."""

    depth: int
    budget: Budget
    handling: Handling


def read_documents(path: str, content: bytes, handling: Handling) -> Result:
    """The articles in one source, and what of it could not be read; never raises for what the bytes hold."""
    found, problems = _read(path, content, ending_of(path), Level(0, budget(handling.limits), handling))
    documents = _told_apart(found)
    foreign = {document.path: language for document in documents if (language := foreign_language(document.lower))}
    problems += [Problem(name, None, f"in {language}; only English is read") for name, language in foreign.items()]
    return [document for document in documents if document.path not in foreign], problems


def _told_apart(documents: list[Document]) -> list[Document]:
    """Each under a name of its own: a container may give two articles one (`FEED#A`, then `FEED#A~2`)."""
    taken: set[str] = set()
    again: Counter[str] = Counter()
    apart: list[Document] = []
    for document in documents:
        name = document.path
        while name in taken:
            again[document.path] += 1
            name = f"{document.path}~{again[document.path] + 1}"
        taken.add(name)
        apart.append(document if name == document.path else replace(document, path=name))
    return apart


def ending_of(path: str) -> str:
    """The ending of a path, in lower case and without what an address asks for."""
    name = path.partition("?")[0].rpartition("/")[2]
    return name[name.rfind(".") :].lower() if "." in name[1:] else ""


def _read(path: str, content: bytes, ending: str, level: Level) -> Result:
    limits = level.handling.limits
    if level.depth > limits.archives:
        return [], [Problem(path, None, limits.passed("archives", "archives nested more than {} deep"))]

    def inner(name: str, inside: bytes, ending: str) -> Result:
        return _read(name, inside, ending, replace(level, depth=level.depth + 1))

    if content.startswith(b"\x1f\x8b"):
        return _adapter("archive", "read_gzip")(path, content, inner, level.budget)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _adapter("archive", "read_zip")(path, content, inner, level.budget)
    if content.startswith(b"WARC/"):
        return _adapter("warc", "read_warc")(path, content, inner, level.budget)
    if content[:PROBE].lstrip().startswith(b"%PDF-"):
        return _adapter("pdf", "read_pdf")(path, content, limits)
    return _read_text(path, content, ending, level.handling)


def _adapter(module: str, function: str) -> Callable[..., Result]:
    """A reader of one format, imported when the first file of its kind is met."""
    adapter: Callable[..., Result] = getattr(import_module(f"dealcheck.documents.formats.{module}"), function)
    return adapter


def _read_text(path: str, content: bytes, ending: str, handling: Handling) -> Result:
    text = decode(content, marked_encoding(content))
    if isinstance(text, Unreadable):
        return [], [Problem(path, None, text.reason)]
    if len(text) > handling.limits.characters:
        return [], [Problem(path, None, handling.limits.passed("characters", "a text of more than {} characters"))]
    if not text.strip():
        return [], [Problem(path, None, "empty")]
    if text.lstrip().startswith(MARKUP_STARTS):
        return _adapter("marked_up", "read_marked_up")(path, text, handling)
    if ending in BY_ENDING:
        return _adapter(*BY_ENDING[ending])(path, text, handling)
    return _adapter("eml", "read_eml")(path, text, handling) if MAIL.match(text) else read_plain(path, text)
