"""What each block of a page is: headline, standfirst, body, list, caption or furniture."""

import re
from collections.abc import Sequence

from dealcheck.documents.page.captions import is_caption
from dealcheck.documents.page.sections import furniture, is_prose
from dealcheck.model import Role
from dealcheck.record import record

HEADLINE_LINES = 15  # blocks among which a headline is looked for
HEADLINE = 160  # characters that a headline stays under
HEADLINE_WORDS = 12  # words up to which a full stop at the end may be an abbreviation's
STANDFIRST = 300  # characters that a standfirst stays under
NAME = re.compile(r"\b[^\W\d_a-z]")
ABBREVIATED = re.compile(
    r"\b(?:inc|ltd|corp|co|plc|vs|no|rs|st|mr|mrs|dr|jr|bros|sept?|oct|nov|dec|jan|feb|aug|(?:[a-z]\.)+[a-z])\.(?= |$)"
)


@record
class Draft:
    """A block on its way to a role.

    Attributes:
        role: what the format says of it; None where only the words can tell.
    """

    text: str
    is_item: bool
    role: Role | None = None


def roles(drafts: Sequence[Draft], title: str | None) -> list[Role]:
    """One role for each block."""
    open_ones = [place for place, draft in enumerate(drafts) if draft.role != "furniture"]
    pages = dict(zip(open_ones, furniture([drafts[place].text for place in open_ones]), strict=True))
    found: list[Role] = [
        draft.role or ("furniture" if pages[place] else _plain_role(draft)) for place, draft in enumerate(drafts)
    ]
    head = _headline(drafts, found, title)
    if head is not None:
        _mark_headline(drafts, found, head)
    return found


def _plain_role(draft: Draft) -> Role:
    if is_caption(draft.text.lower()):
        return "caption"
    return "list" if draft.is_item else "body"


def _headline(drafts: Sequence[Draft], found: Sequence[Role], title: str | None) -> int | None:
    """The first line above the prose that names somebody and has no full stop, or the one that the metadata gives."""
    candidates = [place for place, draft in enumerate(drafts) if draft.role != "furniture"]
    given = (place for place in candidates if drafts[place].role == "headline" or drafts[place].text == title)
    if (first := next(given, None)) is not None:
        return first
    for place in candidates[:HEADLINE_LINES]:
        draft, text = drafts[place], drafts[place].text
        if found[place] in {"furniture", "caption"} or draft.role == "body":
            continue
        if len(text) < HEADLINE and NAME.search(text) and not _has_full_stop(text) and not draft.is_item:
            return place
        if is_prose(text):
            return None
    return None


def _has_full_stop(text: str) -> bool:
    """Whether a sentence ends in it; a short line that ends in "Inc." is a headline all the same."""
    if text.endswith(".") and text.count(" ") >= HEADLINE_WORDS:
        return True
    ended = ABBREVIATED.sub("", text.lower()) + " " if "." in text else text
    return any(stop in ended for stop in (". ", '." ', ".' "))


def _mark_headline(drafts: Sequence[Draft], found: list[Role], head: int) -> None:
    """A page may print its headline twice; what stands right below it and is no paragraph yet is the standfirst."""
    for place, draft in enumerate(drafts):
        if draft.text == drafts[head].text and draft.role != "furniture":
            found[place] = "headline"
    behind = head + 1
    if behind + 1 < len(drafts) and found[behind] == "body":
        text = drafts[behind].text
        if len(text) < STANDFIRST and not _has_full_stop(text):
            found[behind] = "standfirst"
