"""Web archives: WARC 1.0 and 1.1 (ISO 28500), through the extra `warc`.

Each response or resource with a readable type is an article, named by its address; its place counts in the payload.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import PurePosixPath

from dealcheck.documents.limits import EXPANDED, RECORDS
from dealcheck.model import Document, Problem

Read = Callable[[str, bytes, str], tuple[list[Document], list[Problem]]]
KINDS = frozenset({"response", "resource"})
TYPES = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/json",
    "application/pdf",
)
OK = "200"


def read_warc(path: str, content: bytes, read: Read) -> tuple[list[Document], list[Problem]]:
    """The pages of the archive."""
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
    except ModuleNotFoundError:
        return [], [Problem(path, None, "a WARC file is read with the extra: pip install 'dealcheck[warc]'")]
    documents: list[Document] = []
    problems: list[Problem] = []
    left = EXPANDED
    try:
        for number, record in enumerate(ArchiveIterator(BytesIO(content)), 1):
            if number > RECORDS or left < 0:
                problems.append(
                    Problem(path, None, f"more than {RECORDS} records or {EXPANDED // 10**6} MB; the rest is not read")
                )
                break
            if not _is_page(record):
                continue
            payload = record.content_stream().read(left + 1)
            left -= len(payload)
            address = record.rec_headers.get_header("WARC-Target-URI") or str(number)
            found, refused = read(f"{path}#{address}", payload, PurePosixPath(address.partition("?")[0]).suffix.lower())
            documents += found
            problems += refused
    except (ArchiveLoadFailed, ValueError, EOFError, OSError) as error:
        problems.append(Problem(path, None, f"damaged WARC file: {error}"))
    if not documents and not problems:
        problems.append(Problem(path, None, "no page in this web archive"))
    return documents, problems


def _is_page(record: "object") -> bool:
    headers = getattr(record, "http_headers", None)
    if getattr(record, "rec_type", None) not in KINDS:
        return False
    kind = (headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")) or ""  # type: ignore[attr-defined]
    return kind.startswith(TYPES) and (headers is None or headers.get_statuscode() == OK)
