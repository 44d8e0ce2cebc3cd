"""The items of a Form 8-K: the SEC's own headings, which say how far a deal is.

Item 2.01 is headed "Completion of Acquisition or Disposition of Assets" whatever was bought or sold, so its words name
no kind of deal; but a company that reports under it has closed one. Under items 1.01 and 1.02 all agreements of weight
are reported, loans and leases among them, so there the text has to name the agreement.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from dealcheck.model import Cue, Document
from dealcheck.record import record

HEADING = re.compile(
    r"item (?P<number>[1-9]\.\d\d)\b[ .:\n\u2013\u2014-]*"
)  # a table has the title in a cell of its own
TITLE = 4  # characters between the number's block and the title's
AGREEMENT = (
    r"(?:agreement and plan of merger|(?:merger|(?:stock|share|equity|asset) purchase|purchase and sale|"
    r"business combination|transaction|tender offer|arrangement) agreement)"
)


@record
class Item:
    """An item that says how far a deal is.

    Attributes:
        rung: of the ladder.
        title: its heading, as the form has it.
        text: what its text has to say.
        unless: the item beside which it is about something else.
    """

    rung: str
    title: re.Pattern[str]
    text: re.Pattern[str]
    unless: str | None


ITEMS = {
    "1.01": Item("agreed", re.compile(r"entry into an? material definitive agreement"), re.compile(AGREEMENT), "2.01"),
    "1.02": Item(
        "terminated",
        re.compile(r"termination of an? material definitive agreement"),
        re.compile(rf"\bterminat[^.;]{{0,120}}\b{AGREEMENT}|\b{AGREEMENT}[^.;]{{0,120}}\bterminat"),
        "2.01",
    ),
    "2.01": Item(
        "completed",
        re.compile(r"completion of (?:an? |the )?acquisition (?:or|and) dispos\w+ of (?:an? )?assets?"),
        re.compile(r"\w"),
        None,
    ),
}


@record
class Heading:
    """The heading of an item as it stands in a form: number and title, and where the item's text ends."""

    number: str
    start: int
    title: int
    end: int
    until: int


def with_items(document: Document, cues: Iterable[Cue]) -> list[Cue]:
    """The cues of a document; in a filing with what its headings say, and nothing that their words were taken for."""
    if document.imprint.level != "filing":
        return list(cues)
    headings = list(_headings(document))
    kept = [cue for cue in cues if not any(heading.start <= cue.start < heading.end for heading in headings)]
    return [*kept, *_item_cues(document, headings)]


def _headings(document: Document) -> Iterator[Heading]:
    read = [block for block in document.blocks if block.role != "furniture"]
    heads = [head for block in read if (head := HEADING.match(document.lower, block.start, block.end + TITLE))]
    ends = chain((head.start() for head in heads[1:]), [len(document.text)])
    for head, until in zip(heads, ends, strict=False):  # without a heading there is nothing that ends
        item = ITEMS.get(head["number"])
        if item and (title := item.title.match(document.lower, head.end(), until)):
            yield Heading(head["number"], head.start(), title.start(), title.end(), until)


def _item_cues(document: Document, headings: Sequence[Heading]) -> Iterator[Cue]:
    numbers = {heading.number for heading in headings}
    for heading in headings:
        item = ITEMS[heading.number]
        if item.unless not in numbers and item.text.search(document.lower, heading.end, heading.until):
            yield Cue(
                start=heading.title,
                end=heading.end,
                topic="status",
                value=item.rung,
                negated=False,
                conditional=False,
                pattern=f"item {heading.number}",
            )
