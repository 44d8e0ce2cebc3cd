"""`python -m dealcheck` and the installed command."""

from dealcheck.cli import run

if __name__ == "__main__":
    run()
