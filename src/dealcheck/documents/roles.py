"""What each block of a page is: headline, standfirst, body, list, caption or furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dealcheck.documents.furniture import Judgement, is_caption, is_prose, judge
from dealcheck.model import Role

HEADLINE_LINES = 15  # blocks among which a headline is looked for
HEADLINE = 160  # characters that a headline stays under
STANDFIRST = 300  # characters that a standfirst stays under
NAME = re.compile(r"\b[^\W\d_a-z]")
ABBREVIATED = re.compile(
    r"\b(?:inc|ltd|corp|co|plc|vs|no|rs|st|mr|mrs|dr|jr|bros|sept?|oct|nov|dec|jan|feb|aug|(?:[a-z]\.)+[a-z])\.(?= |$)"
)
COLUMN = 3  # short lines that stand below one another as only a menu's do
COLUMN_WORDS = 3
FIGURE = re.compile(r"\d|[$\u00a3\u20ac%]")


@dataclass(frozen=True, slots=True)
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
    found: list[Role] = [
        draft.role or ("furniture" if is_page else _plain_role(draft))
        for draft, is_page in zip(drafts, _pages(drafts), strict=True)
    ]
    head = _headline(drafts, found, title)
    if head is not None:
        _mark_headline(drafts, found, head)
    return found


def _plain_role(draft: Draft) -> Role:
    if is_caption(draft.text.lower()):
        return "caption"
    return "list" if draft.is_item else "body"


def _pages(drafts: Sequence[Draft]) -> list[bool]:
    """Whether each block is furniture, by itself or for the heading that it stands under."""
    below: Judgement = "article"
    found = []
    columns = _columns(drafts)
    for place, draft in enumerate(drafts):
        judgement: Judgement = "furniture" if place in columns else judge(draft.text)
        if judgement in {"teasers", "prose"}:
            below = judgement
        elif below == "teasers" and is_prose(draft.text):
            below = "article"
        found.append(judgement != "article" or below != "article")
    return found


def _columns(drafts: Sequence[Draft]) -> frozenset[int]:
    """The places of short lines that stand below one another without a figure or an end: a menu, tags, buttons."""
    columns: set[int] = set()
    for run in _runs(drafts):
        if len(run) >= COLUMN:
            columns.update(run)
    return frozenset(columns)


def _runs(drafts: Sequence[Draft]) -> Iterator[list[int]]:
    run: list[int] = []
    for place, draft in enumerate(drafts):
        if len(draft.text) < HEADLINE and len(draft.text.split()) <= COLUMN_WORDS and not FIGURE.search(draft.text):
            run.append(place)
        else:
            yield run
            run = []
    yield run


def _headline(drafts: Sequence[Draft], found: Sequence[Role], title: str | None) -> int | None:
    """The first line above the prose that names somebody and has no full stop, or the one that the metadata gives."""
    for place, draft in enumerate(drafts[:HEADLINE_LINES]):
        text = draft.text
        if draft.role == "headline" or (title and text == title):
            return place
        if found[place] in {"furniture", "caption"}:
            continue
        if len(text) < HEADLINE and NAME.search(text) and not _has_full_stop(text) and not draft.is_item:
            return place
        if is_prose(text):
            return None
    return None


def _has_full_stop(text: str) -> bool:
    return ". " in (ended := ABBREVIATED.sub("", text.lower()) + " ") or ended.endswith((". ", '." ', ".' "))


def _mark_headline(drafts: Sequence[Draft], found: list[Role], head: int) -> None:
    """A page may print its headline twice; what stands right below it and is no paragraph yet is the standfirst."""
    for place, draft in enumerate(drafts):
        if draft.text == drafts[head].text:
            found[place] = "headline"
    behind = head + 1
    if behind < len(drafts) and found[behind] == "body":
        text = drafts[behind].text
        if len(text) < STANDFIRST and not _has_full_stop(text) and behind + 1 < len(drafts):
            found[behind] = "standfirst"
