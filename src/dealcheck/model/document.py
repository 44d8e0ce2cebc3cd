"""An article as it is read: its text, what stands where in it, and the way back to the source."""

from bisect import bisect_right
from typing import Literal

from dealcheck.record import record

Role = Literal["headline", "standfirst", "body", "list", "caption", "furniture"]


@record
class Places:
    r"""The way from an offset in `Document.text` to its place in the decoded source.

    Attributes:
        starts: offsets in the text at which a run of unbroken mapping begins, ascending, the first 0. A run's first
            character stands at the same index of `origins` in the source and the following ones behind it.
        origins: the source offset of each run's first character.
        widths: how many source characters a run's first character takes: 1, or more for a character reference
            (`&#37;`), which is a run by itself.
        lines: source offsets at which a line begins, ascending, the first 0. `\n`, `\r\n` and `\r` end a line.
    """

    starts: tuple[int, ...]
    origins: tuple[int, ...]
    widths: tuple[int, ...]
    lines: tuple[int, ...]

    def source_offset(self, offset: int) -> int:
        """The place in the source of the character at `offset` of the text."""
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source form of the text's `start` to `end` (exclusive; not empty), as source offsets."""
        run = bisect_right(self.starts, end - 1) - 1
        beyond = end - 1 - self.starts[run]
        return self.source_offset(start), self.origins[run] + (beyond + 1 if beyond else self.widths[run])

    def line_column(self, source_offset: int) -> tuple[int, int]:
        """Line and column in the source, both from 1."""
        line = bisect_right(self.lines, source_offset)
        return line, source_offset - self.lines[line - 1] + 1


@record
class Block:
    """A headline, paragraph, list item, caption or piece of page furniture: `text[start:end]`, without line ends."""

    start: int
    end: int
    role: Role


@record
class Sentence:
    """One sentence, `text[start:end]`, and the role of the block that it stands in (never furniture).

    Attributes:
        words: its words in lower case, runs of letters and digits. A pattern that needs one of certain words asks here
            first whether any stands in the sentence.
    """

    start: int
    end: int
    role: Role
    block: int
    words: frozenset[str]


@record
class Imprint:
    """What an article says of itself beside publisher, title and date.

    Attributes:
        authors: as they are named.
        language: a code (`en-GB`), as declared.
        address: the canonical one.
        published_at: date and time with its zone, ISO 8601, where a time is given.
        modified: when it was last changed, as declared.
        embargo: until when it must not be published, as declared.
        level: how it knows what it says, where its format tells: `filing`.
        distrusted: why its date is not believed; `published` is None then.
    """

    authors: tuple[str, ...] = ()
    language: str | None = None
    address: str | None = None
    published_at: str | None = None
    modified: str | None = None
    embargo: str | None = None
    level: str | None = None
    distrusted: str | None = None


UNSTATED = Imprint()


@record
class Document:
    r"""One article.

    Attributes:
        path: as claims carry it: the argument as typed joined with the path below it, `/` between, `FILE#ID` inside a
            container.
        text: normalised for reading. Every kind of blank is one `" "` character, curly quotes are straight, soft
            hyphens and zero-width marks are gone, and `"\n"` stands only between two blocks (a hard wrap inside a
            paragraph is a blank). Nothing else is changed, so words and digits are the source's.
        lower: `text` in lower case, character by character, so that offsets are the same, and blank where page
            furniture stands. Patterns run on this one.
        places: the way back to the source; None where the format has no such place.
        blocks: in order, never overlapping; metadata belongs to none.
        sentences: of all blocks that are not furniture, in order.
        title: the headline's text, or what the metadata gives.
        publisher: who published it.
        published: ISO date, or as much of one as is known.
        words: words in the blocks that are not furniture.
        imprint: what else it says of itself.
    """

    path: str
    text: str
    lower: str
    places: Places | None
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    title: str | None
    publisher: str | None
    published: str | None
    words: int
    imprint: Imprint = UNSTATED
