"""Web pages, as the HTML Living Standard describes them (https://html.spec.whatwg.org).

The lexer keeps the exact place of every character; stronger readers lose it, and with it the quote's line and column.
What belongs to the page is told by its element, by its class, by standing outside the element that holds most of the
prose, and by being a link and nothing else; each of these gives way where it would take the better part of the text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dealcheck.documents.assemble import Passage, assemble
from dealcheck.documents.layout import spans
from dealcheck.documents.mapped import Way
from dealcheck.documents.markup.content import Piece, read_content
from dealcheck.documents.markup.declared import declared
from dealcheck.documents.normal import line_starts
from dealcheck.documents.page.sections import is_prose
from dealcheck.model import Document, Problem, Role
from dealcheck.settings import Boilerplate

MAIN = 0.6  # share of a page's prose from which on an element holds the article
MOST = 0.5  # share of it that no box of furniture has
KEPT = 0.34  # share of it that has to be left, or the page is read without regard to its elements
LINKED = 0.8  # share of a block's characters that are links, from which on it is one
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
OWN = '<meta name="generator" content="dealcheck '  # a report of ours that lies among the articles
OWN_WITHIN = 2_000  # characters of a page's head
ROW = 250  # characters up to which the cells of a table's row are read as one line


def read_html(path: str, source: str, boilerplate: Boilerplate) -> tuple[list[Document], list[Problem]]:
    """One article; none where the page is a report of dealcheck's own, which only repeats what others say."""
    if OWN in source[:OWN_WITHIN]:
        return [], []
    content, pieces, unseen = read_content(source)
    known = declared(source)
    passages = list(passages_of(content.text, pieces))
    if boilerplate == "trafilatura":
        from dealcheck.documents.markup.opinion import agreed  # noqa: PLC0415 - an extra, asked for by few

        passages = agreed(source, content.text, passages, known.title)
    passages += (Passage(start, end, role="furniture") for start, end in unseen)
    return [assemble(path, content.text, passages, known, Way(None, line_starts(source)).behind(content))], []


def passages_of(text: str, pieces: Sequence[Piece]) -> Iterator[Passage]:
    """The blocks with the roles that their elements give them."""
    prose = [
        piece.end - piece.start if is_prose(" ".join(text[piece.start : piece.end].split())) else 0 for piece in pieces
    ]
    pages = _pages(pieces, prose)
    left = sum(size for size, is_page in zip(prose, pages, strict=True) if not is_page)
    if left < KEPT * sum(prose):
        pages = [False] * len(pieces)
    head = _headline(text, pieces, pages)
    for first, last in _rows(text, pieces, prose):
        piece = pieces[first]
        role = "headline" if first == head else _role(text, piece, is_page=pages[first])
        yield from _blocks(text, piece, pieces[last], role)


def _pages(pieces: Sequence[Piece], prose: Sequence[int]) -> list[bool]:
    """Which blocks their elements call furniture."""
    total = sum(prose)
    inside: Counter[int] = Counter()
    for piece, size in zip(pieces, prose, strict=True):
        for number in (*piece.boxes, *piece.regions):
            inside[number] += size
    regions = {number for piece in pieces for number in piece.regions if total and inside[number] >= MAIN * total}
    main = max(regions, default=0)
    return [
        piece.is_page
        or any(inside[number] < MOST * total or not total for number in piece.boxes)
        or (main not in piece.regions if main and piece.name != "h1" else False)
        for piece in pieces
    ]


def _headline(text: str, pieces: Sequence[Piece], pages: Sequence[bool]) -> int | None:
    found = (
        place
        for place, piece in enumerate(pieces)
        if piece.name == "h1" and not pages[place] and text[piece.start : piece.end].strip()
    )
    return next(found, None)


def _role(text: str, piece: Piece, *, is_page: bool) -> Role | None:
    if is_page:
        return "furniture"
    if piece.name in {"figcaption", "caption", "media-caption"}:
        return "caption"
    size = len(text[piece.start : piece.end].split(" "))
    is_link = piece.linked and piece.linked >= LINKED * len(text[piece.start : piece.end].strip())
    return "furniture" if is_link and size and not is_prose(text[piece.start : piece.end].strip()) else None


def _rows(text: str, pieces: Sequence[Piece], prose: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last piece of what is read as one block: the cells of a short row together, all else by itself."""
    first = 0
    while first < len(pieces):
        last = first
        while last + 1 < len(pieces) and not prose[last + 1] and _is_one_row(text, pieces[first], pieces[last + 1]):
            last += 1
        yield first, last
        first = last + 1


def _is_one_row(text: str, first: Piece, cell: Piece) -> bool:
    """Whether a cell belongs to the row that another began; a term that is a sentence stands by itself."""
    if not first.row or cell.row != first.row or cell.end - first.start > ROW:
        return False
    if first.name == "dt" and text[first.start : first.end].rstrip().endswith((".", "!", "?")):
        return False
    return HEADINGS.isdisjoint({first.name, cell.name})


def _blocks(text: str, first: Piece, last: Piece, role: Role | None) -> Iterable[Passage]:
    """A piece with line breaks is laid out like a text; else it is one block."""
    is_item = first.name == "li"
    written = text[first.start : last.end]
    if "\n" in written.strip() and not role and first is last:
        return [Passage(span.start, span.end, span.is_item or is_item) for span in spans(text[: last.end], first.start)]
    begin = first.start + len(written) - len(written.lstrip())
    return [Passage(begin, begin + len(written.strip()), is_item, role)] if written.strip() else []
