"""Paths as they were typed -> the sources to read, in a fixed order."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from pathlib import PurePosixPath

from dealcheck.documents import PEEK, SUPPORTED, may_hold_articles
from dealcheck.model import Problem
from dealcheck.record import record, state

AMBIGUOUS = frozenset({".json", ".xml"})  # endings of files that are written for many ends


@record
class Source:
    """A file to read.

    Attributes:
        path: the argument as typed joined with the path below it, `/` between.
        size: bytes.
        changed: when its content last changed, in nanoseconds since 1970.
    """

    path: str
    size: int
    changed: int

    @property
    def name(self) -> str:
        """The path as claims carry it: bytes in a file's name that are no text become visible."""
        return printable(self.path)


def printable(path: str) -> str:
    r"""The path with every byte that is no text as an escape (`\udcff`)."""
    return path if path.isascii() else path.encode("utf-8", "backslashreplace").decode()


def _nothing(_path: str) -> bool:
    return False


@state
class Walk:
    """One look over all paths: every file is a source once, however many paths lead to it.

    Attributes:
        excluded: whether a path (a folder's ends in `/`) is to be left out; files that are named are never asked for.
        seen: device and number of what was met.
        met: how many articles were met, those met before included.
    """

    excluded: Callable[[str], bool] = _nothing
    seen: set[tuple[int, int]] = field(default_factory=set)
    met: int = 0

    def sources(self, paths: Iterable[str]) -> Iterator[Source | Problem]:
        """Every file that the paths mean, and what of them cannot be found.

        Folders are walked in sorted order; hidden files, unsupported endings and links that leave the folder are left
        out.
        """
        for path in paths:
            if not os.path.isdir(path):  # noqa: PTH112  (claims carry the path as typed; Path would tidy it)
                yield from self._file(path)
                continue
            before = self.met
            yield from self._folder(path, os.path.realpath(path))
            if self.met == before:
                yield Problem(printable(path), None, f"no article in this folder ({', '.join(sorted(SUPPORTED))})")

    def pass_over(self, path: str) -> None:
        """Do not read this file: its content came another way."""
        try:
            self._first_time(os.stat(path))  # noqa: PTH116  (as above)
        except (OSError, ValueError):
            return

    def _file(self, path: str) -> Iterator[Source | Problem]:
        try:
            status = os.stat(path)  # noqa: PTH116  (as above)
        except (OSError, ValueError) as error:
            yield Problem(printable(path), None, reason(error))
            return
        if self._first_time(status):
            yield Source(path.replace(os.sep, "/"), status.st_size, status.st_mtime_ns)

    def _folder(self, folder: str, root: str) -> Iterator[Source | Problem]:
        try:
            with os.scandir(folder) as entries:
                ordered = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda e: e.name)
        except OSError as error:
            self.met += 1
            yield Problem(printable(folder), None, reason(error))
            return
        for entry in ordered:
            path = f"{folder.rstrip('/')}/{entry.name}"
            if not entry.is_symlink() or _stays(path, root):
                yield from self._entry(entry, path, root)

    def _entry(self, entry: os.DirEntry[str], path: str, root: str) -> Iterator[Source | Problem]:
        folder = _is_folder(entry)
        if not folder and PurePosixPath(entry.name).suffix.lower() not in SUPPORTED:
            return
        if self.excluded(f"{path}/" if folder else path):
            return
        try:
            status = entry.stat()
        except OSError as error:
            self.met += 1
            yield Problem(printable(path), None, reason(error))
            return
        if not folder and not _may_hold_articles(path):
            return
        self.met += not folder
        if not self._first_time(status):
            return
        if folder:
            yield from self._folder(path, root)
        else:
            yield Source(path, status.st_size, status.st_mtime_ns)

    def _first_time(self, status: os.stat_result) -> bool:
        identity = (status.st_dev, status.st_ino)
        if identity in self.seen:
            return False
        self.seen.add(identity)
        return True


def _may_hold_articles(path: str) -> bool:
    """Does its beginning promise an article? What cannot be opened is left to the reader, who says why."""
    ending = PurePosixPath(path).suffix.lower()
    if ending not in AMBIGUOUS:
        return True
    try:
        with open(path, "rb") as file:  # noqa: PTH123  (as above)
            return may_hold_articles(ending, file.read(PEEK))
    except OSError:
        return True


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _stays(link: str, root: str) -> bool:
    """Does the link lead to something inside the folder that is walked?"""
    return os.path.realpath(link).startswith(root.rstrip("/") + "/")


def reason(error: Exception) -> str:
    """What went wrong with a file, in the words of the system and without its path."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]
