"""Web archives: WARC 1.0 and 1.1 (ISO 28500), with HTTP messages in them (RFC 9112).

Each response or resource with a readable type is an article, named by its address; its place counts in the payload.
The format is lengths and header lines, so it is read here: the known library writes to standard error and fails in
many ways on damaged records.
"""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath

from dealcheck.documents.limits import Budget
from dealcheck.model import Document, Problem

Read = Callable[[str, bytes, str], tuple[list[Document], list[Problem]]]
Page = tuple[str, bytes]
KINDS = frozenset({"response", "resource"})
TYPES = re.compile(r"text/|application/(?:xhtml|xml|rss|atom|json|pdf|feed)")
STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (?P<code>\d{3})")
CHUNK = re.compile(rb"\s*(?P<size>[0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
HEADERS = 65536  # bytes of one record's headers
OK = b"200"


def read_warc(path: str, content: bytes, read: Read, budget: Budget) -> tuple[list[Document], list[Problem]]:
    """The pages of the archive."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for found in _pages(content, budget):
        if isinstance(found, str):
            problems.append(Problem(path, None, found))
            continue
        address, payload = found
        articles, refused = read(f"{path}#{address}", payload, PurePosixPath(address.partition("?")[0]).suffix.lower())
        documents += articles
        problems += refused
    if not documents and not problems:
        problems.append(Problem(path, None, "no page in this web archive"))
    return documents, problems


def _pages(content: bytes, budget: Budget) -> Iterator[Page | str]:
    """Address and payload of each page, or in words what of it cannot be read."""
    for number, record in enumerate(_records(content), 1):
        if isinstance(record, str) or number > budget.limits.records or budget.left < 0:
            yield record if isinstance(record, str) else _why_no_more(budget)
            return
        fields, block = record
        if fields.get("warc-type") not in KINDS:
            continue
        address = fields.get("warc-target-uri", "").strip("<>") or str(number)
        payload = _payload(fields, block, max(0, budget.left))
        if isinstance(payload, bytes):
            budget.take(len(payload))
            yield address, payload
        elif payload:
            yield f"{address}: {payload}"


def _why_no_more(budget: Budget) -> str:
    if budget.left < 0:
        return budget.spent()
    return budget.limits.passed("records", "more than {} records; the rest is not read")


def _records(content: bytes) -> Iterator[tuple[Mapping[str, str], bytes] | str]:
    at = 0
    while at < len(content):
        end = content.find(b"\r\n\r\n", at, at + HEADERS)
        fields = _fields(content[at:end])
        length = fields.get("content-length", "")
        if end < 0 or not content.startswith(b"WARC/", at) or not length.isdecimal():
            yield f"damaged WARC record at byte {at}"
            return
        start = end + 4
        if start + int(length) > len(content):
            yield f"WARC record cut off at byte {at}"
            return
        yield fields, content[start : start + int(length)]
        at = start + int(length)
        while content.startswith(b"\r\n", at):
            at += 2


def _fields(head: bytes) -> dict[str, str]:
    pairs = (line.partition(":") for line in head.decode("utf-8", "replace").splitlines()[1:])
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _payload(fields: Mapping[str, str], block: bytes, left: int) -> bytes | str | None:
    """The body of a readable page; None where it is none, words where it cannot be read."""
    if not fields.get("content-type", "").startswith("application/http"):
        return block if TYPES.match(fields.get("content-type", "")) else None
    head, _, body = block.partition(b"\r\n\r\n")
    status, answer = STATUS.match(head), _fields(head)
    if status is None or status["code"] != OK or not TYPES.match(answer.get("content-type", "").lower()):
        return None
    if "chunked" in answer.get("transfer-encoding", "").lower():
        body = b"".join(_chunks(body))
    return _uncompressed(body, answer.get("content-encoding", "").lower(), left)


def _chunks(body: bytes) -> Iterator[bytes]:
    at = 0
    while (chunk := CHUNK.match(body, at)) and (size := int(chunk["size"], 16)):
        yield body[chunk.end() : chunk.end() + size]
        at = chunk.end() + size


def _uncompressed(body: bytes, encoding: str, left: int) -> bytes | str:
    if encoding in {"", "identity"}:
        return body
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        return f"compressed as {encoding[:20]}, which is not read"
    stream = zlib.decompressobj(32 + zlib.MAX_WBITS)
    try:
        return stream.decompress(body, left + 1)
    except zlib.error as error:
        return f"damaged page: {error}"
