"""Read claims that `dealcheck extract` wrote, perhaps on another machine: JSON lines, plain or gzip."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path

from pydantic import ValidationError

from dealcheck.desk.files import reason
from dealcheck.desk.records import claim_record
from dealcheck.model import Article, Claim, Problem, contract
from dealcheck.pipeline import Reading

MAX_LINE = 1_000_000  # characters; the longest claim is a sentence long


def read_claim_file(path: str) -> Reading:
    """The claims of a file and the articles that they name; a line that is no claim is a problem with its place."""
    claims: list[Claim] = []
    problems: list[Problem] = []
    try:
        with _opened(path) as lines:
            for number, line in enumerate(_bounded(lines), 1):
                found = _claim(path, number, line)
                if isinstance(found, Problem):
                    problems.append(found)
                elif found is not None:
                    claims.append(found)
    except (OSError, EOFError, zlib.error) as error:
        problems.append(Problem(path, None, reason(error)))
    return Reading(_articles(claims), tuple(claims), tuple(problems))


def _opened(path: str) -> gzip.GzipFile | BufferedReader:
    return gzip.open(path, "rb") if path.endswith(".gz") else Path(path).open("rb")


def _bounded(lines: gzip.GzipFile | BufferedReader) -> Iterator[bytes]:
    while line := lines.readline(MAX_LINE):
        yield line


def _claim(path: str, number: int, line: bytes) -> Claim | Problem | None:
    if not line.strip():
        return None
    try:
        claim = contract.Claim.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        return Problem(path, number, f"not a claim: {f'{where}: ' if where else ''}{first['msg']}")
    return claim_record(claim.model_dump())


def _articles(claims: Iterable[Claim]) -> tuple[Article, ...]:
    """What claims tell of their articles: where they are and when they came out."""
    published = {claim.article: claim.published for claim in claims}
    return tuple(Article(path, None, None, day, 0, ()) for path, day in published.items())
