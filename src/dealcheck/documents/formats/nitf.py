"""News Industry Text Format 3.x, as the IPTC specifies it (https://iptc.org/standards/nitf/)."""

from dealcheck.documents.markup.xml_tree import Element
from dealcheck.documents.metadata import Known
from dealcheck.documents.parts import Part, article
from dealcheck.model import Document, Problem


def is_nitf(root: Element) -> bool:
    """Whether an XML document is a story in NITF."""
    return root.name == "nitf"


def read_nitf(path: str, root: Element) -> tuple[list[Document], list[Problem]]:
    """The story."""
    parts = nitf_parts(root)
    if not parts:
        return [], [Problem(path, None, "a story without a text")]
    return [article(path, parts, _known(root), root.lines)], []


def nitf_parts(root: Element) -> list[Part]:
    """Headlines, abstract and content of a story that stands in `root`."""
    head, content = root.first("body", "body.head"), root.first("body", "body.content")
    heads: list[Part] = []
    if head is not None:
        heads += [Part(line.inner(), "headline") for line in list(head.below("hl1"))[:1]]
        heads += [Part(line.inner(), "standfirst") for line in head.below("hl2")]
        heads += [Part(text.markup(), "html") for text in head.children("abstract")]
    return [*heads, Part(content.markup(), "html")] if content is not None and content.text() else []


def _known(root: Element) -> Known:
    docdata, pubdata = root.first("head", "docdata"), root.first("head", "pubdata")
    issue = docdata.first("date.issue") if docdata else None
    release = docdata.first("date.release") if docdata else None
    told = next(iter(root.below("story.date")), None)
    holder = docdata.first("doc.copyright") if docdata else None
    headline = next(iter(root.below("hl1")), None) or root.first("head", "title")
    dates = [
        pubdata.attributes.get("date.publication") if pubdata else None,
        issue.attributes.get("norm") if issue else None,
        told.attributes.get("norm") if told else None,
    ]
    return Known(
        title=headline.text() if headline else None,
        publisher=(pubdata.attributes.get("name") if pubdata else None)
        or (holder.attributes.get("holder") if holder else None),
        published=next(filter(None, dates), None),
        language=next(
            (el.attributes["xml:lang"] for el in (root, *root.below("body")) if el.attributes.get("xml:lang")), None
        ),
        authors=tuple(person.text() for person in root.below("byline") if person.text()),
        embargo=release.attributes.get("norm") if release else None,
    )
