"""Read every source that the paths mean to its claims."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dealcheck.desk.files import Source, Walk, reason
from dealcheck.model import Problem
from dealcheck.pipeline import Reading, read
from dealcheck.policy import SIDECAR, read_sidecar

STDIN = "-"
MAX_BYTES = 100_000_000  # of one file: the longest article is a thousandth of it; a larger archive comes as many files


def _ignore(_done: int, _of: int) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Intake:
    """What to read, and how.

    Attributes:
        paths: files, folders, and `-` for standard input.
        stdin_name: what the article on standard input is called.
        excluded: whether a walk leaves a path out.
        sidecars: whether files of suppressions beside the articles are looked for.
        progress: is told how many sources are done, of how many.
    """

    paths: tuple[str, ...]
    stdin_name: str = STDIN
    excluded: Callable[[str], bool] = lambda _path: False
    sidecars: bool = False
    progress: Callable[[int, int], None] = _ignore


def readings(intake: Intake) -> Iterator[Reading]:
    """One reading a source, in the order of the paths; what cannot be read is a reading that holds its problem."""
    walk = Walk(intake.excluded)
    if STDIN in intake.paths and intake.stdin_name != STDIN:
        walk.pass_over(intake.stdin_name)
    sources = [source for path in intake.paths for source in _sources(path, walk)]
    for number, source in enumerate(sources, 1):
        yield _reading(source, intake)
        intake.progress(number, len(sources))


def _sources(path: str, walk: Walk) -> Iterator[Source | Problem | None]:
    if path == STDIN:
        yield None
    else:
        yield from walk.sources([path])


def _reading(source: Source | Problem | None, intake: Intake) -> Reading:
    if source is None:
        return read(intake.stdin_name, sys.stdin.buffer.read())
    if isinstance(source, Problem):
        return _failed(source)
    reading = _read_file(source.path)
    return _with_sidecar(reading, source.path) if intake.sidecars else reading


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


def _with_sidecar(reading: Reading, path: str) -> Reading:
    beside = Path(path + SIDECAR)
    if not beside.is_file():
        return reading
    suppressions, notices = read_sidecar(path + SIDECAR, beside.read_text(encoding="utf-8", errors="replace"))
    return replace(
        reading,
        suppressions=(*reading.suppressions, *suppressions),
        notices=(*reading.notices, *notices),
    )


def _failed(problem: Problem) -> Reading:
    return Reading((), (), (problem,))
