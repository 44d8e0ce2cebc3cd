"""Write a file as a whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: str, text: str) -> None:
    """Replace a file by its new content in one step; what is no regular file (`/dev/null`, a pipe) is written to.

    Raises:
        OSError: it cannot be written; a file that was there is as it was.
    """
    target = Path(path)
    content = text.encode("utf-8", "backslashreplace")
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    place = Path(os.path.realpath(target))  # a link stays a link
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(place)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
