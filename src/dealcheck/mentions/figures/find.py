"""Read every figure of a document."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from dealcheck.mentions.figures.adjoining import settle_pairs
from dealcheck.mentions.figures.around import is_per_share
from dealcheck.mentions.figures.counts import form_of_bare
from dealcheck.mentions.figures.digits import read_digits
from dealcheck.mentions.figures.lexicon import lexicon
from dealcheck.mentions.figures.money import Settled, settle
from dealcheck.mentions.figures.ownership import SOURCE as PART_IN_WORDS
from dealcheck.mentions.figures.ownership import without_glosses
from dealcheck.mentions.figures.ranges import Span, spans
from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.mentions.figures.spelled import read_words
from dealcheck.mentions.figures.twins import bind_twins
from dealcheck.mentions.figures.vague import part_of_ten
from dealcheck.model import Document, Figure, Quantity
from dealcheck.model.mention import FigureForm

if TYPE_CHECKING:
    from decimal import Decimal

RATIOS: Mapping[str, FigureForm] = {"percent": "percent", "points": "points"}


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Every figure outside page furniture, in text order, never overlapping."""
    begin = document.blocks[0].start if document.blocks else 0
    scan, words = Scan.of(document.text, document.lower, begin), lexicon()
    digits = list(read_digits(scan, words))
    found = sorted([*digits, *read_words(scan, words, digits)], key=attrgetter("start"))
    pieces = list(settle_pairs(scan, list(_in_blocks(document, found))))
    settled = settle(scan, words, pieces)
    pieces = [part_of_ten(scan.lower, piece) for piece in pieces]
    figures = (_figure(scan, span, settled) for span in spans(scan, words, pieces))
    return bind_twins(scan, without_glosses(scan, [figure for figure in figures if figure is not None]))


def _in_blocks(document: Document, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces that stand in an article's own text: neither in its metadata nor in page furniture."""
    blocks = (block for block in document.blocks if block.role != "furniture")
    block = next(blocks, None)
    for piece in pieces:
        while block is not None and block.end < piece.end:
            block = next(blocks, None)
        if block is not None and block.start <= piece.start:
            yield piece


def _figure(scan: Scan, span: Span, settled: Settled) -> Figure | None:
    form = _form(scan, span)
    if form is None:
        return None
    return Figure(
        start=span.low.start,
        end=span.high.end,
        outer_start=span.outer_start,
        outer_end=span.outer_end,
        quantity=None if form == "damaged" else _quantity(span, form, settled),
        form=form,
        twin=None,
        per_share=form == "money" and is_per_share(scan.lower, span.outer_end),
        pattern=span.high.source,
    )


def _form(scan: Scan, span: Span) -> FigureForm | None:
    piece = span.high
    if piece.number is None:
        return "damaged" if piece.unit is not None or piece.scale is not None else None
    if piece.unit is None:
        return form_of_bare(scan, piece, span.outer_start)
    if piece.source == PART_IN_WORDS:
        return "words"
    return RATIOS.get(piece.unit.name, "money")


def _quantity(span: Span, form: FigureForm, settled: Settled) -> Quantity:
    piece, modifier = span.high, span.modifier
    unit, assumed = settled.currency(piece) if form == "money" else (piece.unit.name if piece.unit else form, False)
    low: Decimal | None = span.low.amount()
    high = low if span.low is piece else piece.amount()
    if piece.ends is not None:
        low, high = (end if end is None else piece.absolute(end) for end in piece.ends)
        modifier = "under" if low is None else "over" if high is None else "range"
    return Quantity(low, high, unit, modifier, assumed, piece.absolute(piece.step))
