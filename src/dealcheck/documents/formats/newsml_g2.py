"""NewsML-G2, as the IPTC specifies it (https://iptc.org/standards/newsml-g2/): a news item or a message of several.

The content stands in `contentSet`: `inlineXML` with NITF or XHTML in it, or `inlineData` with plain text.
"""

from dealcheck.documents.formats.nitf import nitf_parts
from dealcheck.documents.markup.xml_tree import Element
from dealcheck.documents.metadata import Known
from dealcheck.documents.parts import Part, article
from dealcheck.model import Document, Problem

ROOTS = frozenset({"newsItem", "newsMessage", "packageItem"})
WITHDRAWN = ("stat:canceled", "stat:withheld")


def is_newsml_g2(root: Element) -> bool:
    """Whether an XML document is a NewsML-G2 item or message."""
    return root.name in ROOTS


def read_newsml_g2(path: str, root: Element) -> tuple[list[Document], list[Problem]]:
    """Every news item with a text; a package only points to items and holds none."""
    items = [root] if root.name == "newsItem" else list(root.below("newsItem"))
    documents: list[Document] = []
    problems: list[Problem] = []
    for item in items:
        name = path if item is root else f"{path}#{item.attributes.get('guid') or len(documents) + 1}"
        status = item.first("itemMeta", "pubStatus")
        parts = _parts(item)
        if status is not None and status.attributes.get("qcode") in WITHDRAWN:
            problems.append(Problem(path, status.line, f"withdrawn by its agency ({status.attributes['qcode']})"))
        elif parts:
            documents.append(article(name, parts, _known(item), root.lines))
    if not documents and not problems:
        problems.append(Problem(path, None, "no news item with a text"))
    return documents, problems


def _parts(item: Element) -> list[Part]:
    headline = item.first("contentMeta", "headline")
    heads = [Part(headline.inner(), "headline")] if headline else []
    for content in (content for set_ in item.children("contentSet") for content in set_.children_all()):
        if content.name == "inlineData" and content.text():
            return [*heads, Part(content.inner(), "plain")]
        inner = next(iter(content.children_all()), None) if content.name == "inlineXML" else None
        if inner is not None and inner.name == "nitf":
            return nitf_parts(inner) or heads
        if inner is not None:
            body = next(iter(inner.below("body")), inner)
            has_heading = any(True for _ in body.below("h1"))
            return [*([] if has_heading else heads), Part(body.markup(), "html")]
    return []


def _known(item: Element) -> Known:
    meta, about = item.first("itemMeta"), item.first("contentMeta")

    def text(element: Element | None, *names: str) -> str | None:
        found = (child.text() for name in names for child in (element.children(name) if element else ()))
        return next(filter(None, found), None)

    provider = meta.first("provider") if meta else None
    named = (provider.first("name") if provider else None) or provider
    code = provider.attributes.get("literal") or provider.attributes.get("qcode") if provider else None
    return Known(
        title=text(about, "headline") or text(meta, "title"),
        publisher=(named.text() if named else None) or code,
        published=text(about, "contentCreated") or text(meta, "firstCreated", "versionCreated"),
        language=item.attributes.get("xml:lang"),
        authors=tuple(by.text() for by in (about.children("by") if about else ()) if by.text()),
        modified=text(meta, "versionCreated"),
        embargo=text(meta, "embargoed"),
    )
