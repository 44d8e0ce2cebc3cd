"""What a user reads before everything else: help that fits a screen, at once."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from dealcheck.cli.main import main

ROOT = Path(__file__).parent.parent.parent
LINES = 23  # of a terminal of 24, the last of which has the prompt
COLUMNS = 80
STARTS = (
    "Check",
    "Find",
    "List",
    "Compare",
    "Tell",
    "Leave",
    "Keep",
    "Show",
    "See",
    "Throw",
    "Print",
    "Complete",
    "Make",
)


def _commands(command: click.Command, context: click.Context) -> Iterator[tuple[str, str, click.Command]]:
    yield context.command_path, command.get_help(context), command
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from _commands(inner, click.Context(inner, info_name=name, parent=context, terminal_width=COLUMNS))


COMMANDS = list(_commands(main, click.Context(main, info_name="dealcheck", terminal_width=COLUMNS)))
each_command = pytest.mark.parametrize(("name", "text", "command"), COMMANDS, ids=[name for name, _, _ in COMMANDS])


@each_command
def test_help_fits_a_screen_and_begins_with_what_the_user_wants(name: str, text: str, command: click.Command) -> None:
    lines = text.splitlines()

    assert len(lines) <= LINES, name
    assert max(map(len, lines)) <= COLUMNS
    assert (command.help or "").startswith(STARTS)


@each_command
def test_every_option_says_what_it_does(name: str, text: str, command: click.Command) -> None:
    silent = [option.name for option in command.params if isinstance(option, click.Option) and not option.help]

    assert silent == [], f"{name}\n{text}"


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["verify", "--help"]])
def test_help_and_version_load_no_more_than_click(arguments: list[str]) -> None:
    loaded = _loaded(*arguments)

    assert not loaded & {"pydantic", "rich", "rapidfuzz", "yaml", "pathspec", "sqlite3", "dealcheck.pipeline"}
    assert not {name for name in loaded if name.startswith(("dealcheck.model", "dealcheck.reports"))}


def test_the_version_imports_no_library_of_a_format() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "dealcheck", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603  (our own)
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}

    assert "click" in imported
    assert not imported & {
        "lxml",
        "trafilatura",
        "pypdfium2",
        "html",
        "xml",
        "pyexpat",
        "email",
        "json",
        "zipfile",
        "gzip",
    }
    assert not imported & {"yaml", "charset_normalizer", "pydantic", "jinja2", "rich", "sqlite3", "tomllib"}


def test_what_was_read_before_needs_no_reader() -> None:
    _loaded("verify", "seeds", "--format", "json")
    loaded = _loaded("verify", "seeds", "--format", "json")

    assert not loaded & {"pydantic", "rich", "pathspec", "concurrent.futures.process", "dealcheck.documents.read"}
    assert not {name for name in loaded if name.startswith(("dealcheck.mentions", "dealcheck.claims"))}


def _loaded(*arguments: str) -> set[str]:
    """The modules that a run of the program has loaded at its end."""
    code = (
        "import sys; sys.argv = ['dealcheck', *sys.argv[1:]]\n"
        "from dealcheck.cli import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603  (our own)
    return set(done.stderr.split())
