"""The bytes of one source, and what stands in the file of suppressions beside it."""

import os
import stat
from dataclasses import replace
from pathlib import Path

from dealcheck.desk.files import printable, reason
from dealcheck.model import Problem, Reading
from dealcheck.policy import SIDECAR, read_sidecar
from dealcheck.settings import LIMITS, Limits


def read_content(path: str, limits: Limits = LIMITS) -> bytes | Problem:
    """The whole content of a regular file of bearable size."""
    try:
        with open(path, "rb", opener=_opener) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return Problem(printable(path), None, "not a regular file")
            content = file.read(limits.file_bytes + 1)
    except (OSError, ValueError) as error:
        return Problem(printable(path), None, reason(error))
    if len(content) > limits.file_bytes:
        return Problem(printable(path), None, limits.passed("file_bytes", "more than {} bytes"))
    return content


def _opener(path: str, flags: int) -> int:
    """Without waiting for a writer, should the file be a pipe."""
    return os.open(path, flags | os.O_NONBLOCK)


def with_sidecar(reading: Reading, path: str) -> Reading:
    """The reading with the suppressions of the file beside its source, if there is one."""
    beside = Path(path + SIDECAR)
    if not beside.is_file():
        return reading
    suppressions, notices = read_sidecar(
        printable(path + SIDECAR), beside.read_text(encoding="utf-8", errors="replace")
    )
    return replace(
        reading,
        suppressions=(*reading.suppressions, *suppressions),
        notices=(*reading.notices, *notices),
    )


def failed(problem: Problem) -> Reading:
    """The reading of a source that could not be read."""
    return Reading((), (), (problem,))
