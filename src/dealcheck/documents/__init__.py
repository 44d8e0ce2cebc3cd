"""bytes -> Document: decode, format, metadata, text with a map back to the source's places."""

from dealcheck.documents.endings import PEEK, SUPPORTED, may_hold_articles
from dealcheck.model import Document, Problem
from dealcheck.settings import USUALLY, Handling

__all__ = ["PEEK", "SUPPORTED", "may_hold_articles", "read_documents"]


def read_documents(path: str, content: bytes, handling: Handling = USUALLY) -> tuple[list[Document], list[Problem]]:
    """The articles in one source, and what of it could not be read; never raises for what the bytes hold.

    The readers are loaded by the first source: a walk needs to know endings only.
    """
    from dealcheck.documents.read import read_documents as read  # noqa: PLC0415  (see above)

    return read(path, content, handling)
