"""Read every source that the paths mean to its claims."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dealcheck.desk.files import find_sources, reason
from dealcheck.model import Problem
from dealcheck.pipeline import Reading, read

STDIN = "-"
MAX_BYTES = 64_000_000  # of one file; the longest article is a thousandth of it, a whole archive comes as many files


def readings(paths: Iterable[str]) -> Iterator[Reading]:
    """One reading a source, in the order of the paths; what cannot be read is a reading that holds its problem."""
    for path in paths:
        if path == STDIN:
            yield read(STDIN, sys.stdin.buffer.read())
            continue
        for source in find_sources([path]):
            yield _failed(source) if isinstance(source, Problem) else _read_file(source.path)


def _read_file(path: str) -> Reading:
    try:
        status = os.stat(path)  # noqa: PTH116  (the path as typed)
        if not stat.S_ISREG(status.st_mode):
            return _failed(Problem(path, None, "not a regular file"))
        if status.st_size > MAX_BYTES:
            return _failed(Problem(path, None, f"larger than {MAX_BYTES // 1_000_000} MB"))
        content = Path(path).read_bytes()
    except OSError as error:
        return _failed(Problem(path, None, reason(error)))
    return read(path, content)


def _failed(problem: Problem) -> Reading:
    return Reading((), (), (problem,))
