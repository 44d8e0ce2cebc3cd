"""`dealcheck deals`: how far each deal is said to be, day by day."""

from typing import Unpack

import click

from dealcheck.cli.told import Told, tell_as, told


@click.command()
@told
def command(paths: tuple[str, ...], **options: Unpack[Told]) -> int:
    """Show the timeline of each deal: what stage it had reached on which day, and who says so."""
    return tell_as("timeline", paths, options)
