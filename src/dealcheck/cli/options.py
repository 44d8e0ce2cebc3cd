"""Options that several commands share, and what they make of the configuration."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypedDict, TypeVar

import click

if TYPE_CHECKING:
    from dealcheck.desk.configured import Configured

Function = TypeVar("Function", bound=Callable[..., object])

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
allow_unreadable = click.option("--allow-unreadable", is_flag=True, help="Do not exit with 2 for unreadable articles.")


class Common(TypedDict):
    """The options of every command that compares articles."""

    against: tuple[str, ...]
    focus: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    min_confidence: float | None
    today: str | None
    config: str | None
    isolated: bool
    baseline: str | None
    stdin_name: str


def common(function: Function) -> Function:
    """Add them."""
    options = [
        click.option("--against", multiple=True, metavar="PATH", help="Read this too; report what touches PATH..."),
        click.option("--focus", multiple=True, metavar="PATH", help="Report only what touches these articles."),
        click.option("--select", multiple=True, metavar="RULE", help="Report only these rules: DC201, DC2, a name."),
        click.option("--ignore", multiple=True, metavar="RULE", help="Do not report these rules."),
        click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out findings less sure than this."),
        click.option("--today", metavar="DATE", envvar="DEALCHECK_TODAY", help="Judge as if it were this day."),
        click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest one."),
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
        click.option("--baseline", metavar="FILE", help="Leave out findings that this file holds."),
        click.option("--stdin-name", default="-", metavar="NAME", help="What to call the article that is read from -."),
    ]
    for option in reversed(options):
        function = option(function)
    return function


def configured(options: Common, paths: tuple[str, ...]) -> "Configured":
    """The settings in force: the command line over the configuration file over the defaults.

    Raises:
        click.UsageError: the configuration cannot be used.
    """
    from dealcheck.desk.configuration import ConfigurationError
    from dealcheck.desk.configured import Wanted, configure

    if options["isolated"] and options["config"]:
        raise click.UsageError("--isolated and --config exclude each other")
    focus = (*options["focus"], *(paths if options["against"] else ()))
    wanted = Wanted(
        select=options["select"],
        ignore=options["ignore"],
        min_confidence=options["min_confidence"],
        today=options["today"],
        focus=tuple(options["stdin_name"] if path == "-" else path for path in focus),
        config=options["config"],
        isolated=options["isolated"],
        baseline=options["baseline"],
    )
    try:
        return configure(wanted)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
