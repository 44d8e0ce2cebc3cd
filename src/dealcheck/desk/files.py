"""Paths as they were typed -> the sources to read, in a fixed order."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dealcheck.model import Problem

SUPPORTED = frozenset({".txt", ".md", ".jsonl"})  # endings that a walk picks up; a file that is named is always read


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read.

    Attributes:
        path: as claims carry it: the argument as typed joined with the path below it, `/` between.
    """

    path: str


def find_sources(paths: Iterable[str]) -> Iterator[Source | Problem]:
    """Every file that the paths mean, each once, and what of them cannot be found.

    Folders are walked in sorted order; hidden files, unsupported endings and links that leave the folder are left out.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112  (the argument as typed is what claims carry; Path would tidy it)
            yield from _file(path, seen)
            continue
        found = False
        for source in _walk(path, os.path.realpath(path), seen):
            found = True
            yield source
        if not found:
            yield Problem(path, None, f"no article in this folder ({', '.join(sorted(SUPPORTED))})")


def _file(path: str, seen: set[tuple[int, int]]) -> Iterator[Source | Problem]:
    try:
        status = os.stat(path)  # noqa: PTH116  (as above)
    except (OSError, ValueError) as error:
        yield Problem(path, None, reason(error))
        return
    if (status.st_dev, status.st_ino) not in seen:
        seen.add((status.st_dev, status.st_ino))
        yield Source(path.replace(os.sep, "/"))


def _walk(folder: str, root: str, seen: set[tuple[int, int]]) -> Iterator[Source | Problem]:
    try:
        with os.scandir(folder) as entries:
            ordered = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        yield Problem(folder, None, reason(error))
        return
    for entry in ordered:
        path = f"{folder.rstrip('/')}/{entry.name}"
        if entry.is_symlink() and not _stays(path, root):
            continue
        yield from _entry(entry, path, root, seen)


def _entry(entry: os.DirEntry[str], path: str, root: str, seen: set[tuple[int, int]]) -> Iterator[Source | Problem]:
    try:
        status = entry.stat()
    except OSError as error:
        yield Problem(path, None, reason(error))
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    if entry.is_dir():
        seen.add((status.st_dev, status.st_ino))
        yield from _walk(path, root, seen)
    elif Path(entry.name).suffix.lower() in SUPPORTED:
        seen.add((status.st_dev, status.st_ino))
        yield Source(path)


def _stays(link: str, root: str) -> bool:
    """Does the link lead to something inside the folder that is walked?"""
    target = os.path.realpath(link)
    return target.startswith(root.rstrip("/") + "/")


def reason(error: Exception) -> str:
    """What went wrong with a file, in the words of the system and without its path."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]
