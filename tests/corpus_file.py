"""Read corpus files, and write them again with other expectations.

A corpus file is Markdown: a `##` heading is a case, its fenced blocks are input and complete expected output. What the
reader does not understand it refuses, so that no case can pass by being skipped.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

STAGES = ("document", "mentions", "claims", "deals", "findings", "console")
INPUTS = ("article", "file")
KNOWN_FAILURE = "(xfail)"
CORPUS = Path(__file__).parent / "corpus"

_FENCE = re.compile(r"(?P<ticks>`{3,})(?P<info>.*)")


class CorpusError(Exception):
    """A corpus file that says something the harness cannot check."""


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: lines `first` to `last` (exclusive, from 0) of its file are its content.

    Attributes:
        kind: `article`, `file`, or a stage.
        argument: what stands behind the kind: a source's label, a file's name, which mentions are meant.
    """

    kind: str
    argument: str
    lines: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Case:
    """One heading of a corpus file with its blocks."""

    path: Path
    title: str
    inputs: tuple[Block, ...]
    expectations: tuple[Block, ...]

    @property
    def id(self) -> str:
        """Folder, file and title, as pytest shows the case."""
        return f"{self.path.parent.name}/{self.path.stem}: {self.title}"

    @property
    def fails(self) -> bool:
        """Whether the case is a known failure."""
        return self.title.endswith(KNOWN_FAILURE)

    def expects(self, stage: str) -> tuple[str, ...] | None:
        """The lines expected of a stage, all its blocks together; None where the case does not look at it."""
        blocks = [block.lines for block in self.expectations if block.kind == stage]
        return tuple(line for lines in blocks for line in lines) if blocks else None


def corpus_files() -> tuple[Path, ...]:
    """Every corpus file, sorted; the folder's own README is none."""
    return tuple(sorted(path for path in CORPUS.rglob("*.md") if path.name != "README.md"))


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of one file.

    Raises:
        CorpusError: something in it would otherwise be skipped.
    """
    cases: dict[str, list[Block]] = {}
    for title, block in _parts(path.read_text(encoding="utf-8").split("\n"), path):
        if block is None and title in cases:
            raise CorpusError(f"{path}: two cases are called {title!r}")
        cases.setdefault(title, []).extend([] if block is None else [block])
    if not cases:
        raise CorpusError(f"{path}: no case")
    return tuple(_case(path, title, blocks) for title, blocks in cases.items())


def rewrite(path: Path, blocks: Mapping[Block, tuple[str, ...]]) -> None:
    """Give the blocks of a file new content; all else stays as it is."""
    lines = path.read_text(encoding="utf-8").split("\n")
    for block in sorted(blocks, key=lambda block: block.first, reverse=True):
        lines[block.first : block.last] = blocks[block]
    path.write_text("\n".join(lines), encoding="utf-8")


def _parts(lines: list[str], path: Path) -> Iterator[tuple[str, Block | None]]:
    """Each heading of a case (without a block), and each block under the heading that it stands under."""
    title, number = "", 0
    while number < len(lines):
        line, number = lines[number], number + 1
        if line.startswith("## "):
            title = line[3:].strip()
            yield title, None
        elif line.startswith("###") or (line.startswith("# ") and title):
            raise CorpusError(f"{path}:{number}: a case is a heading of the second level")
        elif fence := _FENCE.match(line):
            block = _block(lines, number, fence, path)
            if not title:
                raise CorpusError(f"{path}:{number}: a block before the first case")
            number = block.last + 1
            yield title, block


def _block(lines: list[str], first: int, fence: re.Match[str], path: Path) -> Block:
    try:
        last = lines.index(fence["ticks"], first)
    except ValueError:
        raise CorpusError(f"{path}:{first}: a block that is never closed") from None
    kind, _, argument = fence["info"].strip().partition(" ")
    if kind not in (*INPUTS, *STAGES):
        raise CorpusError(f"{path}:{first}: unknown block {fence['info']!r}")
    if kind in INPUTS and not re.fullmatch(r"[\w.\-/]+", argument):
        raise CorpusError(f"{path}:{first}: {kind} needs a name without blanks, not {argument!r}")
    if kind in STAGES and kind != "mentions" and argument:
        raise CorpusError(f"{path}:{first}: {kind} takes no {argument!r}")
    return Block(kind, argument, tuple(lines[first:last]), first, last)


def _case(path: Path, title: str, blocks: list[Block]) -> Case:
    labels = [(block.kind if block.kind in STAGES else "input", block.argument) for block in blocks]
    if len(set(labels)) != len(labels):
        raise CorpusError(f"{path}: {title!r} has two blocks of one kind and label")
    inputs = tuple(block for block in blocks if block.kind in INPUTS)
    expectations = tuple(block for block in blocks if block.kind in STAGES)
    if not expectations:
        raise CorpusError(f"{path}: {title!r} expects nothing")
    if not inputs and any(block.kind != "console" for block in expectations):
        raise CorpusError(f"{path}: {title!r} has no article")
    return Case(path, title, inputs, expectations)
