"""Many words and phrases as one compiled pattern."""

import re
from collections.abc import Iterable

Branch = dict[str, "Branch"]


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    r"""A pattern that finds any of the phrases, the longest at each place.

    The alternatives share their beginnings (a prefix trie), so the time hardly grows with their number. A phrase that
    begins and ends with a letter or digit stands as a word of its own: "deal" is not in "dealer", nor in "deal-maker",
    but in "a 49%-deal". Others ("%", ";") are found anywhere. Meant for lowered text; phrases are taken as they are.

    Args:
        phrases: at least one, none empty.
    """
    unique = sorted(set(phrases))
    words = [phrase for phrase in unique if phrase[0].isalnum() and phrase[-1].isalnum()]
    marks = [phrase for phrase in unique if not (phrase[0].isalnum() and phrase[-1].isalnum())]
    parts = [rf"\b(?<![a-z]-){trie(words)}\b(?!-[a-z])"] if words else []
    parts += [trie(marks)] if marks else []
    return re.compile("|".join(parts))


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
