"""Options that several commands share, and what they make of the configuration."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypedDict, TypeVar

import click

from dealcheck.cli.rare import Rare, help_all

if TYPE_CHECKING:
    from dealcheck.desk import Intake
    from dealcheck.desk.configured import Configured, Wanted
    from dealcheck.settings import Boilerplate

Progress = Callable[[int, int], None]

Function = TypeVar("Function", bound=Callable[..., object])

JOBS = click.IntRange(1, 256)
SHARE = click.FloatRange(0, 1)
paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
allow_unreadable = click.option(
    "--allow-unreadable", is_flag=True, cls=Rare, help="Do not exit with 2 for what cannot be read."
)


class Reading(TypedDict):
    """How articles are read."""

    jobs: int | None
    no_cache: bool
    stdin_name: str
    boilerplate: "Boilerplate | None"


def reading(function: Function) -> Function:
    """Add the options of every command that reads articles."""
    options = [
        click.option(
            "--stdin-name", default="-", metavar="NAME", cls=Rare, help="What to call the article read from -."
        ),
        click.option("--jobs", type=JOBS, metavar="N", cls=Rare, help="Processes; by default as many as help."),
        click.option(
            "--boilerplate",
            type=click.Choice(["built-in", "trafilatura"]),
            metavar="HOW",
            cls=Rare,
            help="Clear pages of boilerplate: built-in, trafilatura.",
        ),
        click.option("--no-cache", is_flag=True, cls=Rare, help="Neither use nor keep what was read before."),
    ]
    for option in reversed(options):
        function = option(function)
    return help_all(function)


class Placed(TypedDict):
    """Where the configuration comes from."""

    config: str | None
    isolated: bool


def placed(function: Function) -> Function:
    """Add the options that choose a configuration."""
    function = click.option("--isolated", is_flag=True, cls=Rare, help="Use no configuration file.")(function)
    return click.option("--config", metavar="FILE", cls=Rare, help="Use this configuration file.")(function)


class Common(Reading, Placed):
    """The options of every command that compares articles."""

    against: tuple[str, ...]
    focus: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    min_confidence: float | None
    today: str | None
    baseline: str | None
    facts: str | None


def common(function: Function) -> Function:
    """Add them."""
    options = [
        click.option("--against", multiple=True, metavar="PATH", help="Read this too, report what touches PATH..."),
        click.option("--focus", multiple=True, metavar="PATH", help="Report only what touches this article."),
        click.option("--select", multiple=True, metavar="RULE", help="Report only this rule: DC201, DC2, or a name."),
        click.option("--ignore", multiple=True, metavar="RULE", help="Do not report this rule."),
        click.option("--min-confidence", type=SHARE, metavar="N", cls=Rare, help="Leave out what is less sure than N."),
        click.option("--baseline", metavar="FILE", help="Leave out the findings that this file holds."),
        click.option("--facts", metavar="FILE", help="Hold the articles to what the desk has confirmed."),
        click.option(
            "--today", metavar="DATE", envvar="DEALCHECK_TODAY", cls=Rare, help="Judge as if it were this day."
        ),
    ]
    for option in reversed(options):
        function = option(function)
    return function


def intake(paths: tuple[str, ...], options: Reading, chosen: "Configured", progress: Progress) -> "Intake":
    """What to read, and how: as the options and the configuration say."""
    from dealcheck.desk import Intake

    return Intake(
        paths,
        stdin_name=options["stdin_name"],
        excluded=chosen.excluded,
        handling=chosen.handling,
        sidecars=bool(chosen.settings.suppression_folders),
        cache=not options["no_cache"],
        jobs=options["jobs"],
        progress=progress,
    )


def configured(options: Common, paths: tuple[str, ...]) -> "Configured":
    """The settings in force: the command line over the configuration file over the defaults.

    Raises:
        click.UsageError: the configuration cannot be used.
    """
    from dealcheck.desk.configured import Wanted

    focus = (*options["focus"], *(paths if options["against"] else ()))
    return configured_by(
        Wanted(
            select=options["select"],
            ignore=options["ignore"],
            min_confidence=options["min_confidence"],
            today=options["today"],
            focus=tuple(options["stdin_name"] if path == "-" else path for path in focus),
            config=options["config"],
            isolated=options["isolated"],
            baseline=options["baseline"],
            facts=options["facts"],
            boilerplate=options["boilerplate"],
        )
    )


def configured_by(wanted: "Wanted") -> "Configured":
    """The settings in force.

    Raises:
        click.UsageError: the configuration cannot be used.
    """
    from dealcheck.desk.configuration import ConfigurationError
    from dealcheck.desk.configured import configure

    if wanted.isolated and wanted.config:
        raise click.UsageError("--isolated and --config exclude each other")
    try:
        return configure(wanted)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
