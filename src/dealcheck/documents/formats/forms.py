"""The forms of the SEC as pages by themselves, told by their cover."""

import re

FORM = re.compile(r"\bform (?:8-k|6-k|10-[kq]|s-4|425)\b|\bschedule (?:to|14[ad]|13[de])")
COVER = 6000  # characters of a form's cover


def is_form(text: str) -> bool:
    """Whether a page is one of the SEC's forms, by the words on its cover."""
    cover = text[:COVER].lower()
    return "securities and exchange commission" in cover and FORM.search(cover) is not None
