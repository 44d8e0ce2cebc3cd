"""What a declaration's docstring says, part by part."""

import re

_HEADING = re.compile(r"^#+ +", re.MULTILINE)


def why(manual: str) -> str:
    """The first paragraph under *Why it matters*, as one line; empty where the manual has none."""
    for part in _HEADING.split(manual):
        heading, _, text = part.partition("\n")
        if heading.strip().lower() == "why it matters":
            return " ".join(text.strip().partition("\n\n")[0].split())
    return ""
