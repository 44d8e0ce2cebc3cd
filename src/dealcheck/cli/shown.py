"""Options for the form of a report."""

from collections.abc import Callable
from typing import TypedDict, TypeVar

import click

from dealcheck.cli.rare import Rare

Function = TypeVar("Function", bound=Callable[..., object])

FORMATS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "csv", "html")


class Shown(TypedDict):
    """How the report is wanted."""

    form: str
    output: tuple[str, ...]
    show_reconciled: bool
    quiet: bool
    verbose: bool
    color: str


def shown(function: Function) -> Function:
    """Add them."""
    options = [
        click.option(
            "--format",
            "form",
            type=click.Choice(FORMATS),
            default="full",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)}.",
        ),
        click.option("--output", multiple=True, metavar="FORMAT=FILE", help="Write another form to a file as well."),
        click.option("--show-reconciled", is_flag=True, help="Show differences that have an honest reason."),
        click.option("-q", "--quiet", is_flag=True, help="Print the findings and the last line only."),
        click.option("-v", "--verbose", is_flag=True, help="Print every claim of a finding, and what was left out."),
        click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            metavar="WHEN",
            cls=Rare,
            help="Colours: auto, always, never.",
        ),
    ]
    for option in reversed(options):
        function = option(function)
    return function
