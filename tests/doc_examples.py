"""Run the examples of the documentation as a reader would, and hold their output to what the page shows.

A `console` block is run by the shell where `seeds` and `fixtures` stand; what follows `$ ` is a command, the rest its
output and errors. A line `…` stands for lines left out. A `pycon` block is a doctest.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEFT_OUT = "…"
_BLOCK = re.compile(r"^```(?P<language>\w*)\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A fenced block of a page; `line` is where it begins, from 1."""

    page: Path
    line: int
    language: str
    content: str

    @property
    def id(self) -> str:
        """Page and line."""
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def examples() -> Iterator[Example]:
    """Every block that is run, page by page."""
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        text = page.read_text(encoding="utf-8")
        for match in _BLOCK.finditer(text):
            if match["language"] in {"console", "pycon"}:
                line = text.count("\n", 0, match.start()) + 1
                yield Example(page, line, match["language"], match["content"])


def played(example: Example, folder: Path) -> str:
    """The block as it would look now; commands run in `folder`."""
    lines = []
    for line in example.content.splitlines():
        if line.startswith("$ "):
            lines += [line, *_output(line.removeprefix("$ "), folder).splitlines()]
    return "\n".join(line.rstrip() for line in lines)


def agrees(shown: str, now: str) -> bool:
    """Whether the page shows what is said now, lines left out allowed for."""
    lines = (".*" if line == LEFT_OUT else re.escape(line.rstrip()) for line in shown.splitlines())
    return re.fullmatch("\n".join(lines), now, re.DOTALL) is not None


def rewrite(example: Example, now: str) -> None:
    """Show what is said now, unless the block leaves lines out: that choice is its author's."""
    if LEFT_OUT not in example.content.splitlines():
        text = example.page.read_text(encoding="utf-8")
        before, after = f"```console\n{example.content}```", f"```console\n{now}\n```"
        example.page.write_text(text.replace(before, after, 1), encoding="utf-8")


def _output(command: str, folder: Path) -> str:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {
        "PATH": programs,
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "DEALCHECK_CACHE_DIR": f"{folder}/.cache",
    }
    return subprocess.run(  # noqa: S603  (the project's own pages)
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    ).stdout
