"""`dealcheck completion`: let the shell complete commands, options and paths."""

import click

from dealcheck.cli.exits import NOTHING


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """Complete commands and options in your shell.

    bash: eval "$(dealcheck completion bash)" in ~/.bashrc; zsh: the same with zsh in ~/.zshrc;
    fish: dealcheck completion fish > ~/.config/fish/completions/dealcheck.fish
    """
    from click.shell_completion import get_completion_class

    from dealcheck.cli.main import main
    from dealcheck.cli.streams import write

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"no completion for {shell}")
    write(completion(main, {}, "dealcheck", "_DEALCHECK_COMPLETE").source())
    return NOTHING
