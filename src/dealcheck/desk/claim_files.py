"""Read claims that `dealcheck extract` wrote, perhaps on another machine: JSON lines, plain or gzip."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path

from pydantic import ValidationError

from dealcheck.desk.files import reason
from dealcheck.desk.records import claim_record
from dealcheck.model import Article, Claim, Imprint, Problem, Reading, contract

MAX_LINE = 1_000_000  # characters; the longest claim is a sentence long


def read_claim_files(paths: Iterable[str]) -> Iterator[Reading]:
    """One reading an article, or more where its claims do not stand together; a line that is no claim is a problem."""
    met: set[str] = set()
    for path in paths:
        for article, claims in _runs(_lines(path)):
            problems = tuple(item for item in claims if isinstance(item, Problem))
            told = tuple(item for item in claims if isinstance(item, Claim))
            new = told and article not in met
            met.add(article)
            yield Reading((_article(told[0]),) if new else (), told, problems)


def _lines(path: str) -> Iterator[Claim | Problem]:
    """The claims of a file, and what is wrong with it where it is."""
    try:
        with _opened(path) as lines:
            for number, line in enumerate(_bounded(lines), 1):
                if line.strip():
                    yield _claim(path, number, line)
    except (OSError, EOFError, zlib.error) as error:
        yield Problem(path, None, reason(error))


def _runs(items: Iterable[Claim | Problem]) -> Iterator[tuple[str, list[Claim | Problem]]]:
    """What follows one another of the same article; a problem belongs to the article in whose claims it stands."""
    run: list[Claim | Problem] = []
    article = ""
    for item in items:
        if isinstance(item, Claim) and item.article != article and run:
            yield article, run
            run = []
        article = item.article if isinstance(item, Claim) else article
        run.append(item)
    if run:
        yield article, run


def _opened(path: str) -> gzip.GzipFile | BufferedReader:
    return gzip.open(path, "rb") if path.endswith(".gz") else Path(path).open("rb")


def _bounded(lines: gzip.GzipFile | BufferedReader) -> Iterator[bytes]:
    while line := lines.readline(MAX_LINE):
        yield line


def _claim(path: str, number: int, line: bytes) -> Claim | Problem:
    try:
        claim = contract.Claim.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        return Problem(path, number, f"not a claim: {f'{where}: ' if where else ''}{first['msg']}")
    return claim_record(claim.model_dump())


def _article(claim: Claim) -> Article:
    """What a claim tells of its article: where it is, who published it, when, and how it knows."""
    imprint = Imprint(level=claim.level)
    return Article(claim.article, claim.publisher, claim.title, claim.published, 0, (), imprint=imprint)
