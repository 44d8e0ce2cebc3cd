"""Blocks of a source -> Document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import overload

from dealcheck.documents.mapped import Mapped, Way
from dealcheck.documents.metadata import Known
from dealcheck.documents.normal import Track, line_starts, lower, track
from dealcheck.documents.page.forms import is_item, read_form
from dealcheck.documents.page.roles import Draft, roles
from dealcheck.documents.published import dateline, implausible, iso_date, published_line
from dealcheck.model import Block, Document, Imprint, Places, Role, Sentence
from dealcheck.record import record
from dealcheck.text.sentences import sentence_spans
from dealcheck.text.words import bare

TIME = re.compile(r"\d[T ]\d{2}:?\d{2}|T\d{4,6}Z?")
HALF = re.compile("[\ud800-\udfff]")
DATED_BLOCKS = 12  # blocks at the top among which a "Published on" line is looked for


@record
class Passage:
    """A block of a source: where it stands there, and what the format knows of it."""

    start: int
    end: int
    is_item: bool = False
    role: Role | None = None


def assemble(path: str, source: str, passages: Sequence[Passage], known: Known, way: Way | None = None) -> Document:
    """The document that the passages of one source make, in their order.

    Args:
        path: as claims carry it.
        source: the text that the passages are places in.
        passages: the blocks.
        known: what is known apart from the text.
        way: from `source` on to the file, where it is not the file's text itself.
    """
    growing = track(source)
    found = [(*growing.add(passage.start, passage.end), passage) for passage in passages]
    text = "".join(growing.parts)
    low = lower(text)
    drafts = [Draft(text[start:end], passage.is_item, passage.role) for start, end, passage in found]
    form = read_form([draft.text for draft in drafts], low)
    if form is not None:
        known = replace(known, level="filing", published=known.published or form.date)
        drafts[: form.cover] = [replace(draft, role="furniture") for draft in drafts[: form.cover]]
        drafts = [replace(draft, role="body") if is_item(draft.text) else draft for draft in drafts]
    blocks = tuple(
        Block(start, end, role) for (start, end, _), role in zip(found, roles(drafts, known.title), strict=True)
    )
    masked = _masked(low, blocks)
    published = (iso_date(known.published.lower()) if known.published else None) or _published(low, blocks)
    distrusted = implausible(published, masked) if published else None
    return Document(
        path=path,
        text=text,
        lower=masked,
        places=_places(growing, way or Way(None, line_starts(source))),
        blocks=blocks,
        sentences=tuple(_sentences(text, bare(low), blocks)),
        title=sound(known.title) or _headline(text, blocks),
        publisher=sound(known.publisher),
        published=None if distrusted else published,
        words=sum(low.count(" ", block.start, block.end) + 1 for block in blocks if block.role != "furniture"),
        imprint=_imprint(known, distrusted),
    )


def _sentences(text: str, plain: str, blocks: Sequence[Block]) -> Iterator[Sentence]:
    for place, block in enumerate(blocks):
        if block.role != "furniture":
            begin = block.start
            for start, end in sentence_spans(text[begin : block.end]):
                words = frozenset(plain[begin + start : begin + end].split())
                yield Sentence(begin + start, begin + end, block.role, place, words)


def _imprint(known: Known, distrusted: str | None) -> Imprint:
    has_time = known.published is not None and TIME.search(known.published) is not None
    return Imprint(
        authors=tuple(map(sound, known.authors)),
        language=sound(known.language),
        address=sound(known.address),
        published_at=sound(known.published) if has_time else None,
        modified=sound(known.modified),
        embargo=sound(known.embargo),
        level=known.level,
        distrusted=distrusted,
    )


@overload
def sound(text: str) -> str: ...
@overload
def sound(text: None) -> None: ...
def sound(text: str | None) -> str | None:
    """A value of metadata on one line, without halves of characters, which nothing can print."""
    return " ".join(HALF.sub("\N{REPLACEMENT CHARACTER}", text).split()) if text is not None else None


def _masked(low: str, blocks: Sequence[Block]) -> str:
    """The text with nothing but blanks where page furniture stands, so that no pattern meets it."""
    parts = []
    at = 0
    for block in blocks:
        if block.role == "furniture":
            parts += [low[at : block.start], " " * (block.end - block.start)]
            at = block.end
    return "".join([*parts, low[at:]]) if at else low


def _places(growing: Track, way: Way) -> Places | None:
    if way.lines is None:
        return None
    starts, origins = tuple(growing.starts or [0]), tuple(growing.origins or [0])
    widths = (1,) * len(starts)
    if way.mapped is not None:
        found = Mapped("".join(growing.parts), starts, origins, widths).through(way.mapped)
        starts, origins, widths = found.starts, found.origins, found.widths
    return Places(starts, origins, widths, way.lines)


def _headline(text: str, blocks: Sequence[Block]) -> str | None:
    return next((text[block.start : block.end] for block in blocks if block.role == "headline"), None)


def _published(low: str, blocks: Sequence[Block]) -> str | None:
    """The date that the page prints above its text, or the dateline of its first paragraph."""
    for block in blocks[:DATED_BLOCKS]:
        line = low[block.start : block.end]
        date = published_line(line) if block.role == "furniture" else dateline(line) if block.role == "body" else None
        if date:
            return date
    return None
