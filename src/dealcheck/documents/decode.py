"""bytes -> str: byte-order mark, UTF-8, what the format declares, else the most probable encoding."""

import codecs
import re

from dealcheck.record import record

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = bytes({*range(0x20)} - {*b"\t\n\x0b\x0c\r\x1b"})
LIMIT = 0.01  # share of control characters above which bytes are no text
SPARSE = 0.15  # share of bytes beyond ASCII up to which a text is English with typographic signs
PROBE = 65536  # bytes that are looked at to tell a text from anything else


MARKED = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})|<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
)
HEAD = 2048  # bytes in which a page says its encoding


@record
class Unreadable:
    """Why bytes are no text."""

    reason: str


def decode(content: bytes, declared: str | None = None) -> str | Unreadable:
    """The text of `content` without its byte-order mark.

    Args:
        content: the bytes as they are stored.
        declared: an encoding that the format names, tried after UTF-8.
    """
    for mark, encoding in BOMS:
        if content.startswith(mark):
            marked = _decoded(content[len(mark) :], encoding)
            return Unreadable(f"damaged text: it is marked as {encoding}") if marked is None else marked
    probe = content[:PROBE]
    controls = len(probe) - len(probe.translate(None, CONTROLS))
    if b"\0" in probe or controls > LIMIT * len(probe):
        return Unreadable("binary data, not a text")
    found = _decoded(content, "utf-8")
    if found is None and declared:
        found = _decoded(content, declared)
    return _probable(content) if found is None else found


def marked_encoding(content: bytes) -> str | None:
    """The encoding that markup names in its first lines."""
    match = MARKED.search(content[:HEAD]) if b"<" in content[:HEAD] else None
    return (match[1] or match[2]).decode("ascii") if match else None


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _probable(content: bytes) -> str | Unreadable:
    """Few bytes beyond ASCII are a Windows page's quotes and pound signs: too few for a detector to judge by."""
    beyond = len(content.translate(None, bytes(range(128))))
    if beyond <= SPARSE * len(content) and (text := _decoded(content, "cp1252")) is not None:
        return text
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms that a UTF-8 text need not pay

    best = from_bytes(content).best()
    return str(best) if best is not None else Unreadable("neither UTF-8 nor an encoding that could be recognised")
