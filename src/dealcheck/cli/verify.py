"""`dealcheck verify`: what cannot all be true."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from dealcheck.cli.exits import FOUND, NOTHING, UNREADABLE

if TYPE_CHECKING:
    from dealcheck.model import Report

LEVELS = ("never", "info", "warning", "error")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(["json"]), default="json", help="Form of the result.")
@click.option("--focus", multiple=True, metavar="PATH", help="Report only findings that touch this article.")
@click.option("--fail-on", type=click.Choice(LEVELS), default="error", help="Exit with 1 from this severity on.")
@click.option("--today", metavar="DATE", help="Judge as if it were this day.")
@click.option("--allow-unreadable", is_flag=True, help="Do not exit with 2 if something could not be read.")
def command(
    paths: tuple[str, ...],
    form: str,  # noqa: ARG001  (one form so far)
    focus: tuple[str, ...],
    fail_on: str,
    today: str | None,
    *,
    allow_unreadable: bool,
) -> int:
    """Find what cannot all be true in articles about a deal.

    PATH is an article, a folder of articles, or - for standard input.
    """
    from dealcheck.cli.streams import tell_problems, write
    from dealcheck.desk import readings
    from dealcheck.pipeline import reconcile
    from dealcheck.reports.json_document import json_report
    from dealcheck.settings import Settings

    settings = Settings(today=today or datetime.now(UTC).date().isoformat(), focus=focus)
    report = reconcile(readings(paths), settings)
    write(json_report(report))
    tell_problems(report.problems)
    if report.problems and not allow_unreadable:
        return UNREADABLE
    return FOUND if _fails(report, fail_on) else NOTHING


def _fails(report: "Report", fail_on: str) -> bool:
    return any(LEVELS.index(finding.severity) >= LEVELS.index(fail_on) > 0 for finding in report.findings)
