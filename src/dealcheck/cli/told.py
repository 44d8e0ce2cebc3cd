"""What the commands share that tell a report in a form of their own."""

from collections.abc import Callable
from typing import TypeVar

import click

from dealcheck.cli.exits import NOTHING, UNREADABLE
from dealcheck.cli.options import Common, allow_unreadable, common, configured, intake, paths_argument, placed, reading

Function = TypeVar("Function", bound=Callable[..., object])


class Told(Common):
    """All options of such a command."""

    allow_unreadable: bool
    verbose: bool


def told(function: Function) -> Function:
    """Add them."""
    for option in (
        placed,
        reading,
        allow_unreadable,
        click.option("-v", "--verbose", is_flag=True, help="Show every sentence."),
        common,
        paths_argument,
    ):
        function = option(function)
    return function


def tell_as(form: str, paths: tuple[str, ...], options: Told) -> int:
    """Compare the articles and print the report in this form; its findings do not change the exit status."""
    from dealcheck.cli.complaints import complaints
    from dealcheck.cli.progress import progress
    from dealcheck.cli.results import width
    from dealcheck.cli.streams import tell_notices, tell_problems, write
    from dealcheck.desk import verify
    from dealcheck.reports import View, render

    chosen = configured(options, paths)
    with complaints(), progress(wanted=True) as bar:
        report = verify(intake((*paths, *options["against"]), options, chosen, bar), chosen.settings, chosen.confirmed)
    write(render(report, form, View(width=width(), verbose=options["verbose"])))
    tell_notices(report.notices)
    tell_problems(report.problems)
    return UNREADABLE if report.problems and not options["allow_unreadable"] else NOTHING
