"""`dealcheck baseline`: findings that were looked at and are to be left alone."""

from typing import Unpack

import click

from dealcheck.cli.exits import NOTHING, UNREADABLE
from dealcheck.cli.options import Common, common, configured, intake, paths_argument, placed, reading

FILE = "dealcheck-baseline.json"
file_option = click.option("--file", default=FILE, show_default=True, metavar="FILE", help="The baseline.")


@click.group()
def command() -> None:
    """Leave alone what was looked at: keep known findings in a file.

    Each is kept by its words, not its line, with a reason; `verify --baseline FILE` leaves it out and counts it.
    """


class Write(Common):
    """The options of `write`."""

    file: str
    reason: str
    until: str | None


@command.command()
@paths_argument
@file_option
@click.option("--reason", required=True, metavar="TEXT", help="Why these findings are left alone.")
@click.option("--until", metavar="DATE", help="The last day on which they are.")
@common
@reading
@placed
def write(paths: tuple[str, ...], **options: Unpack[Write]) -> int:
    """Keep every finding of today in the baseline.

    What it holds already keeps its reason; what is found no longer is dropped.
    """
    from dataclasses import replace
    from datetime import date

    from dealcheck.cli.complaints import complaints
    from dealcheck.cli.progress import progress
    from dealcheck.cli.streams import tell, tell_problems
    from dealcheck.desk import verify
    from dealcheck.desk.baseline import write_baseline
    from dealcheck.desk.configuration import ConfigurationError

    if options["until"]:
        try:
            date.fromisoformat(options["until"])
        except ValueError:
            raise click.UsageError(f"--until is no date: {options['until']!r}; write 2026-12-31") from None
    chosen = configured(options, paths)
    with complaints(), progress(wanted=True) as bar:
        what = intake((*paths, *options["against"]), options, chosen, bar)
        report = verify(what, replace(chosen.settings, suppressions=()), chosen.confirmed)
    tell_problems(report.problems)
    if report.problems:
        return UNREADABLE
    try:
        done = write_baseline(options["file"], report, options["reason"], options["until"])
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
    tell(f"{options['file']}: {done.added} added, {done.kept} kept, {done.dropped} dropped")
    return NOTHING


@command.command()
@file_option
def show(file: str) -> int:
    """List what the baseline holds, with the reasons."""
    from dealcheck.cli.streams import write as write_out
    from dealcheck.desk.baseline import baseline_lines
    from dealcheck.desk.configuration import ConfigurationError
    from dealcheck.reports.escape import visible

    try:
        write_out("".join(f"{visible(line)}\n" for line in baseline_lines(file)))
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
    return NOTHING
