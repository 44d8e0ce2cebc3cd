"""`dealcheck cache`: the store of what was read before."""

import click

from dealcheck.cli.exits import NOTHING


@click.group()
def command() -> None:
    """See or clear the store of what was read before.

    It lies outside the repository; only you can read it. DEALCHECK_CACHE_DIR puts it elsewhere.
    """


@command.command()
def info() -> int:
    """Tell where the cache lies and what it holds."""
    from dealcheck.cli.streams import write
    from dealcheck.desk.store import LIMIT, folder, opened

    with opened() as store:
        count, size = (store.count(), store.size()) if store else (0, 0)
    write(f"{folder()}\n{count} sources, {size / 1e6:.1f} MB of at most {LIMIT / 1e6:.0f} MB\n")
    return NOTHING


@command.command()
def clear() -> int:
    """Throw away everything in the cache."""
    from dealcheck.cli.streams import write
    from dealcheck.desk.store import clear as clear_store

    write(f"{clear_store() / 1e6:.1f} MB thrown away\n")
    return NOTHING
