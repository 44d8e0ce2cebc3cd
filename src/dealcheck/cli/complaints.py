"""What the desk cannot do, told as an error of the command."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from dealcheck.cli.exits import UNREADABLE


class FailureError(click.ClickException):
    """It could not run as asked."""

    exit_code = UNREADABLE


@contextmanager
def complaints() -> Iterator[None]:
    """Turn what goes wrong at the desk into a message and exit status 2."""
    from dealcheck.desk import WorkerError

    try:
        yield
    except WorkerError as error:
        raise FailureError(str(error)) from None
