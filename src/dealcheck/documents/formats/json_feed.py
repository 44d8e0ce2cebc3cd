"""JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from collections.abc import Mapping
from typing import Any

from dealcheck.documents.formats.crawler_json import identity
from dealcheck.documents.json_text import Path, string_places, unescaped
from dealcheck.documents.metadata import Known, host
from dealcheck.documents.normal import line_starts
from dealcheck.documents.parts import Part, article
from dealcheck.model import Document, Problem

VERSION = "jsonfeed.org/version/"
PARTS: tuple[tuple[str, str], ...] = (("content_html", "html"), ("content_text", "plain"), ("summary", "plain"))


def is_json_feed(data: object) -> bool:
    """Whether a JSON value is a feed."""
    return isinstance(data, Mapping) and VERSION in str(data.get("version", "")) and isinstance(data.get("items"), list)


def read_json_feed(path: str, source: str, data: Mapping[str, Any]) -> tuple[list[Document], list[Problem]]:
    """The items of the feed."""
    places, lines = string_places(source), line_starts(source)
    documents: list[Document] = []
    problems: list[Problem] = []
    for number, item in enumerate(data["items"]):
        parts = _parts(source, item, places, ("items", number)) if isinstance(item, Mapping) else []
        if parts:
            name = f"{path}#{identity(item, number + 1)}"
            documents.append(article(name, parts, _known(data, item), lines))
        else:
            problems.append(Problem(path, None, f"item {number + 1} holds no text"))
    return documents, problems


def _parts(source: str, item: Mapping[str, Any], places: Mapping[Path, tuple[int, int]], prefix: Path) -> list[Part]:
    """The title and the fullest text: a feed may give the same one as HTML, as text and in short."""
    for key, kind in PARTS:
        if isinstance(item.get(key), str) and item[key].strip():
            body = Part(unescaped(source, *places[*prefix, key]), "html" if kind == "html" else "plain")
            title = places.get((*prefix, "title"))
            return [Part(unescaped(source, *title), "headline"), body] if title else [body]
    return []


def _known(feed: Mapping[str, Any], item: Mapping[str, Any]) -> Known:
    def text(fields: Mapping[str, Any], *keys: str) -> str | None:
        return next((fields[key] for key in keys if isinstance(fields.get(key), str) and fields[key].strip()), None)

    authors = item.get("authors") or [item.get("author")]
    return Known(
        title=text(item, "title"),
        publisher=text(feed, "title") or host(text(feed, "home_page_url", "feed_url")),
        published=text(item, "date_published"),
        language=text(item, "language") or text(feed, "language"),
        authors=tuple(str(one["name"]) for one in authors if isinstance(one, Mapping) and one.get("name")),
        address=text(item, "url", "external_url"),
        modified=text(item, "date_modified"),
    )
