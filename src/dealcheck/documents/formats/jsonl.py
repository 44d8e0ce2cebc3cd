"""JSON Lines: each line an object with the article in `text` (places count inside it) and what is known of it."""

import json
import re

from dealcheck.documents.formats.crawler_json import body_key, crawled, identity
from dealcheck.documents.formats.plain import read_plain
from dealcheck.documents.json_text import whole
from dealcheck.model import Document, Problem
from dealcheck.settings import Handling

LINE = re.compile(r"[^\r\n]+")


def read_jsonl(path: str, source: str, _handling: Handling) -> tuple[list[Document], list[Problem]]:
    """The articles of all lines that can be read."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for number, line in enumerate(re.split(r"\r\n?|\n", source), 1):
        if line.strip():
            articles, refused = _read_line(path, number, line)
            documents += articles
            problems += refused
    return documents, problems


def _read_line(path: str, number: int, line: str) -> tuple[list[Document], list[Problem]]:
    try:
        fields = json.loads(line, object_hook=whole if "\\u" in line else None)
    except (ValueError, RecursionError) as error:
        return [], [Problem(path, number, f"no JSON: {error}")]
    key = body_key(fields) if isinstance(fields, dict) else None
    if key is None:
        return [], [Problem(path, number, "no object with a `text`")]
    return read_plain(f"{path}#{identity(fields, number)}", fields[key], crawled(fields))
