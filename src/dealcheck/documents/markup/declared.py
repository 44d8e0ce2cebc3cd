"""What a web page says of itself in its head: JSON-LD, OpenGraph, meta elements, the title.

JSON-LD as schema.org describes Article, NewsArticle and their kin (https://schema.org/NewsArticle); OpenGraph as in
https://ogp.me; the names of meta elements as search engines and parse.ly document them. JSON-LD goes first, because an
editor's system writes it, and `<title>` last, because it carries the outlet's name.
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from dealcheck.documents.markup.lexer import Stretch, Tag, tokens
from dealcheck.documents.metadata import Known, host

LD_LIMIT = 1_000_000  # characters of JSON-LD that are read
LD_DEPTH = 6  # objects within one another in which an article is looked for
ARTICLE = re.compile(r"(?:Article|BlogPosting|Posting|Report|LiveBlogPosting|PressRelease|Newsletter)$")
SITE = re.compile(r"\s+[|\u2013\u2014-]\s+(?P<site>[^|\u2013\u2014]{2,60})$")

TITLE = ("og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title", "citation_title")
PUBLISHER = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "publisher",
    "article:publisher",
    "cre",
    "citation_publisher",
)
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "article.published",
    "og:pubdate",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "last-modified",
)
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified")
AUTHOR = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "citation_author")
LANGUAGE = ("og:locale", "language", "content-language", "dc.language")
ADDRESS = ("og:url", "twitter:url", "parsely-link")


def declared(source: str) -> Known:
    """What the page says of itself."""
    meta: dict[str, str] = {}
    article: Mapping[str, Any] = {}
    inside: Tag | None = None
    for token in tokens(source, is_xml=False):
        if isinstance(token, Tag):
            inside = None if token.is_closing else token
            if not token.is_closing:
                _note(token, meta)
        elif inside is not None and inside.name == "title":
            meta.setdefault("title", " ".join(unescape(source[token.start : token.end]).split()))
        elif inside is not None and inside.name == "script" and "ld+json" in inside.attributes and not article:
            article = _linked_article(source, token)
    return _known(meta, article)


def _note(tag: Tag, meta: dict[str, str]) -> None:
    """Keep what a meta, link, time or html element says."""
    if tag.name not in {"meta", "link", "time", "html"}:
        return
    values = tag.values()
    if tag.name == "meta":
        name = values.get("property") or values.get("name") or values.get("itemprop") or values.get("http-equiv") or ""
        if values.get("content", "").strip():
            meta.setdefault(name.lower().strip(), values["content"].strip())
    elif tag.name == "link" and "canonical" in values.get("rel", "").lower().split():
        meta.setdefault("canonical", values.get("href", "").strip())
    elif tag.name == "time" and ("pubdate" in values or "published" in values.get("itemprop", "").lower()):
        meta.setdefault("time", values.get("datetime", ""))
    elif tag.name == "html":
        meta.setdefault("lang", values.get("lang") or values.get("xml:lang") or "")


def _linked_article(source: str, token: Stretch) -> Mapping[str, Any]:
    if token.end - token.start > LD_LIMIT:
        return {}
    text = source[token.start : token.end].strip().removeprefix("<!--").removesuffix("-->").removeprefix("<![CDATA[")
    try:
        data = json.loads(text.removesuffix("]]>").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return {}
    return next(_articles(data, LD_DEPTH), {})


def _articles(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """The objects that are an article, from the outside in."""
    if isinstance(data, dict):
        kinds = data.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and ARTICLE.search(name) for name in names):
            yield data
        inner: object = list(data.values())
    else:
        inner = data
    if isinstance(inner, list) and depth:
        for value in inner:
            yield from _articles(value, depth - 1)


def _known(meta: Mapping[str, str], article: Mapping[str, Any]) -> Known:
    title = _text(article.get("headline")) or _first(meta, TITLE) or meta.get("title")
    publisher = _name(article.get("publisher")) or _first(meta, PUBLISHER)
    if title and publisher and (site := SITE.search(title)) and site["site"].casefold() in publisher.casefold():
        title = title[: site.start()]
    address = _first(meta, ("canonical", *ADDRESS)) or _text(article.get("url"))
    return Known(
        title=title or None,
        publisher=publisher or host(address),
        published=_text(article.get("datePublished")) or _first(meta, PUBLISHED[:-1]) or _first(meta, ("time",)),
        language=_text(article.get("inLanguage")) or _first(meta, ("lang", *LANGUAGE)),
        authors=_names(article.get("author")) or tuple(filter(None, (_first(meta, AUTHOR),))),
        address=address,
        modified=_text(article.get("dateModified")) or _first(meta, MODIFIED),
    )


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if meta.get(name)), None)


def _text(value: object) -> str | None:
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = next(iter(value), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _names(value: object) -> tuple[str, ...]:
    return tuple(name for item in (value if isinstance(value, list) else [value]) if (name := _name(item)))
