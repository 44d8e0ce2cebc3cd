"""Source -> text: every blank one blank, quotes straight, invisible marks gone, and where each character stood.

It works on spans of one string, so a format only says which spans of its source are the blocks of the article.
"""

import re
from dataclasses import field
from itertools import accumulate

from dealcheck.record import state

BLANKS = "\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
QUOTES = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201b": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u201f": '"',
}
INVISIBLE = "\xad\u061c\u180e\ufeff" + "".join(
    chr(code)
    for first, last in ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069))
    for code in range(first, last + 1)
)

MARGIN = " \r\n" + BLANKS + INVISIBLE  # what is no part of a block at its ends
_REPLACED = {**dict.fromkeys(BLANKS, " "), **QUOTES}
ASCII_BLANKS = "\t\x0b\x0c\x1c\x1d\x1e\x1f"
_UNUSUAL = re.compile(f"[{''.join(_REPLACED)}{INVISIBLE}]")
_DROPPED = re.compile(
    r"(?<![ \r\n]) {0,40}[\r\n][ \r\n]{0,80}(?=[,;])|"
    rf"(?<=[ \r\n])[ \r\n{INVISIBLE}]+|(?<=[^\W_]-)[\r\n][ \r\n{INVISIBLE}]*|[{INVISIBLE}]+"
)


def level(source: str) -> str:
    """The same text, character for character, with plain blanks and straight quotes."""
    unusual = ASCII_BLANKS if source.isascii() else sorted(set(_UNUSUAL.findall(source)))
    for sign in unusual:
        source = source.replace(sign, _REPLACED.get(sign, sign))
    return source


@state
class Track:
    """The text of an article as it grows, block by block, and the runs of `Places` that lead back."""

    levelled: str
    hidden: bool
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, start: int, end: int) -> tuple[int, int]:
        """Append the block that stands at `start` to `end` of the source; its place in the text."""
        if self.length:
            self._append("\n", start - 1)
        begin = self.length
        piece = self.levelled[start:end]
        if self.hidden or "  " in piece or "\n" in piece or "\r" in piece:
            at = 0
            for gap in _DROPPED.finditer(piece):
                self._append(piece[at : gap.start()], start + at)
                at = gap.end()
            self._append(piece[at:], start + at)
        else:
            self._append(piece, start)
        return begin, self.length

    def _append(self, piece: str, origin: int) -> None:
        if piece:
            self.parts.append(piece.replace("\r", " ").replace("\n", " ") if piece != "\n" else piece)
            self.starts.append(self.length)
            self.origins.append(origin)
            self.length += len(piece)


def track(source: str) -> Track:
    """A track over `source`, still empty."""
    levelled = level(source)
    return Track(levelled, hidden=not levelled.isascii() and any(mark in levelled for mark in INVISIBLE))


def lower(text: str) -> str:
    """`text` in lower case, character by character, so that offsets stay."""
    return "\u0130".join(part.lower() for part in text.split("\u0130")) if "\u0130" in text else text.lower()


def line_starts(source: str) -> tuple[int, ...]:
    r"""Where lines begin: behind each `\n`, `\r\n` or `\r`."""
    if "\r" in source:
        return (0, *(match.end() for match in re.finditer(r"\r\n?|\n", source)))
    return (0, *(end + place for place, end in enumerate(accumulate(map(len, source.split("\n")[:-1])), 1)))
