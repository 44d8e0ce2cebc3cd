"""`dealcheck facts`: the desk's own file of facts."""

from typing import Unpack

import click

from dealcheck.cli.exits import NOTHING, UNREADABLE
from dealcheck.cli.options import Placed, Reading, configured_by, intake, paths_argument, placed, reading


class Options(Reading, Placed):
    """All options of `init`."""

    output: str


@click.group()
def command() -> None:
    """Keep the facts that the desk has confirmed in a file of its own.

    `verify --facts FILE` then names the article that contradicts them.
    """


@command.command()
@paths_argument
@click.option("--output", default="-", metavar="FILE", help="Write here, unless the file is there already.")
@reading
@placed
def init(paths: tuple[str, ...], **options: Unpack[Options]) -> int:
    """Make a first file of facts from what most articles say.

    Confirm or correct each line: its comment names the sources, and what others say.
    """
    from pathlib import Path

    from dealcheck.cli.complaints import FailureError, complaints
    from dealcheck.cli.progress import progress
    from dealcheck.cli.streams import tell_problems, write
    from dealcheck.desk import verify
    from dealcheck.desk.configured import Wanted
    from dealcheck.desk.draft import draft_truth
    from dealcheck.desk.whole import write_whole

    if options["output"] != "-" and Path(options["output"]).exists():
        raise FailureError(f"{options['output']}: is there already")
    chosen = configured_by(
        Wanted(config=options["config"], isolated=options["isolated"], boilerplate=options["boilerplate"])
    )
    with complaints(), progress(wanted=True) as bar:
        report = verify(intake(paths, options, chosen, bar), chosen.settings)
    text = draft_truth(report)
    if options["output"] == "-":
        write(text)
    else:
        write_whole(options["output"], [text])
    tell_problems(report.problems)
    return UNREADABLE if report.problems else NOTHING
