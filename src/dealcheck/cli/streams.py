"""Results go to standard output, everything else to standard error, both as UTF-8."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dealcheck.model import Notice, Problem


def write(text: str) -> None:
    r"""Write a piece of the result; what UTF-8 has no form for (names of files) becomes an escape (`\udcff`).

    Raises:
        SystemExit: nobody reads any more.
    """
    write_bytes(text.encode("utf-8", "backslashreplace"))


def write_bytes(piece: bytes) -> None:
    """Write a piece of the result that is encoded already.

    Raises:
        SystemExit: nobody reads any more. It is raised here because click would make a failure of a closed pipe.
    """
    try:
        sys.stdout.buffer.write(piece)
    except BrokenPipeError:
        closed_pipe()
        raise SystemExit(0) from None


def tell(line: str) -> None:
    """Write one line to standard error."""
    from dealcheck.reports.escape import visible

    sys.stderr.write(f"dealcheck: {visible(line)}\n")


def tell_problems(problems: "Iterable[Problem]") -> None:
    """One line for each source that could not be read, in the form `path:line: reason`."""
    for problem in problems:
        tell(f"{_place(problem.path, problem.line)}: {problem.reason}")


def tell_notices(notices: "Iterable[Notice]") -> None:
    """One line for each suppression without effect."""
    for notice in notices:
        tell(f"{_place(notice.path, notice.line)}: {notice.text}")


def _place(path: str, line: int | None) -> str:
    return path if line is None else f"{path}:{line}"


def closed_pipe() -> None:
    """Let nothing more be written to a standard output that nobody reads, not even at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
