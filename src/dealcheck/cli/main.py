"""The command group; a command's module is imported when it is asked for."""

import gc
import sys
from importlib import import_module

import click

from dealcheck.cli.exits import INTERRUPTED, NOTHING, UNREADABLE
from dealcheck.version import VERSION

COLLECTED = 1_000_000  # objects made between two searches for circles, which neither tables nor records have

COMMANDS = (
    "verify",
    "extract",
    "deals",
    "sheet",
    "diff",
    "explain",
    "rules",
    "baseline",
    "facts",
    "config",
    "cache",
    "schema",
    "completion",
)


class _Group(click.Group):
    """Commands by name; each lives in the module of its name beside this one, as `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  (as above)
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"dealcheck.cli.{cmd_name}").command
        return command


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="dealcheck")
def main() -> None:
    """Check what articles say about a deal against one another."""


def run() -> None:
    """The installed command: errors, a bug's traceback included, end with 2, Ctrl-C with 130, a closed pipe with 0."""
    gc.set_threshold(COLLECTED)
    try:
        status = _status()
    except Exception:  # noqa: BLE001  (whatever it is, Python's own status for it is 1, which says "findings")
        import traceback

        traceback.print_exc()
        status = 2
    sys.exit(status)


def _status() -> int:
    try:
        status = main.main(prog_name="dealcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return UNREADABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo("dealcheck: interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        from dealcheck.cli.streams import closed_pipe

        closed_pipe()
        return NOTHING
    except OSError as error:  # all other files are read and written where their errors are known
        click.echo(f"dealcheck: standard output: {error.strerror}", err=True)
        return UNREADABLE
    return status if isinstance(status, int) else NOTHING
