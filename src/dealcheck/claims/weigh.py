"""Weigh the readings of one figure against each other: the one place where a kind is decided."""

from dealcheck.catalogue import declared
from dealcheck.claims.place import Place
from dealcheck.claims.reading import Extractor, Reading
from dealcheck.model import Figure


def readings(place: Place, figure: Figure) -> tuple[Reading, ...]:
    """Every reading of the figure, the winner first."""
    extractors = declared("dealcheck.claims.extractors", "EXTRACTOR")
    found = [
        reading
        for extractor in extractors
        if isinstance(extractor, Extractor) and (reading := extractor.read(place, figure))
    ]
    return tuple(sorted(found, key=lambda reading: (-reading.weight, reading.extractor)))
