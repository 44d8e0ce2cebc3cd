"""Articles that a format keeps in parts: a headline here, the body there, each with its own way into the file."""

from collections.abc import Iterator, Sequence
from typing import Literal, cast

from dealcheck.documents.assemble import Passage, assemble
from dealcheck.documents.formats.html import passages_of
from dealcheck.documents.layout import spans
from dealcheck.documents.mapped import Mapped, Way, joined
from dealcheck.documents.markup.content import read_content
from dealcheck.documents.metadata import Known
from dealcheck.model import Document, Role
from dealcheck.record import record

Kind = Literal["headline", "standfirst", "caption", "plain", "html"]


@record
class Part:
    """A part of an article: its text with the way into the file, and how it is to be read."""

    text: Mapped
    kind: Kind


def article(path: str, parts: Sequence[Part], known: Known, lines: tuple[int, ...] | None) -> Document:
    """The document that the parts make.

    Args:
        path: as claims carry it.
        parts: in reading order.
        known: what the format says of the article.
        lines: where the file's lines begin; None where its parts have no place in it.
    """
    readable = [part for part in parts if part.text.text.strip()]
    inner = [_inner(part) for part in readable]
    whole, begins = joined([text for text, _ in inner])
    passages = [
        Passage(begin + passage.start, begin + passage.end, passage.is_item, passage.role)
        for (_, found), begin in zip(inner, begins, strict=True)
        for passage in found
    ]
    return assemble(path, whole.text, passages, known, Way(whole, lines))


def _inner(part: Part) -> tuple[Mapped, list[Passage]]:
    if part.kind == "html":
        content, pieces, unseen = read_content(part.text.text)
        hidden = (Passage(start, end, role="furniture") for start, end in unseen)
        return content.through(part.text), [*passages_of(content.text, pieces), *hidden]
    return part.text, list(_plain(part))


def _plain(part: Part) -> Iterator[Passage]:
    text = part.text.text
    if part.kind in {"plain", "html"}:
        yield from (Passage(span.start, span.end, span.is_item) for span in spans(text, 0))
    else:
        start = len(text) - len(text.lstrip())
        yield Passage(start, start + len(text.strip()), role=cast("Role", part.kind))
