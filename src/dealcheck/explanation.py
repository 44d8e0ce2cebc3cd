"""Why a line of an article was read as it was: its claims, the declarations that made them, the readings that lost."""

from collections.abc import Iterator

from dealcheck.claims import find_claims
from dealcheck.claims.place import Scenes
from dealcheck.claims.reading import Reading
from dealcheck.claims.weigh import readings
from dealcheck.documents import read_documents
from dealcheck.mentions import find_mentions
from dealcheck.model import Claim, Document, Figure, Problem
from dealcheck.record import record
from dealcheck.settings import USUALLY, Handling


@record
class Explanation:
    """One figure or phrase of the line.

    Attributes:
        column: from 1.
        quote: its words.
        pattern: id of the declaration that read the figure; None for a phrase.
        claim: what it was taken for; None where it is no claim.
        readings: what else it could have been, the winner first; none for a phrase.
    """

    column: int
    quote: str
    pattern: str | None
    claim: Claim | None
    readings: tuple[Reading, ...]


@record
class Line:
    """What is known of one line.

    Attributes:
        role: what kind of block it stands in; None where it belongs to none (metadata, blank lines, beyond the end).
    """

    role: str | None
    explanations: tuple[Explanation, ...]


def explain_line(article: str, content: bytes, line: int, handling: Handling = USUALLY) -> Line | Problem:
    """Explain a line of an article, both as claims name them."""
    documents, problems = read_documents(article.partition("#")[0], content, handling)
    for document in documents:
        if document.path == article:
            return Line(_role(document, line), tuple(_explanations(document, line)))
    return problems[0] if problems else Problem(article, None, "no such article in this file")


def _explanations(document: Document, line: int) -> Iterator[Explanation]:
    mentions = find_mentions(document)
    claims = [claim for claim in find_claims(document, mentions) if claim.line == line]
    by_start = {claim.start: claim for claim in claims if claim.quantity is not None}
    found = [
        _figure(document, figure, found, by_start)
        for figure, _, found in readings(Scenes(document, mentions))
        if _line(document, figure.start) == line
    ]
    words = [Explanation(claim.column or 1, claim.quote, None, claim, ()) for claim in claims if claim.quantity is None]
    yield from sorted((*found, *words), key=lambda explanation: explanation.column)


def _figure(
    document: Document, figure: Figure, found: tuple[Reading, ...], claims: dict[int | None, Claim]
) -> Explanation:
    assert document.places is not None  # noqa: S101  (only a document with places has lines)
    start = document.places.source_offset(figure.start)
    column = document.places.line_column(start)[1]
    quote = document.text[figure.start : figure.end]
    return Explanation(column, quote, figure.pattern, claims.get(start), found)


def _line(document: Document, offset: int) -> int | None:
    return document.places.line_column(document.places.source_offset(offset))[0] if document.places else None


def _role(document: Document, line: int) -> str | None:
    for block in document.blocks:
        first, last = _line(document, block.start), _line(document, block.end - 1)
        if first is not None and last is not None and first <= line <= last:
            return block.role
    return None
