"""`dealcheck explain`: all about a rule, or why a line of an article was read as it was."""

import click

from dealcheck.cli.exits import NOTHING


@click.command()
@click.argument("subject", metavar="RULE|ARTICLE:LINE")
def command(subject: str) -> int:
    """Tell why: what a rule finds and leaves alone, or how a line of an article was read.

    RULE is a code (DC201), a rule's name, or the id of a reading (C110). ARTICLE:LINE shows each claim of that line,
    the declarations that made it, and the readings that lost.
    """
    from dealcheck.cli.streams import write
    from dealcheck.desk.manuals import manual

    text = manual(subject)
    if text is None:
        raise click.UsageError(f"no such rule: {subject!r}; `dealcheck rules` lists them, ARTICLE:LINE names a place")
    write(text)
    return NOTHING
