"""Many words and phrases as one compiled pattern."""

import re
from collections.abc import Iterable

Branch = dict[str, "Branch"]


def trie(phrases: Iterable[str]) -> str:
    """The source of a pattern that matches any of the phrases, the longest first, with shared beginnings."""
    root: Branch = {}
    for phrase in phrases:
        branch = root
        for character in phrase:
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return f"(?:{_alternatives(root)})"


def _alternatives(branch: Branch) -> str:
    """The branch as a pattern: longer phrases are tried before the shorter ones that they begin with."""
    ends = "" in branch
    options = [re.escape(character) + _alternatives(rest) for character, rest in branch.items() if character]
    if not options:
        return ""
    if len(options) == 1 and not ends:
        return options[0]
    return f"(?:{'|'.join(options)}){'?' if ends else ''}"
