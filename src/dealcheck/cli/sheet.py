"""`dealcheck sheet`: whom to call, and about what."""

from typing import Unpack

import click

from dealcheck.cli.told import Told, tell_as, told


@click.command()
@told
def command(paths: tuple[str, ...], **options: Unpack[Told]) -> int:
    """Make a call sheet: what to confirm, with whom, on which sentence.

    Markdown to tick off: first what cannot all be true, then what one source alone says.
    """
    return tell_as("sheet", paths, options)
