"""Decide what a source is and read every article in it."""

from pathlib import PurePosixPath

from dealcheck.documents.decode import Unreadable, decode
from dealcheck.documents.html import read_html
from dealcheck.documents.jsonl import read_jsonl
from dealcheck.documents.plain import read_plain
from dealcheck.model import Document, Problem

SUPPORTED = frozenset({".txt", ".md", ".jsonl"})


def read_documents(path: str, content: bytes) -> tuple[list[Document], list[Problem]]:
    """The articles in one source, and what of it could not be read; never raises for what the bytes hold."""
    text = decode(content)
    if isinstance(text, Unreadable):
        return [], [Problem(path, None, text.reason)]
    if not text.strip():
        return [], [Problem(path, None, "empty")]
    if PurePosixPath(path).suffix.lower() in {".html", ".htm"}:
        return read_html(path, text)
    reader = read_jsonl if PurePosixPath(path).suffix.lower() == ".jsonl" else read_plain
    return reader(path, text)
