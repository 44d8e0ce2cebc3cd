"""What a text says of itself above its first line: a `Key: value` block, or YAML front matter."""

import re
from collections.abc import Mapping
from typing import Any

from dealcheck.record import record

LINE = re.compile(r"(?P<text>[^\r\n]*)(?:\r\n?|\n|$)")
PAIR = re.compile(r"(?P<key>[^\W\d_][\w-]{0,30}(?: [\w-]{1,30}){0,2})[ \t]{0,4}:(?:[ \t]+(?P<value>.*)|$)")
FRONT = re.compile(r"---[ \t]*(?:\r\n?|\n)(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.DOTALL | re.MULTILINE)
FRONT_LIMIT = 65536  # characters of front matter that are read
NESTED_LIMIT = 200  # lists and mappings in brackets that may stand in it

TITLE = ("title", "headline")
PUBLISHER = ("publisher", "source", "site_name", "sitename")
PUBLISHED = ("published", "date", "published at", "publication date", "pubdate", "published_at", "date_published")
ADDRESS = ("url", "link", "canonical")
OTHERS = ("author", "authors", "language", "lang")
KNOWN = frozenset((*TITLE, *PUBLISHER, *PUBLISHED, *ADDRESS, *OTHERS))
HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@\s]*@)?(?:www\.)?(?P<host>[^/:\s?#]+)")


@record
class Known:
    """What is known of an article apart from its text; dates as they were found."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    address: str | None = None
    modified: str | None = None
    embargo: str | None = None
    level: str | None = None


@record
class Front:
    """The metadata of a text, where its body begins, and what of the metadata could not be read."""

    known: Known
    body: int
    reason: str | None = None


def front(source: str) -> Front:
    """Read and skip the metadata at the top of a text."""
    if source.startswith("---"):
        match = FRONT.match(source)
        return _front_matter(match["yaml"], match.end()) if match else Front(Known(), 0)
    fields, body = _pairs(source)
    return Front(known(fields), body) if KNOWN.intersection(fields) else Front(Known(), 0)


def _pairs(source: str) -> tuple[dict[str, str], int]:
    """The `Key: value` lines of the first block and where the next one begins; no lines unless all are such."""
    fields: dict[str, str] = {}
    start = len(source) - len(source.lstrip())
    for line in LINE.finditer(source, source.rfind("\n", 0, start) + 1):
        if not line["text"].strip():
            return fields, line.end()
        pair = PAIR.match(line["text"].strip())
        if pair is None:
            break
        fields[pair["key"].lower()] = (pair["value"] or "").strip()
    return {}, 0


def _front_matter(text: str, body: int) -> Front:
    """YAML without aliases: a few lines of them can unfold to gigabytes."""
    if len(text) > FRONT_LIMIT or text.count("[") + text.count("{") > NESTED_LIMIT:
        return Front(Known(), body, f"front matter longer than {FRONT_LIMIT} characters, or of too many lists")
    import yaml  # noqa: PLC0415 - most texts have no front matter

    try:
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text, Loader=yaml.SafeLoader)):
            return Front(Known(), body, "front matter with aliases")
        fields = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but str, list and dict
    except (yaml.YAMLError, RecursionError) as error:
        return Front(Known(), body, f"front matter is no YAML: {str(error).splitlines()[0]}")
    return Front(known(fields), body) if isinstance(fields, Mapping) else Front(Known(), body)


def known(fields: Mapping[Any, Any]) -> Known:
    """What of `fields` is understood; keys in any case."""
    named = {str(key).lower(): value for key, value in fields.items()}
    return Known(
        title=_first(named, TITLE),
        publisher=_first(named, PUBLISHER) or host(_first(named, ADDRESS)),
        published=_first(named, PUBLISHED),
        language=_first(named, ("language", "lang")),
        authors=_all(named.get("author") or named.get("authors") or named.get("byline")),
        address=_first(named, ADDRESS),
        modified=_first(named, ("updated", "modified", "lastmod", "last updated")),
        embargo=_first(named, ("embargo", "embargoed until", "embargoed")),
    )


def _all(value: object) -> tuple[str, ...]:
    """One name or several."""
    several = value if isinstance(value, list) else [value]
    return tuple(name.strip() for name in several if isinstance(name, str) and name.strip())


def _first(fields: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = fields.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def host(address: str | None) -> str | None:
    """The host that an address names, without `www.`."""
    match = HOST.match(address.lower()) if address else None
    return match["host"] if match else None
