"""Read every source that the paths mean to its claims: from the cache, here, or by workers, with the same result."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext

from dealcheck.desk.content import failed, with_sidecar
from dealcheck.desk.files import Source, Walk
from dealcheck.desk.store import opened
from dealcheck.desk.wire import claims_part, decode, encode_claims, problems_part
from dealcheck.desk.work import Desk, Found, alone
from dealcheck.model import Problem
from dealcheck.pipeline import Reading, read
from dealcheck.record import record
from dealcheck.settings import USUALLY, Handling

STDIN = "-"
JOBS_FROM = 4_000_000  # bytes in all: below, one process is done before the others have started


def _ignore(_done: int, _of: int) -> None:
    return None


@record
class Intake:
    """What to read, and how.

    Attributes:
        paths: files, folders, and `-` for standard input.
        stdin_name: what the article on standard input is called.
        excluded: whether a walk leaves a path out.
        sidecars: whether files of suppressions beside the articles are looked for.
        claims: whether the paths are files of claims that were extracted before.
        handling: how much of a source is read, and what tells a page's article from the rest.
        cache: whether what was read before may be used, and kept for next time.
        jobs: number of processes; None leaves it to the amount of work.
        progress: is told how many sources are done, of how many.
    """

    paths: tuple[str, ...]
    stdin_name: str = STDIN
    excluded: Callable[[str], bool] = lambda _path: False
    sidecars: bool = False
    claims: bool = False
    handling: Handling = USUALLY
    cache: bool = False
    jobs: int | None = 1
    progress: Callable[[int, int], None] = _ignore


def readings(intake: Intake) -> Iterator[Reading]:
    """One reading a source, in the order of the paths; what cannot be read is a reading that holds its problem.

    Raises:
        WorkerError: a worker was killed.
    """
    if intake.claims:
        from dealcheck.desk.claim_files import read_claim_files  # noqa: PLC0415  (its checks are dear to import)

        yield from read_claim_files(intake.paths)
        return
    for source, found in _read(intake):
        reading = decode(found) if isinstance(found, bytes) else found
        yield with_sidecar(reading, source.path) if intake.sidecars and source else reading


def claim_lines(intake: Intake) -> Iterator[tuple[bytes, tuple[Problem, ...]]]:
    """The claims of each source as lines of JSON, and what could not be read of it.

    Raises:
        WorkerError: a worker was killed.
    """
    for _, found in _read(intake):
        if isinstance(found, bytes):
            yield claims_part(found), problems_part(found)
        else:
            yield encode_claims(found), found.problems


def _read(intake: Intake) -> Iterator[tuple[Source | None, Found]]:
    """What was found in each source; None in place of a source where there is no file."""
    walk = Walk(intake.excluded)
    if STDIN in intake.paths and intake.stdin_name != STDIN:
        walk.pass_over(intake.stdin_name)
    plan = [item for path in intake.paths for item in ([None] if path == STDIN else walk.sources([path]))]
    files = [item for item in plan if isinstance(item, Source)]
    size = sum(source.size for source in files)
    with opened(intake.handling) if intake.cache else nullcontext() as store:
        found = _files(files, Desk(store, intake.handling), intake.jobs or _jobs(size))
        for number, item in enumerate(plan, 1):
            if isinstance(item, Source):
                yield item, next(found)
            elif item is None:
                yield None, read(intake.stdin_name, sys.stdin.buffer.read(), intake.handling)
            else:
                yield None, failed(item)
            intake.progress(number, len(plan))
        next(found, None)  # at its end: the workers are waited for


def _files(files: list[Source], desk: Desk, jobs: int) -> Iterator[Found]:
    if jobs == 1 or len(files) == 1:
        return alone(files, desk)
    from dealcheck.desk.workers import together  # noqa: PLC0415  (few runs are large enough to need it)

    return together(files, desk, jobs)


def _jobs(size: int) -> int:
    """As many as there are cores, where starting them is worth it."""
    return os.cpu_count() or 1 if size >= JOBS_FROM else 1
