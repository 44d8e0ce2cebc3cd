"""Look again and again whether what was read has changed; the looks are a few hundred `stat` calls, no subscription."""

from collections.abc import Callable, Iterator
from time import sleep

from dealcheck.desk.files import Source, Walk
from dealcheck.model import Problem

PAUSE = 0.5  # seconds between two looks: below what a person notices after saving

Look = tuple[Source | Problem, ...]


def changes(paths: tuple[str, ...], excluded: Callable[[str], bool], seen: Look) -> Iterator[None]:
    """One item each time that a file under the paths has come, gone or changed, once two looks see the same.

    Args:
        paths: files and folders.
        excluded: whether a walk leaves a path out.
        seen: a look from before they were read, so that nothing slips between.
    """
    while True:
        sleep(PAUSE)
        now = look(paths, excluded)
        if now == seen:
            continue
        while (later := _settled(paths, excluded)) != now:  # it is still being written
            now = later
        seen = now
        yield


def _settled(paths: tuple[str, ...], excluded: Callable[[str], bool]) -> Look:
    sleep(PAUSE)
    return look(paths, excluded)


def look(paths: tuple[str, ...], excluded: Callable[[str], bool]) -> Look:
    """Every file that the paths mean, with its size and when it changed."""
    return tuple(Walk(excluded).sources(paths))
