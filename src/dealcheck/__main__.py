"""`python -m dealcheck` and the installed command."""

from dealcheck.cli import main

if __name__ == "__main__":
    main()
