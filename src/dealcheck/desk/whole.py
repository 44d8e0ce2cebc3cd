"""Write a file as a whole or not at all."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write_whole(path: str, pieces: Iterable[str]) -> None:
    """Replace a file by its new content in one step; what is no regular file (`/dev/null`, a pipe) is written to.

    Args:
        path: the file; a link stays a link.
        pieces: of the content; they may be made while they are written.

    Raises:
        OSError: it cannot be written; a file that was there is as it was.
    """
    target = Path(path)
    if target.exists() and not target.is_file():
        _write(target, pieces)
        return
    place = Path(os.path.realpath(target))
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        _write(draft, pieces)
        draft.replace(place)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def _write(file: Path, pieces: Iterable[str]) -> None:
    with file.open("wb") as opened:
        for piece in pieces:
            opened.write(piece.encode("utf-8", "backslashreplace"))
