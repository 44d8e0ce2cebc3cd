"""A progress bar on standard error, for runs that are long enough to wonder."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LONG = 500  # sources; fewer are done before a bar is seen
STEP = 50


@contextmanager
def progress(*, wanted: bool) -> Iterator[Callable[[int, int], None]]:
    """What to call with the number of sources done and of all; draws only where a person watches."""
    if not wanted or not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", visible=False)

        def show(done: int, of: int) -> None:
            if of >= LONG and done % STEP == 0:
                bar.update(task, completed=done, total=of, visible=True)

        yield show
