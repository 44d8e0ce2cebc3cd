"""Run the blocks of a case: what dealcheck says now, as lines."""

import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from corpus_file import Block, Case, CorpusError
from corpus_lines import MENTIONS, claim_line, deal_lines, document_lines, finding_lines, mention_lines
from dealcheck.cli import run
from dealcheck.desk.truth import parse_truth
from dealcheck.documents import read_documents
from dealcheck.mentions import find_mentions
from dealcheck.model import Report
from dealcheck.pipeline import Reading, read, reconcile
from dealcheck.settings import Settings

TODAY = "2026-06-30"  # later than any date in the cases
WIDTH = "100"
FACTS = "facts.yaml"  # a file of this name holds what the desk has confirmed
PROMPT = "$ dealcheck "


def sources(case: Case) -> dict[str, bytes]:
    """The articles by path: a label without an ending is a text file."""
    articles = (block for block in case.inputs if block.kind == "article")
    return {_file_name(block.argument): _content(block) for block in articles}


def readings(case: Case) -> list[Reading]:
    """Every article of the case, read."""
    facts = (block for block in case.inputs if block.kind == "file" and block.argument == FACTS)
    confirmed = [parse_truth(FACTS, _content(block)) for block in facts]
    return [*(read(path, content) for path, content in sources(case).items()), *confirmed]


@cache
def report(case: Case) -> Report:
    """The report on all articles of the case."""
    return reconcile(readings(case), Settings(today=TODAY))


def actual(case: Case, block: Block, folder: Path) -> tuple[str, ...]:
    """What now stands where the block states its expectation; `folder` is an empty one of its own."""
    runs: dict[str, Callable[[], Iterable[str]]] = {
        "document": lambda: _documents(case),
        "mentions": lambda: _mentions(case, block.argument),
        "claims": lambda: map(claim_line, report(case).claims),
        "deals": lambda: (line for deal in report(case).deals for line in deal_lines(deal)),
        "findings": lambda: finding_lines(report(case)),
        "console": lambda: _console(case, block, folder),
    }
    return tuple(line for item in runs[block.kind]() for line in item.split("\n"))


def _file_name(name: str) -> str:
    return name if "." in name else f"{name}.txt"


def _content(block: Block) -> bytes:
    return "".join(f"{line}\n" for line in block.lines).encode()


def _documents(case: Case) -> Iterator[str]:
    for path, content in sources(case).items():
        documents, problems = read_documents(path, content)
        for document in documents:
            yield from document_lines(document)
        yield from (f"problem {problem.path} {problem.line} {problem.reason}" for problem in problems)


def _mentions(case: Case, argument: str) -> Iterator[str]:
    wanted = argument.split() or MENTIONS
    if unknown := set(wanted) - set(MENTIONS):
        raise CorpusError(f"{case.id}: no such mentions: {sorted(unknown)}")
    for path, content in sources(case).items():
        for document in read_documents(path, content)[0]:
            yield from mention_lines(document, find_mentions(document), wanted)


def _console(case: Case, block: Block, folder: Path) -> Iterator[str]:
    commands = [line for line in block.lines if line.startswith(PROMPT)]
    if not commands:
        raise CorpusError(f"{case.id}: a console block without a command")
    for source in case.inputs:
        path = folder / (_file_name(source.argument) if source.kind == "article" else source.argument)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_content(source))
    with chdir(folder):
        for command in commands:
            yield command
            yield from _command(command)


def _command(command: str) -> Iterator[str]:
    """Standard output as it is, standard error behind `! `, the exit status where it is not 0."""
    words = shlex.split(command.removeprefix(PROMPT))
    given = Path(words[words.index("<") + 1]).read_bytes() if "<" in words else None
    arguments = words[: words.index("<")] if "<" in words else words
    environment = {"COLUMNS": WIDTH, "NO_COLOR": "1", "DEALCHECK_TODAY": TODAY}
    argv = ["dealcheck", *arguments]
    with CliRunner().isolation(input=given, env=environment) as (stdout, stderr, _), patch.object(sys, "argv", argv):
        status = _status()
        sys.stdout.flush()
        sys.stderr.flush()
        printed, complained = stdout.getvalue().decode(), stderr.getvalue().decode()
    yield from (line.rstrip() for line in printed.splitlines())
    yield from (f"! {line}".rstrip() for line in complained.splitlines())
    if status:
        yield f"[exit status {status}]"


def _status() -> int | str | None:
    try:
        run()
    except SystemExit as end:
        return end.code
    return 0
