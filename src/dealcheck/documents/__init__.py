"""bytes -> Document: decode, format, metadata, text with a map back to the source's places."""

from dealcheck.documents.read import PEEK, SUPPORTED, may_hold_articles, read_documents

__all__ = ["PEEK", "SUPPORTED", "may_hold_articles", "read_documents"]
