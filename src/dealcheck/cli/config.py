"""`dealcheck config`: the settings in force, and where each comes from."""

import click

from dealcheck.cli.exits import NOTHING


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

    from dealcheck.cli.streams import write
    from dealcheck.desk.configuration import ConfigurationError
    from dealcheck.desk.configured import Wanted, configure

    try:
        chosen = configure(Wanted(config=config, isolated=isolated))
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
    values = chosen.configuration.model_dump(mode="json", by_alias=True)
    fields = type(chosen.configuration).model_fields
    given = {fields[name].alias for name in chosen.configuration.model_fields_set}
    file = str(chosen.file) if chosen.file else None
    if form == "json":
        origins = {key: file if key in given else "default" for key in values}
        write(json.dumps({"file": file, "values": values, "from": origins}, ensure_ascii=False, indent=1) + "\n")
        return NOTHING
    write(f"# {file or 'no configuration file'}\n")
    for key, value in values.items():
        shown = json.dumps(value, ensure_ascii=False)
        write(f"{key:20} {shown:30} {'# from the file' if key in given else '# default'}\n")
    return NOTHING
