"""click and the terminal."""

from dealcheck.cli.main import run

__all__ = ["run"]
