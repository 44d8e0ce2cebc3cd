"""Sentences that an editor understands alone."""

from collections.abc import Iterable, Sequence

from dealcheck.findings.story import article_name
from dealcheck.model import Claim, Side, file_name

SHOWN = 3  # articles that a sentence names before it only counts them


def listed(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def where(claims: Iterable[Claim]) -> str:
    """The articles that carry the claims: by name where they are few."""
    paths = sorted({claim.article for claim in claims}, key=lambda path: (file_name(path), path))
    names = [article_name(path) for path in paths]
    return listed(names) if len(names) <= SHOWN else f"{len(names)} articles"


def told(side: Side) -> str:
    """`$3.2 billion (ledger.txt and wire.txt)`."""
    return f"{side.label} ({where(side.core)})"


def told_all(sides: Iterable[Side]) -> str:
    """Every side with its articles."""
    return listed([told(side) for side in sides])


def sentence(text: str) -> str:
    """With a capital, unless it begins with an article, and a full stop."""
    return (text[:1].upper() + text[1:]) + ("" if text.endswith((".", "?")) else ".")
