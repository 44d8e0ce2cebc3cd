"""Mentions -> Claims: what the article says: kind, company, scope, certainty, as-of."""

from dealcheck.claims.find import find_claims

__all__ = ["find_claims"]
