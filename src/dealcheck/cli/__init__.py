"""click and the terminal."""

from dealcheck.cli.main import main

__all__ = ["main"]
