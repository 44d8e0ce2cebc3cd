"""Get the sources read by several processes, in the order of the sources."""

import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from dealcheck.desk.files import Source
from dealcheck.desk.store import Store
from dealcheck.desk.wire import encode
from dealcheck.desk.work import Desk, Found, Unread, WorkerError, known
from dealcheck.pipeline import read
from dealcheck.settings import Handling

GROUP = 32  # sources that a worker is handed at once: enough to forget the way there and back
AHEAD = 3  # groups a worker has waiting


def together(sources: Sequence[Source], desk: Desk, jobs: int) -> Iterator[Found]:
    """Read by several processes.

    Raises:
        WorkerError: one of them was killed.
    """
    waiting: deque[tuple[list[Found | Unread], Future[list[bytes]]]] = deque()
    remaining = iter(sources)
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts) as pool:
        try:
            while group := list(islice(remaining, GROUP)):
                taken = [known(source, desk) for source in group]
                open_ = [(item.source.name, item.content) for item in taken if isinstance(item, Unread)]
                waiting.append((taken, pool.submit(_read_all, open_, desk.handling)))
                if len(waiting) > AHEAD * jobs:
                    yield from _collected(*waiting.popleft(), desk.store)
            while waiting:
                yield from _collected(*waiting.popleft(), desk.store)
        except BrokenProcessPool:
            raise WorkerError("a worker was killed, perhaps for want of memory; --jobs 1 needs the least") from None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _collected(taken: list[Found | Unread], done: Future[list[bytes]], store: Store | None) -> Iterator[Found]:
    read_ = iter(done.result())
    for item in taken:
        if isinstance(item, Unread):
            body = next(read_)
            if store:
                store.keep(item.source, item.key, body)
            yield body
        else:
            yield item


def _read_all(sources: list[tuple[str, bytes]], handling: Handling) -> list[bytes]:
    return [encode(read(path, content, handling)) for path, content in sources]


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that the user started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
