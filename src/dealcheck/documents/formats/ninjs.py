"""News in JSON, as the IPTC specifies it: ninjs 1.x, 2.x and 3.x (https://iptc.org/standards/ninjs/).

1.x has `headline` and `body_text`, `body_xhtml`, ... beside one another; from 2.0 on they are lists, `headlines` and
`bodies`, whose entries say what they are by `role` and `contenttype`; 3.x writes the same names in camel case
(`contentType`, `versionCreated`). Related items (`associations`) are other articles.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from dealcheck.documents.json_text import Path, string_places, unescaped
from dealcheck.documents.metadata import Known
from dealcheck.documents.normal import line_starts
from dealcheck.documents.parts import Kind, Part, article
from dealcheck.model import Document, Problem

MARKS = frozenset(
    {"versioncreated", "headlines", "bodies", "headline", "body_text", "body_xhtml", "body_html", "pubstatus"}
)
WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})
STANDFIRSTS = frozenset({"summary", "standfirst", "subheadline", "subtitle", "deck"})


def is_ninjs(data: object) -> bool:
    """Whether a JSON value is a news item of the IPTC's."""
    if not isinstance(data, Mapping) or not isinstance(data.get("uri"), str):
        return False
    return not MARKS.isdisjoint(map(str.lower, data))


def read_ninjs(path: str, source: str, data: Mapping[str, Any]) -> tuple[list[Document], list[Problem]]:
    """The item's article; one that its agency has withdrawn is a problem."""
    data = _lowered(data)
    status = str(data.get("pubstatus", "usable"))
    if status in WITHDRAWN:
        return [], [Problem(path, None, f"withdrawn by its agency (pubstatus {status})")]
    places = string_places(source)
    parts = [
        Part(unescaped(source, *places[place]), kind)
        for place, kind in (*_heads(data), *_body(data))
        if place in places
    ]
    if not any(part.kind in {"plain", "html"} for part in parts):
        return [], [Problem(path, None, "a news item without a text")]
    return [article(path, parts, _known(data), line_starts(source))], []


def _heads(data: Mapping[str, Any]) -> Iterator[tuple[Path, Kind]]:
    if isinstance(data.get("headline"), str):
        yield ("headline",), "headline"
    for number, entry in enumerate(_entries(data, "headlines")):
        is_first = number == 0
        is_below = str(entry.get("role", "")).rpartition(":")[2] in STANDFIRSTS
        if is_first or is_below:
            yield ("headlines", number, "value"), "headline" if is_first and not is_below else "standfirst"


def _body(data: Mapping[str, Any]) -> Iterator[tuple[Path, Kind]]:
    """The fullest body there is: the same text may stand there in several types."""
    found: list[tuple[Path, Kind, int]] = [
        ((key,), "html" if key.endswith(("html", "xhtml", "html5")) else "plain", len(value))
        for key, value in data.items()
        if key.startswith("body_") and isinstance(value, str)
    ]
    for number, entry in enumerate(_entries(data, "bodies")):
        kind: Kind = "html" if "html" in str(entry.get("contenttype", "")) else "plain"
        found.append((("bodies", number, "value"), kind, len(str(entry.get("value", "")))))
    if found:
        place, kind, _ = max(found, key=lambda one: (one[1] == "html", one[2]))
        yield place, kind


def _entries(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    entries = data.get(key)
    return (
        [_lowered(entry) if isinstance(entry, Mapping) else {} for entry in entries]
        if isinstance(entries, list)
        else []
    )


def _lowered(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields by their names in lower case."""
    return {name.lower(): value for name, value in data.items()}


def _known(data: Mapping[str, Any]) -> Known:
    def text(*keys: str) -> str | None:
        return next((data[key] for key in keys if isinstance(data.get(key), str) and data[key].strip()), None)

    heads = [entry.get("value") for entry in _entries(data, "headlines")]
    sources = _entries(data, "infosources") + _entries(data, "infosource")
    names = [str(entry["name"]) for entry in sources if entry.get("name")]
    return Known(
        title=text("headline") or next((head for head in heads if isinstance(head, str)), None),
        publisher=next(iter(names), None) or text("copyrightholder", "creditline"),
        published=text("firstcreated", "contentcreated", "versioncreated"),
        language=text("language"),
        authors=tuple(filter(None, (text("byline", "by"),))),
        address=text("url", "link"),
        modified=text("versioncreated"),
        embargo=text("embargoed", "embargoeduntil"),
    )
