"""Compressed files: ZIP (APPNOTE.TXT 6.3) and gzip (RFC 1952), whatever readable files are in them."""

import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import PurePosixPath

from dealcheck.documents.endings import SUPPORTED
from dealcheck.documents.limits import Budget
from dealcheck.model import Document, Problem

Read = Callable[[str, bytes, str], tuple[list[Document], list[Problem]]]
CHUNK = 1 << 20
GZIP = 16 + zlib.MAX_WBITS
SMALL = 1 << 20  # bytes below which no ratio is a bomb
TOO_DENSE = "unfolds to more than {} times its size"


def read_zip(path: str, content: bytes, read: Read, budget: Budget) -> tuple[list[Document], list[Problem]]:
    """Every member with a supported ending, in the archive's order; hidden ones are left out as in a folder."""
    documents: list[Document] = []
    problems: list[Problem] = []
    met = False
    for name, inner in _members(content, budget):
        met = True
        if isinstance(inner, str):
            problems.append(Problem(f"{path}#{name}" if name else path, None, inner))
            continue
        found, refused = read(f"{path}#{name}", inner, PurePosixPath(name).suffix.lower())
        documents += found
        problems += refused
    if not met:
        problems.append(Problem(path, None, f"no article in this archive ({', '.join(sorted(SUPPORTED))})"))
    return documents, problems


def _members(content: bytes, budget: Budget) -> Iterator[tuple[str, bytes | str]]:
    """Name and content of each member, or why it cannot be had; without a name, why there are no more."""
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - only archives pay for it

    limits = budget.limits
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = [one for one in archive.infolist() if _is_read(one.filename)]
            for member in members[: limits.members]:
                if member.flag_bits & 1:
                    yield member.filename, "encrypted"
                    continue
                most = max(SMALL, limits.ratio * member.compress_size)
                with archive.open(member) as stream:
                    inner = stream.read(min(budget.left, most) + 1)
                if not budget.take(len(inner)):
                    yield "", budget.spent()
                    return
                yield member.filename, inner if len(inner) <= most else limits.passed("ratio", TOO_DENSE)
            if len(members) > limits.members:
                yield "", limits.passed("members", "more than {} files in the archive; the rest is not read")
    except (BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error, RuntimeError) as error:
        yield "", f"damaged archive: {error}"


def _is_read(name: str) -> bool:
    path = PurePosixPath(name)
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return path.suffix.lower() in SUPPORTED and not is_hidden and not name.endswith("/")


def read_gzip(path: str, content: bytes, read: Read, budget: Budget) -> tuple[list[Document], list[Problem]]:
    """The one file in it, under the name of the compressed one."""
    parts: list[bytes] = []
    size = 0
    for part in _unfolded(content):
        if isinstance(part, Problem):
            return [], [Problem(path, None, part.reason)]
        parts.append(part)
        size += len(part)
        if not budget.take(len(part)):
            return [], [Problem(path, None, budget.spent())]
        if size > SMALL and size > budget.limits.ratio * len(content):
            return [], [Problem(path, None, budget.limits.passed("ratio", TOO_DENSE))]
    return read(path, b"".join(parts), PurePosixPath(path.removesuffix(".gz")).suffix.lower())


def _unfolded(content: bytes) -> Iterator[bytes | Problem]:
    """The members of a gzip file one behind the other."""
    while content:
        stream = zlib.decompressobj(GZIP)
        try:
            part = stream.decompress(content, CHUNK)
            while part:
                yield part
                part = stream.decompress(stream.unconsumed_tail, CHUNK)
        except zlib.error as error:
            yield Problem("", None, f"damaged gzip file: {error}")
            return
        if not stream.eof:
            yield Problem("", None, "gzip file cut off")
            return
        content = stream.unused_data.lstrip(b"\0")
