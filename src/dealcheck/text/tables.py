"""The tables that stand beside the code which reads them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pkgutil import get_data
from typing import Any


@cache
def read_table(module: str, name: str) -> Mapping[str, Any]:
    """The TOML table that lies beside a module, read once.

    Much text stands between `'''` there: between other quotes every single character is looked at.

    Args:
        module: its dotted name.
        name: of the file.

    Raises:
        FileNotFoundError: there is no such file.
    """
    content = get_data(module.rpartition(".")[0], name)
    if content is None:
        raise FileNotFoundError(name)
    return tomllib.loads(content.decode())


def listed(text: str) -> list[str]:
    """The phrases of a text that parts them by commas; the end of a line is a blank."""
    return [" ".join(words) for phrase in text.split(",") if (words := phrase.split())]
