"""Suppressions that stand in an article (`<!-- dealcheck: ignore DC201 reason -->`) or in a file beside it."""

import re

from dealcheck.model import Notice, Origin, Suppression

MARKUP = (".md", ".markdown", ".html", ".htm")  # formats that have comments; a plain text has a file beside it
SIDECAR = ".dealcheck"

_COMMENT = re.compile(rb"<!--\s{0,9}dealcheck:([^>]{0,500}?)-->")
_ORDER = re.compile(
    r"\s*ignore\s+(?P<codes>DC\d{3}(?:\s*,\s*DC\d{3})*)(?:\s+until\s+(?P<until>\d{4}-\d{2}-\d{2}))?\s*(?P<reason>.*)"
)
_FORM = "ignore DC201[, DC301] [until 2026-12-31] REASON"


def find_comments(path: str, content: bytes) -> tuple[tuple[Suppression, ...], tuple[Notice, ...]]:
    """What the comments of an article ask for, and those of them that cannot be understood."""
    if not path.lower().endswith(MARKUP) or b"dealcheck:" not in content:
        return (), ()
    found = [
        _parse(match[1].decode("utf-8", "replace"), "inline", path, content.count(b"\n", 0, match.start()) + 1, path)
        for match in _COMMENT.finditer(content)
    ]
    return _parted(found)


def read_sidecar(path: str, text: str) -> tuple[tuple[Suppression, ...], tuple[Notice, ...]]:
    """What `ARTICLE.dealcheck` asks for, an order a line; lines that begin with `#` are for people."""
    article = path.removesuffix(SIDECAR)
    found = [
        _parse(line, "sidecar", path, number, article)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    return _parted(found)


def _parse(order: str, origin: Origin, path: str, line: int, article: str) -> Suppression | Notice:
    match = _ORDER.fullmatch(order.strip())
    if match is None:
        return Notice(path, line, f"not understood as a suppression; write: {_FORM}")
    reason = " ".join(match["reason"].split())
    if not reason:
        return Notice(path, line, f"a suppression without a reason does not count; write: {_FORM}")
    codes = tuple(code.strip() for code in match["codes"].split(","))
    return Suppression(origin, path, line, codes, reason, match["until"], article, None)


def _parted(found: list[Suppression | Notice]) -> tuple[tuple[Suppression, ...], tuple[Notice, ...]]:
    suppressions = tuple(item for item in found if isinstance(item, Suppression))
    return suppressions, tuple(item for item in found if isinstance(item, Notice))
