"""JSON Lines: each line an object with the article in `text` (places count inside it) and what is known of it."""

import json
import re

from dealcheck.documents.metadata import known
from dealcheck.documents.plain import read_plain
from dealcheck.model import Document, Problem

LINE = re.compile(r"[^\r\n]+")
HALF = re.compile("[\ud800-\udfff]")


def read_jsonl(path: str, source: str) -> tuple[list[Document], list[Problem]]:
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
        fields = json.loads(line, object_hook=_whole if "\\u" in line else None)
    except (ValueError, RecursionError) as error:
        return [], [Problem(path, number, f"no JSON: {error}")]
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        return [], [Problem(path, number, "no object with a `text`")]
    name = fields.get("id")
    identity = str(name) if isinstance(name, str | int) and str(name) else str(number)
    return read_plain(f"{path}#{identity}", fields["text"], known(fields))


def _whole(fields: dict[str, object]) -> dict[str, object]:
    """The fields without halves of characters, which JSON can escape and nothing can print."""
    return {key: HALF.sub("\N{REPLACEMENT CHARACTER}", v) if isinstance(v, str) else v for key, v in fields.items()}
