"""The forms of the SEC: told by their cover, which is no part of what they report."""

import re
from collections.abc import Sequence

from dealcheck.documents.published import iso_date
from dealcheck.record import record

COVER = 4000  # characters of a form's cover that are looked at
COMMISSION = re.compile(r"\bsecurities and exchange commission,?\s+washington,? d\.? ?c\b")
FORM = re.compile(r"\bform (?:8-k|6-k|10-[kq]|s-4|425)\b|\bschedule (?:to|14[ad]|13[de])")
ITEM = re.compile(r"item\s+[1-9]\.\d\d\b")
REPORTED = re.compile(r"\bdate of (?:report|earliest event reported)\b")
BLOCKS = 120  # blocks of a cover: its boxes to tick are many


@record
class Form:
    """What a form's cover says.

    Attributes:
        cover: how many blocks it has; 0 where no item says where the report begins.
        date: of the event that it reports.
    """

    cover: int
    date: str | None


def read_form(texts: Sequence[str], lower: str) -> Form | None:
    """The form that a document is, by the words on its cover; None where it is none.

    Args:
        texts: its blocks.
        lower: all of it, in lower case.
    """
    head = lower[:COVER]
    if "exchange commission" not in head or not (COMMISSION.search(head) and FORM.search(head)):
        return None
    blocks = [text.lower() for text in texts[:BLOCKS]]
    cover = next((place for place, block in enumerate(blocks) if ITEM.match(block)), 0)
    return Form(cover, _date(blocks[: cover or BLOCKS]))


def is_item(text: str) -> bool:
    """Whether a block of a form begins an item of it: a heading, and no headline."""
    return ITEM.match(text.lower()) is not None


def _date(blocks: Sequence[str]) -> str | None:
    """The date behind "Date of Report", or in the line above it."""
    for place, block in enumerate(blocks):
        if REPORTED.search(block):
            return iso_date(block) or (iso_date(blocks[place - 1]) if place else None)
    return None
