"""Results go to standard output, everything else to standard error, both as UTF-8."""

import os
import sys
from collections.abc import Iterable

from dealcheck.model import Problem


def write(text: str) -> None:
    r"""Write a piece of the result; what UTF-8 has no form for (names of files) becomes an escape (`\udcff`).

    Raises:
        SystemExit: nobody reads any more. It is raised here because click would make a failure of a closed pipe.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    except BrokenPipeError:
        closed_pipe()
        raise SystemExit(0) from None


def tell(line: str) -> None:
    """Write one line to standard error."""
    sys.stderr.write(line.encode("utf-8", "backslashreplace").decode() + "\n")


def tell_problems(problems: Iterable[Problem]) -> None:
    """One line for each source that could not be read, in the form `path:line: reason`."""
    for problem in problems:
        place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
        tell(f"dealcheck: {printable(place)}: {printable(problem.reason)}")


def printable(text: str) -> str:
    r"""The text with everything that a terminal might obey, or that cannot be seen, as an escape (`\x1b`)."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def closed_pipe() -> None:
    """Let nothing more be written to a standard output that nobody reads, not even at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
