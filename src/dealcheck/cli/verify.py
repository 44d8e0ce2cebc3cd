"""`dealcheck verify`: what cannot all be true."""

from typing import TYPE_CHECKING, Unpack

import click

from dealcheck.cli.exits import FOUND, NOTHING, UNREADABLE
from dealcheck.cli.options import Common, allow_unreadable, common, configured, intake, paths_argument, placed, reading
from dealcheck.cli.shown import Shown, shown

if TYPE_CHECKING:
    from dealcheck.model import Report

LEVELS = ("never", "info", "warning", "error")


class Options(Common, Shown):
    """All options of the command."""

    fail_on: str | None
    claims: bool
    allow_unreadable: bool


@click.command()
@paths_argument
@common
@click.option("--claims", is_flag=True, help="PATH... are files that `extract` wrote, plain or .gz.")
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
    from dataclasses import replace

    from dealcheck.cli.complaints import complaints
    from dealcheck.cli.progress import progress
    from dealcheck.cli.results import check_outputs, deliver
    from dealcheck.cli.streams import tell_notices, tell_problems
    from dealcheck.desk import verify

    check_outputs(options)
    chosen = configured(options, paths)
    with complaints(), progress(wanted=not options["quiet"]) as bar:
        what = intake((*paths, *options["against"]), options, chosen, bar)
        report = verify(replace(what, claims=options["claims"]), chosen.settings, chosen.confirmed)
    deliver(report, options)
    tell_notices(report.notices)
    tell_problems(report.problems)
    if report.problems and not options["allow_unreadable"]:
        return UNREADABLE
    return FOUND if fails(report, options["fail_on"] or chosen.fail_on) else NOTHING


def fails(report: "Report", fail_on: str) -> bool:
    """Is a finding as bad as that?"""
    return any(LEVELS.index(finding.severity) >= LEVELS.index(fail_on) > 0 for finding in report.findings)
