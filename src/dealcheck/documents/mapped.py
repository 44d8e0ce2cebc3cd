"""A text made from another (entities and escapes resolved, tags gone), and where each of its characters stood there."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field

from dealcheck.model import Places
from dealcheck.record import record, state

GAP = "\n\n"  # between two texts that are joined


@record
class Mapped:
    """A text and the way back from it, in runs.

    Attributes:
        starts: offsets at which a run begins, ascending, the first 0. Behind a run's first character the others stand
            one by one, here as there.
        origins: where each run's first character stood.
        widths: how many characters it took there: 1, more for an escape, 0 for what was put in between.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    widths: tuple[int, ...]

    def origin(self, offset: int) -> tuple[int, int]:
        """Where the character at `offset` began there, and where it ended."""
        run = bisect_right(self.starts, offset) - 1
        beyond = offset - self.starts[run]
        begin = self.origins[run] + beyond
        return (begin, begin + 1) if beyond else (begin, begin + self.widths[run])

    def through(self, outer: "Mapped | None") -> "Mapped":
        """The same text, with the way back led on through the text that it was made from."""
        if outer is None:
            return self
        found: list[tuple[int, int, int]] = []
        behind = [*self.starts[1:], len(self.text)]
        for start, end, origin, width in zip(self.starts, behind, self.origins, self.widths, strict=True):
            begin, stop = outer.origin(origin)
            if width != 1:
                stop = outer.origin(origin + width - 1)[1] if width else begin
            found.append((start, begin, stop - begin))
            found += outer.runs(origin + max(width, 1), origin + end - start, start - origin)
        columns = tuple(zip(*found, strict=True)) or ((0,), (0,), (1,))
        return Mapped(self.text, *columns)

    def runs(self, start: int, end: int, shift: int) -> Iterator[tuple[int, int, int]]:
        """The runs between two offsets, their starts moved by `shift`; the first is cut off where `start` is."""
        run = bisect_right(self.starts, start) - 1
        while start < end:
            begin, stop = self.origin(start)
            yield start + shift, begin, stop - begin
            run += 1
            start = self.starts[run] if run < len(self.starts) else end


@record
class Way:
    """The way from a text on to the file that it was taken from.

    Attributes:
        mapped: where its characters stood there; None where it is the file's own text.
        lines: where the file's lines begin; None where a character has no place in it (base64, PDF).
    """

    mapped: Mapped | None
    lines: tuple[int, ...] | None

    def behind(self, inner: Mapped) -> "Way":
        """The way of a text that was made from this one."""
        return Way(inner.through(self.mapped), self.lines)


@state
class Writer:
    """A mapped text as it is written."""

    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    length: int = 0

    def copy(self, text: str, origin: int) -> None:
        """Take over what stands at `origin`, character for character."""
        if text:
            self._run(text, origin, 1)

    def put(self, text: str, start: int, end: int) -> None:
        """Write characters that stand for `start` to `end` there, each for all of it."""
        for character in text:
            self._run(character, start, end - start)

    def _run(self, text: str, origin: int, width: int) -> None:
        self.parts.append(text)
        self.starts.append(self.length)
        self.origins.append(origin)
        self.widths.append(width)
        self.length += len(text)

    def written(self) -> Mapped:
        """What was written so far."""
        return Mapped("".join(self.parts), *map(tuple, (self.starts or [0], self.origins or [0], self.widths or [1])))


def led_on(places: Places, text: str, outer: Mapped, lines: tuple[int, ...]) -> Places:
    """The places of a text whose source was itself made from another: `outer`, the lines of which are given."""
    found = Mapped(text, places.starts, places.origins, places.widths).through(outer)
    return Places(found.starts, found.origins, found.widths, lines)


def identity(source: str, start: int, end: int) -> Mapped:
    """A part of a text as it stands there."""
    return Mapped(source[start:end], (0,), (start,), (1,))


def unplaced(text: str) -> Mapped:
    """A text whose characters have no place of their own; all of it stands for the file's beginning."""
    return Mapped(text, tuple(range(len(text))) or (0,), (0,) * max(1, len(text)), (0,) * max(1, len(text)))


def joined(texts: Sequence[Mapped]) -> tuple[Mapped, list[int]]:
    """Texts one below the other with a blank line between, and where each begins."""
    begins: list[int] = []
    starts: list[int] = []
    origins: list[int] = []
    widths: list[int] = []
    length = 0
    for text in texts:
        begins.append(length)
        starts += [length + start for start in text.starts]
        origins += text.origins
        widths += text.widths
        length += len(text.text)
        starts.append(length)
        origins.append(text.origin(max(0, len(text.text) - 1))[1])
        widths.append(0)
        length += len(GAP)
    whole = GAP.join(text.text for text in texts) + GAP
    return Mapped(whole, tuple(starts or [0]), tuple(origins or [0]), tuple(widths or [1])), begins
