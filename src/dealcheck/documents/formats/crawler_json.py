"""Articles as crawlers write them: JSON of trafilatura, newspaper4k and news-please.

Fields as trafilatura's `Document` (`--json`), newspaper4k's `Article.to_json` and news-please's `NewsArticle.get_dict`
have them. The body stands in `text`, with news-please in `maintext`; an array holds one article an item.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dealcheck.documents.json_text import Path, string_places, unescaped
from dealcheck.documents.metadata import PUBLISHER, Known, host, known
from dealcheck.documents.normal import line_starts
from dealcheck.documents.parts import Kind, Part, article
from dealcheck.model import Document, Problem
from dealcheck.record import record

BODY = ("maintext", "text", "raw_text")
NONE = frozenset({"", "None", "null", "nan"})  # what a crawler writes for a date that it did not find


@record
class _File:
    """A JSON file: its text, where its strings stand, where its lines begin."""

    source: str
    places: Mapping[Path, tuple[int, int]]
    lines: tuple[int, ...]


def is_crawled(data: object) -> bool:
    """Whether a JSON value is an article of a crawler, or a list of such."""
    first = next(iter(data), None) if isinstance(data, list) else data
    return isinstance(first, Mapping) and body_key(first) is not None


def body_key(fields: Mapping[str, Any]) -> str | None:
    """The field that holds the article's text."""
    return next((key for key in BODY if isinstance(fields.get(key), str) and fields[key].strip()), None)


def read_crawler_json(path: str, source: str, data: Any) -> tuple[list[Document], list[Problem]]:  # noqa: ANN401
    """Every article of the file; an item that is none is a problem, the others are read."""
    file = _File(source, string_places(source), line_starts(source))
    if not isinstance(data, list):
        return [_article(path, file, data, ())], []
    documents: list[Document] = []
    problems: list[Problem] = []
    for number, fields in enumerate(data):
        if isinstance(fields, Mapping) and body_key(fields):
            documents.append(_article(f"{path}#{identity(fields, number + 1)}", file, fields, (number,)))
        else:
            problems.append(Problem(path, None, f"item {number + 1} holds no text of an article"))
    return documents, problems


def identity(fields: Mapping[str, Any], number: int) -> str:
    """What an item is called in claims: its id or its number."""
    name = fields.get("id")
    return str(name) if isinstance(name, str | int) and str(name).strip() else str(number)


def crawled(fields: Mapping[str, Any]) -> Known:
    """What a crawler knows of an article."""
    plain = {key.lower(): value for key, value in fields.items() if not isinstance(value, str) or value not in NONE}
    address = _first(plain, ("url", "canonical_link", "canonical", "link"))
    source = _first(plain, ("source",))
    if source and source.startswith(("http://", "https://")):  # trafilatura's `source` is the address
        address = address or source
        plain["source"] = None
    found = known(plain)
    site = _first(plain, ("sitename", "source-hostname", "meta_site_name", "source_domain", "hostname"))
    return Known(
        title=found.title,
        publisher=_first(plain, PUBLISHER) or site or host(address) or host(_first(plain, ("source_url",))),
        published=found.published or _first(plain, ("publish_date", "date_publish", "datepublished", "pubdate")),
        language=found.language or _first(plain, ("meta_lang",)),
        authors=found.authors,
        address=address,
        modified=_first(plain, ("date_modify", "modified")),
    )


def _first(fields: Mapping[str, Any], keys: Sequence[str]) -> str | None:
    return next((value.strip() for key in keys if isinstance(value := fields.get(key), str) and value.strip()), None)


def _article(path: str, file: _File, fields: Mapping[str, Any], prefix: Path) -> Document:
    kinds: tuple[tuple[str | None, Kind], ...] = (("title", "headline"), (body_key(fields), "plain"))
    parts = [
        Part(unescaped(file.source, *place), kind)
        for key, kind in kinds
        if key is not None and (place := file.places.get((*prefix, key)))
    ]
    return article(path, parts, crawled(fields), file.lines)
