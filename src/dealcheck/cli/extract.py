"""`dealcheck extract`: every claim, one line each."""

import click

from dealcheck.cli.exits import NOTHING, UNREADABLE


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="Form of the result.")
@click.option("--allow-unreadable", is_flag=True, help="Exit with 0 even if something could not be read.")
def command(paths: tuple[str, ...], form: str, *, allow_unreadable: bool) -> int:  # noqa: ARG001  (one form so far)
    """List every claim that articles make, one JSON object a line.

    PATH is an article, a folder of articles, or - for standard input.
    """
    from dealcheck.cli.streams import tell_problems, write
    from dealcheck.desk import readings
    from dealcheck.reports.json_document import json_claim

    failed = False
    for reading in readings(paths):
        write("".join(map(json_claim, reading.claims)))
        tell_problems(reading.problems)
        failed = failed or bool(reading.problems)
    return UNREADABLE if failed and not allow_unreadable else NOTHING
