"""`dealcheck verify`: what cannot all be true."""

from typing import TYPE_CHECKING, Unpack

import click

from dealcheck.cli.exits import FOUND, NOTHING, UNREADABLE
from dealcheck.cli.options import Common, allow_unreadable, common, configured, intake, paths_argument, placed, reading
from dealcheck.cli.rare import Rare
from dealcheck.cli.shown import Shown, shown

if TYPE_CHECKING:
    from dealcheck.model import Report

LEVELS = ("never", "info", "warning", "error")


class Options(Common, Shown):
    """All options of the command."""

    fail_on: str | None
    claims: bool
    watch: bool
    allow_unreadable: bool


@click.command()
@paths_argument
@common
@click.option("--claims", is_flag=True, cls=Rare, help="PATH... are files that `extract` wrote, plain or .gz.")
@click.option("--watch", is_flag=True, help="Run again when a file changes, and show what is new.")
@click.option(
    "--fail-on", type=click.Choice(LEVELS), metavar="LEVEL", help="Exit 1 from info, warning, error on, or never."
)
@allow_unreadable
@shown
@reading
@placed
def command(paths: tuple[str, ...], **options: Unpack[Options]) -> int:
    """Find what cannot all be true in articles about a deal.

    PATH is an article, a folder of articles, or - for standard input.
    """
    from dealcheck.cli.results import check_outputs, deliver
    from dealcheck.cli.streams import tell_notices, tell_problems

    check_outputs(options)
    if options["watch"]:
        return _watch(paths, options)
    report, fail_on = _report(paths, options)
    deliver(report, options)
    tell_notices(report.notices)
    tell_problems(report.problems)
    if report.problems and not options["allow_unreadable"]:
        return UNREADABLE
    return FOUND if fails(report, fail_on) else NOTHING


def _report(paths: tuple[str, ...], options: Options) -> "tuple[Report, str]":
    """The report, and from which severity on it fails."""
    from dataclasses import replace

    from dealcheck.cli.complaints import complaints
    from dealcheck.cli.progress import progress
    from dealcheck.cli.results import besides
    from dealcheck.desk import verify

    chosen = configured(options, paths)
    with complaints(), progress(wanted=not options["quiet"]) as bar:
        what = intake((*paths, *options["against"]), options, chosen, bar)
        what = replace(what, claims=options["claims"], excluded=besides(what.excluded, options))
        return verify(what, chosen.settings, chosen.confirmed), options["fail_on"] or chosen.fail_on


def _watch(paths: tuple[str, ...], options: Options) -> int:
    """Report once, then what is new each time that an article or one of the desk's own files changes."""
    from dealcheck.cli.results import besides, deliver, write_files
    from dealcheck.cli.streams import tell_notices, tell_problems
    from dealcheck.cli.watch import watch
    from dealcheck.desk.watch import changes, look

    if "-" in paths:
        raise click.UsageError("--watch cannot watch standard input")
    own = (options["config"], options["facts"], options["baseline"])
    watched = (*paths, *options["against"], *(file for file in own if file))
    excluded = besides(configured(options, paths).excluded, options)
    seen = look(watched, excluded)
    report, _ = _report(paths, options)
    deliver(report, options)
    tell_notices(report.notices)
    tell_problems(report.problems)

    def again() -> "Report | None":
        try:
            now, _ = _report(paths, options)
            write_files(now, options)
        except click.ClickException as error:  # a configuration or a file of facts that is being written
            error.show()
            return None
        return now

    watch(report, again, changes(watched, excluded, seen))
    return NOTHING


def fails(report: "Report", fail_on: str) -> bool:
    """Is a finding as bad as that?"""
    return any(LEVELS.index(finding.severity) >= LEVELS.index(fail_on) > 0 for finding in report.findings)
