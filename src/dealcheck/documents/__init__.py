"""bytes -> Document: decode, format, metadata, text with a map back to the source's places."""

from dealcheck.documents.read import SUPPORTED, read_documents

__all__ = ["SUPPORTED", "read_documents"]
