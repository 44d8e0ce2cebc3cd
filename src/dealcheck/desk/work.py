"""Get every source read by this process, in the order of the sources."""

from collections.abc import Iterator, Sequence

from dealcheck.desk.content import failed, read_content
from dealcheck.desk.files import Source
from dealcheck.desk.store import Store
from dealcheck.desk.wire import encode
from dealcheck.model import Problem
from dealcheck.pipeline import Reading, read
from dealcheck.record import record
from dealcheck.settings import Handling

Found = Reading | bytes  # read by this process, or as workers and the cache hand it over


class WorkerError(Exception):
    """A worker died; nothing can be said of what it was reading."""


@record
class Unread:
    """A source that still has to be read."""

    source: Source
    content: bytes
    key: bytes


@record
class Desk:
    """What reading needs beside the sources: the cache, if there is one, and how to read."""

    store: Store | None
    handling: Handling


def alone(sources: Sequence[Source], desk: Desk) -> Iterator[Found]:
    """Read one after the other."""
    for source in sources:
        found = known(source, desk)
        if isinstance(found, Unread):
            reading = read(source.name, found.content, desk.handling)
            if desk.store:
                desk.store.keep(source, found.key, encode(reading))
            yield reading
        else:
            yield found


def known(source: Source, desk: Desk) -> Found | Unread:
    """What the cache knows of a source, else its content."""
    store = desk.store
    if store and (body := store.by_place(source)) is not None:
        return body
    content = read_content(source.path, desk.handling.limits)
    if isinstance(content, Problem):
        return failed(content)
    key = store.key(source.name, content) if store else b""
    body = store.by_key(key) if store else None
    if body is None:
        return Unread(source, content, key)
    if store:
        store.keep(source, key, None)
    return body
