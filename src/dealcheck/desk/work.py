"""Get every source read, by this process or by several, in the order of the sources."""

import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice

from dealcheck.desk.content import failed, read_content
from dealcheck.desk.files import Source
from dealcheck.desk.store import Store
from dealcheck.desk.wire import encode
from dealcheck.model import Problem
from dealcheck.pipeline import Reading, read

Found = Reading | bytes  # read by this process, or as workers and the cache hand it over
GROUP = 32  # sources that a worker is handed at once: enough to forget the way there and back
AHEAD = 3  # groups a worker has waiting


class WorkerError(Exception):
    """A worker died; nothing can be said of what it was reading."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A source that still has to be read."""

    source: Source
    content: bytes
    key: bytes


def alone(sources: Sequence[Source], store: Store | None) -> Iterator[Found]:
    """Read one after the other."""
    for source in sources:
        found = _known(source, store)
        if isinstance(found, _Open):
            reading = read(source.name, found.content)
            if store:
                store.keep(source, found.key, encode(reading))
            yield reading
        else:
            yield found


def together(sources: Sequence[Source], store: Store | None, jobs: int) -> Iterator[Found]:
    """Read by several processes.

    Raises:
        WorkerError: one of them was killed.
    """
    waiting: deque[tuple[list[Found | _Open], Future[list[bytes]]]] = deque()
    remaining = iter(sources)
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts) as pool:
        try:
            while group := list(islice(remaining, GROUP)):
                known = [_known(source, store) for source in group]
                open_ = [(item.source.name, item.content) for item in known if isinstance(item, _Open)]
                waiting.append((known, pool.submit(_read_all, open_)))
                if len(waiting) > AHEAD * jobs:
                    yield from _collected(*waiting.popleft(), store)
            while waiting:
                yield from _collected(*waiting.popleft(), store)
        except BrokenProcessPool:
            raise WorkerError("a worker was killed, perhaps for want of memory; --jobs 1 needs the least") from None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _known(source: Source, store: Store | None) -> Found | _Open:
    """What the cache knows of a source, else its content."""
    if store and (body := store.by_place(source)) is not None:
        return body
    content = read_content(source.path)
    if isinstance(content, Problem):
        return failed(content)
    key = store.key(source.name, content) if store else b""
    body = store.by_key(key) if store else None
    if body is None:
        return _Open(source, content, key)
    if store:
        store.keep(source, key, None)
    return body


def _collected(known: list[Found | _Open], done: Future[list[bytes]], store: Store | None) -> Iterator[Found]:
    read_ = iter(done.result())
    for item in known:
        if isinstance(item, _Open):
            body = next(read_)
            if store:
                store.keep(item.source, item.key, body)
            yield body
        else:
            yield item


def _read_all(sources: list[tuple[str, bytes]]) -> list[bytes]:
    return [encode(read(path, content)) for path, content in sources]


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that the user started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
