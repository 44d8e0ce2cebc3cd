"""`dealcheck config`: the settings in force, and where each comes from."""

from typing import TYPE_CHECKING

import click

from dealcheck.cli.exits import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dealcheck.desk.configuration import Table


@click.command()
@click.option("--config", metavar="FILE", help="Show this configuration instead of the nearest one.")
@click.option("--isolated", is_flag=True, help="Show what holds without any configuration file.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the result.")
def command(config: str | None, form: str, *, isolated: bool) -> int:
    """Show the settings in force, and where each comes from.

    dealcheck.toml, or [tool.dealcheck] in pyproject.toml, is looked for here and in the folders above, up to the
    repository's root.
    """
    import json
    from dataclasses import asdict

    from dealcheck.cli.streams import write
    from dealcheck.desk.configuration import ConfigurationError
    from dealcheck.desk.configured import Wanted, configure

    try:
        chosen = configure(Wanted(config=config, isolated=isolated))
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
    values = dict(_values(chosen.configuration, ""))
    given = chosen.given
    file = str(chosen.file) if chosen.file else None
    if form == "json":
        origins = {key: file if key in given else "default" for key in values}
        write(
            json.dumps({"file": file, "values": values, "from": origins}, default=asdict, ensure_ascii=False, indent=1)
            + "\n"
        )
        return NOTHING
    write(f"# {file or 'no configuration file'}\n")
    for key, value in values.items():
        shown = json.dumps(value, default=asdict, ensure_ascii=False)
        write(f"{key:22} {shown:30} {'# from the file' if key in given else '# default'}\n")
    return NOTHING


def _values(table: "Table", within: str) -> "Iterator[tuple[str, object]]":
    """Every key with its value, those of the tables of numbers with the table's name before them."""
    from dealcheck.desk.configuration import keys
    from dealcheck.settings import Limits, Tolerances

    for key, name in keys(type(table)).items():
        value = getattr(table, name)
        if isinstance(value, Tolerances | Limits):
            yield from _values(value, f"{key}.")
        else:
            yield f"{within}{key}", value
