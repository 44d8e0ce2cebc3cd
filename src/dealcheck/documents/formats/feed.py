"""Feeds in RSS and Atom.

RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 (https://web.resource.org/rss/1.0/spec) with its content
and Dublin Core modules, Atom (RFC 4287).

An item that has both an excerpt and a text is read by its text: the excerpt would be the same figures once more.
"""

from dealcheck.documents.markup.xml_tree import XHTML, Element
from dealcheck.documents.metadata import Known, host
from dealcheck.documents.parts import Part, article
from dealcheck.model import Document, Problem

RSS_TEXTS = ("content:encoded", "description", "summary")
ATOM_TEXTS = ("content", "summary")


def is_feed(root: Element) -> bool:
    """Whether an XML document is a feed."""
    return root.name in {"rss", "RDF", "feed"}


def read_feed(path: str, root: Element) -> tuple[list[Document], list[Problem]]:
    """The items of the feed."""
    is_atom = root.name == "feed"
    channel = root if is_atom else root.first("channel") or root
    items = root.children("entry") if is_atom else [*channel.children("item"), *root.children("item")]
    about = _about(channel)
    documents: list[Document] = []
    problems: list[Problem] = []
    for number, item in enumerate(items, 1):
        parts = _parts(item, is_atom=is_atom)
        if parts:
            name = _text(item, "guid", "id") or item.attributes.get("rdf:about") or str(number)
            documents.append(article(f"{path}#{name}", parts, _known(about, item), root.lines))
        else:
            problems.append(Problem(path, item.line, f"item {number} holds no text"))
    return documents, problems or ([] if items else [Problem(path, None, "a feed without items")])


def _parts(item: Element, *, is_atom: bool) -> list[Part]:
    title = item.first("title")
    heads = [Part(title.inner(), "html")] if title and title.attributes.get("type") == "html" else []
    if title and not heads:
        heads = [Part(title.inner(), "headline")]
    for name in ATOM_TEXTS if is_atom else RSS_TEXTS:
        body = next((child for child in item.children(name) if not child.prefixed.startswith("media:")), None)
        if body is not None and body.text():
            return [*heads, _body(body, is_atom=is_atom)]
    return heads


def _body(body: Element, *, is_atom: bool) -> Part:
    if body.attributes.get("type") == "xhtml" or XHTML.match(body.markup().text):
        return Part(body.markup(), "html")
    is_text = is_atom and body.attributes.get("type", "text") in {"text", "text/plain"}
    return Part(body.inner(), "plain" if is_text else "html")


def _about(channel: Element) -> Known:
    """What the feed says of all its items; a channel is asked once, for it holds them all."""
    site = next((link.attributes.get("href") or link.text() for link in channel.children("link")), None)
    language = _text(channel, "language") or channel.attributes.get("xml:lang")
    return Known(publisher=_text(channel, "title") or host(site), language=language)


def _known(about: Known, item: Element) -> Known:
    links = [link.attributes.get("href") or link.text() for link in item.children("link")]
    authors = (author.first("name") or author for author in item.children("author", "creator"))
    return Known(
        title=_text(item, "title"),
        publisher=_text(item, "source") or about.publisher,
        published=_text(item, "pubDate", "published", "date", "issued", "updated"),
        language=about.language,
        authors=tuple(name for author in authors if (name := author.text())),
        address=next(iter(links), None),
        modified=_text(item, "updated", "modified"),
    )


def _text(element: Element, *names: str) -> str | None:
    return next((text for name in names for child in element.children(name) if (text := child.text())), None)
