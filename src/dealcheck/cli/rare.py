"""Options that few ask for: `--help` fits a screen without them, `--help-all` tells them too."""

from collections.abc import Callable
from typing import TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., object])

EVERY = "dealcheck.every_option"  # in a context's `meta`: help is to tell the rare options as well


class Rare(click.Option):
    """An option that help tells only where every option is asked for."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """What help says of it."""
        return super().get_help_record(ctx) if ctx.meta.get(EVERY) else None


def _tell_all(ctx: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001  (click's signature)
    if value:
        ctx.meta[EVERY] = True
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


def help_all(function: Function) -> Function:
    """Add the option that shows every other one."""
    return click.option(
        "--help-all", is_flag=True, is_eager=True, expose_value=False, callback=_tell_all, help="Show every option."
    )(function)
