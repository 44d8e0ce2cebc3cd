"""`dealcheck extract`: every claim, one line each."""

from typing import Unpack

import click

from dealcheck.cli.exits import NOTHING, UNREADABLE
from dealcheck.cli.options import (
    Placed,
    Reading,
    allow_unreadable,
    configured_by,
    intake,
    paths_argument,
    placed,
    reading,
)


class Options(Reading, Placed):
    """All options of the command."""

    form: str
    allow_unreadable: bool


@click.command()
@paths_argument
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="Form of the result.")
@reading
@placed
@allow_unreadable
def command(paths: tuple[str, ...], **options: Unpack[Options]) -> int:
    """List every claim that articles make, one JSON object a line.

    PATH is an article, a folder of articles, or - for standard input.
    """
    from dealcheck.cli.complaints import complaints
    from dealcheck.cli.progress import progress
    from dealcheck.cli.streams import tell_problems, write_bytes
    from dealcheck.desk import claim_lines
    from dealcheck.desk.configured import Wanted

    chosen = configured_by(
        Wanted(config=options["config"], isolated=options["isolated"], boilerplate=options["boilerplate"])
    )
    failed = False
    with complaints(), progress(wanted=True) as bar:
        for lines, problems in claim_lines(intake(paths, options, chosen, bar)):
            write_bytes(lines)
            tell_problems(problems)
            failed = failed or bool(problems)
    return UNREADABLE if failed and not options["allow_unreadable"] else NOTHING
