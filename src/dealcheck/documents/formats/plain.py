"""Plain text, and what stands in the `text` of a JSON line."""

from dealcheck.documents.assemble import Passage, assemble
from dealcheck.documents.layout import spans
from dealcheck.documents.metadata import Known, front
from dealcheck.model import Document, Problem


def read_plain(path: str, source: str, known: Known | None = None) -> tuple[list[Document], list[Problem]]:
    """One article; `known` is what stands beside the text and spares looking for metadata in it."""
    top = front(source) if known is None else None
    start = top.body if top else 0
    passages = [Passage(span.start, span.end, span.is_item) for span in spans(source, start)]
    document = assemble(path, source, passages, top.known if top else known or Known())
    return [document], [Problem(path, 1, top.reason)] if top and top.reason else []
