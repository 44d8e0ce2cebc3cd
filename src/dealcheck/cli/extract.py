"""`dealcheck extract`: every claim, one line each."""

import click

from dealcheck.cli.exits import NOTHING, UNREADABLE
from dealcheck.cli.options import allow_unreadable, paths_argument


@click.command()
@paths_argument
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="Form of the result.")
@click.option("--stdin-name", default="-", metavar="NAME", help="What to call the article that is read from -.")
@allow_unreadable
def command(paths: tuple[str, ...], form: str, stdin_name: str, *, allow_unreadable: bool) -> int:  # noqa: ARG001
    """List every claim that articles make, one JSON object a line.

    PATH is an article, a folder of articles, or - for standard input.
    """
    from dealcheck.cli.streams import tell_problems, write
    from dealcheck.desk import Intake, readings
    from dealcheck.reports.json_document import json_claim

    failed = False
    for reading in readings(Intake(paths, stdin_name)):
        write("".join(map(json_claim, reading.claims)))
        tell_problems(reading.problems)
        failed = failed or bool(reading.problems)
    return UNREADABLE if failed and not allow_unreadable else NOTHING
