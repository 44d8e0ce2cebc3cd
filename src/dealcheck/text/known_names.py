"""Companies that are known under names which no rule of spelling joins."""

from collections.abc import Sequence
from functools import cache

from dealcheck.text.company_names import CompanyName
from dealcheck.text.tables import listed, read_table


def run_together(words: Sequence[str]) -> str:
    """The words of a name as one, without "and": "Good Will" is "Goodwill"."""
    return "".join(word for word in words if word != "and")


def known_as(name: CompanyName) -> int | None:
    """The number of the company that is known by this name; None for a name that is not in the table."""
    return _aliases().get(run_together(name.words))


@cache
def _aliases() -> dict[str, int]:
    """Every alias, its words run together, with the number of its company."""
    groups = read_table(__name__, "aliases.toml")["groups"].splitlines()
    return {run_together(name.split()): number for number, names in enumerate(groups) for name in listed(names)}
