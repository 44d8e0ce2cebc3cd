"""JSON files -> the reader of their kind."""

from dealcheck.documents.formats.crawler_json import is_crawled, read_crawler_json
from dealcheck.documents.formats.json_feed import is_json_feed, read_json_feed
from dealcheck.documents.formats.ninjs import is_ninjs, read_ninjs
from dealcheck.documents.json_text import Broken, parse
from dealcheck.model import Document, Problem
from dealcheck.settings import Handling


def read_json(path: str, source: str, handling: Handling) -> tuple[list[Document], list[Problem]]:
    """A feed, a news item, or what a crawler wrote."""
    data = parse(source, handling.limits)
    if isinstance(data, Broken):
        return [], [Problem(path, data.line, data.reason)]
    if is_json_feed(data):
        return read_json_feed(path, source, data)
    if is_ninjs(data):
        return read_ninjs(path, source, data)
    if is_crawled(data):
        return read_crawler_json(path, source, data)
    return [], [Problem(path, 1, "JSON of an unknown kind: no feed, no news item, no `text` of an article")]
