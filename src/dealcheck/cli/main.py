"""The command group."""

import click


@click.group()
@click.version_option(package_name="dealcheck")
def main() -> None:
    """Check what articles say about a deal against one another."""
