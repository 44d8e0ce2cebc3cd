"""What a text says of itself above its first line: a `Key: value` block, or YAML front matter."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

BLOCK = re.compile(r"(?:[ \t]*(?:\r\n?|\n))*((?:[^\r\n]+(?:\r\n?|\n|$))+)")
PAIR = re.compile(r"(?P<key>[^\W\d_][\w-]*(?: [\w-]+){0,2})[ \t]*:(?:[ \t]+(?P<value>.*?))?[ \t]*$")
FRONT = re.compile(r"---[ \t]*(?:\r\n?|\n)(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.DOTALL | re.MULTILINE)
FRONT_LIMIT = 65536  # characters of front matter that are read
ALIAS = re.compile(r"(?:^|[\s,\[{:-])[&*][\w-]+", re.MULTILINE)

TITLE = ("title", "headline")
PUBLISHER = ("publisher", "source", "site_name", "sitename")
PUBLISHED = ("published", "date", "published at", "publication date", "pubdate", "published_at", "date_published")
ADDRESS = ("url", "link", "canonical")
OTHERS = ("author", "authors", "language", "lang")
KNOWN = frozenset((*TITLE, *PUBLISHER, *PUBLISHED, *ADDRESS, *OTHERS))
HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@\s]*@)?(?:www\.)?(?P<host>[^/:\s?#]+)")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article apart from its text. `published` is as it was found."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
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
    block = BLOCK.match(source)
    pairs = [PAIR.match(line) for line in re.split(r"\r\n?|\n", block[1].rstrip("\r\n"))] if block else []
    fields = {pair["key"].lower(): pair["value"] or "" for pair in pairs if pair}
    if block is None or len(fields) < len(pairs) or not KNOWN.intersection(fields):
        return Front(Known(), 0)
    return Front(known(fields), block.end())


def _front_matter(text: str, body: int) -> Front:
    """YAML without aliases: a few lines of them can unfold to gigabytes."""
    if len(text) > FRONT_LIMIT:
        return Front(Known(), body, f"front matter longer than {FRONT_LIMIT} characters")
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
    )


def _first(fields: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    found = (fields.get(key) for key in keys)
    return next((value.strip() for value in found if isinstance(value, str) and value.strip()), None)


def host(address: str | None) -> str | None:
    """The host that an address names, without `www.`."""
    match = HOST.match(address.lower()) if address else None
    return match["host"] if match else None
