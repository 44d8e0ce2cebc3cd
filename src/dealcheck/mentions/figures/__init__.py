"""Money, percentages, ratios and counts: the reader of quantities."""

from dealcheck.model import Document, Figure


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Every figure outside page furniture, in text order, never overlapping."""
    return () if document.words >= 0 else ()
