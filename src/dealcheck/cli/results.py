"""Deliver a report: to standard output in one form, to files in others."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dealcheck.cli.complaints import FailureError
from dealcheck.cli.shown import FORMATS, Shown
from dealcheck.cli.streams import write
from dealcheck.desk.files import reason
from dealcheck.desk.whole import write_whole
from dealcheck.reports import View, pieces, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from dealcheck.model import Report

PIPED_WIDTH = 100  # columns where nobody can say how wide a line may be


def deliver(report: "Report", options: Shown) -> None:
    """Print the report and write the files that are asked for.

    Raises:
        click.ClickException: a file cannot be written.
    """
    write_files(report, options)
    if options["form"] == "github":
        _summarise(report)
    for piece in pieces(report, options["form"], _view(options)):
        write(piece)


def write_files(report: "Report", options: Shown) -> None:
    """Write the files that are asked for.

    Raises:
        click.ClickException: a file cannot be written.
    """
    for form, file in _outputs(options):
        view = View(
            verbose=options["verbose"], reconciled=options["show_reconciled"], way_back=_way_back(Path(file).parent)
        )
        try:
            write_whole(file, pieces(report, form, view))
        except OSError as error:
            raise FailureError(f"{file}: {reason(error)}") from None


def besides(excluded: "Callable[[str], bool]", options: Shown) -> "Callable[[str], bool]":
    """What a walk leaves out, and the files that are about to be written: a page of ours is no article."""
    own = frozenset(os.path.realpath(file) for _, file in _outputs(options))
    if not own:
        return excluded
    return lambda path: excluded(path) or os.path.realpath(path) in own


def _summarise(report: "Report") -> None:
    """The job's summary holds what the ten annotations of a step do not; GitHub names its file in the environment."""
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(file).open("a", encoding="utf-8") as summary:
            summary.write(render(report, "markdown", View()))


def check_outputs(options: Shown) -> None:
    """Refuse an `--output` that cannot be understood before anything is read.

    Raises:
        click.UsageError: no `FORMAT=FILE`, or no such format.
    """
    for form, file in _outputs(options):
        if form not in FORMATS or not file:
            raise click.UsageError(f"--output takes FORMAT=FILE with one of: {', '.join(FORMATS)}")


def _outputs(options: Shown) -> list[tuple[str, str]]:
    return [(form, file) for form, _, file in (output.partition("=") for output in options["output"])]


def _way_back(folder: Path) -> str | None:
    """From the folder to where we are; None where no relative path leads there (another drive)."""
    try:
        return os.path.relpath(Path.cwd(), folder.resolve()).replace(os.sep, "/")
    except ValueError:
        return None


def _view(options: Shown) -> View:
    terminal = sys.stdout.isatty()
    color = _color(options["color"], terminal=terminal)
    return View(
        width=width(),
        color=color,
        base=Path.cwd().as_posix() if color and terminal else None,
        quiet=options["quiet"],
        verbose=options["verbose"],
        reconciled=options["show_reconciled"],
    )


def width() -> int:
    """How many columns a line of the result may have."""
    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        from shutil import get_terminal_size

        return get_terminal_size((PIPED_WIDTH, 24)).columns
    return PIPED_WIDTH


def _color(wish: str, *, terminal: bool) -> bool:
    """`--color` decides, then NO_COLOR and FORCE_COLOR (set and not empty), then whether a terminal reads."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")
