"""One table: articles a second, what each stage costs, start-up, memory.

    table.py [--articles N] [--peers PYTHON] [--scale]

Everything is taken cold and in one process, on generated articles that do not repeat. Times are processor time, and of
starts the best of a few, because what else the machine does only ever makes a run slower. `--scale` adds what takes an
hour: 100,000 articles, jobs, the cache (`scale.py`).
"""

import argparse
import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

import scale
from articles import article, write
from dealcheck import claims, gathered, mentions, pipeline
from dealcheck.mentions import find as parts
from dealcheck.reports.json_document import json_report
from dealcheck.settings import Settings

ROOT = Path(__file__).parent.parent
SETTINGS = Settings(today="2026-06-30")
PEER_ARTICLES = 40  # they take a tenth of a second each
STARTS = 7  # runs of a command that starts and ends; the best counts
STAGES = {
    parts: ("find_figures", "find_dates", "find_cues", "find_companies", "find_transactions"),
    mentions: ("find_mentions",),
    claims: ("find_claims",),
    pipeline: ("read_documents", "find_findings"),
    gathered: ("group_tellings", "complete"),
}


def cold(count: int) -> Iterator[tuple[str, str]]:
    """Articles a second from bytes to the JSON report, and the milliseconds of each stage."""
    contents = [(made.name, made.text.encode()) for made in map(article, range(count))]
    _whole(contents[:40])  # what is compiled and loaded once
    start = time.process_time()
    text = _whole(contents)
    seconds = time.process_time() - start
    yield "articles a second, bytes to JSON report", f"{count / seconds:,.0f}"
    yield "  milliseconds an article", f"{seconds / count * 1000:.2f}"
    yield "  bytes of report an article", f"{len(text) / count:,.0f}"
    with _clocked() as spent:
        _whole(contents)
    for name, taken in spent.items():
        yield f"  {name}", f"{taken / count * 1000:.3f} ms"


def peers(python: str, count: int) -> Iterator[tuple[str, str]]:
    """What others take on the same articles, beside what dealcheck takes."""
    script = str(Path(__file__).with_name("peers.py"))
    done = subprocess.run([python, script, str(count)], capture_output=True, text=True, check=True)  # noqa: S603  (ours)
    contents = [(made.name, made.text.encode()) for made in map(article, range(count))]
    start = time.process_time()
    _whole(contents)
    ours = (time.process_time() - start) / count
    for name, seconds in json.loads(done.stdout).items():
        yield f"{name}, articles a second", f"{1 / seconds:.1f}; dealcheck {seconds / ours:.0f} times that"


def starts() -> Iterator[tuple[str, str]]:
    """Start-up beside the imports that it cannot do without."""
    program = str(Path(sys.executable).with_name("dealcheck"))
    pairs = {
        "--version": ([program, "--version"], "import click"),
        "verify seeds": ([program, "verify", "seeds"], "import click, pydantic, rich.console"),
    }
    for name, (command, imports) in pairs.items():
        ours, bare = _best(command), _best([sys.executable, "-c", imports])
        yield f"dealcheck {name}", f"{ours * 1000:.0f} ms = {ours / bare:.2f} x `{imports}`"


def memory(count: int) -> Iterator[tuple[str, str]]:
    """Peak memory of the command on a folder of so many articles, and its time from start to end."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), count)
        command = [sys.executable, __file__, "--child", folder]
        start = _children()
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  (this very script)
        seconds = _children() - start
    yield f"peak memory at {count:,} articles", f"{int(done.stdout) / 1024:,.0f} MB"
    yield "  articles a second, command from start to end", f"{count / seconds:,.0f}"


def _whole(contents: list[tuple[str, bytes]]) -> str:
    return json_report(pipeline.reconcile((pipeline.read(*content) for content in contents), SETTINGS))


@contextmanager
def _clocked() -> Iterator[dict[str, float]]:
    """Wrap each stage in a clock; parts stand within `find_mentions` and `find_findings`."""
    spent: dict[str, float] = defaultdict(float)

    def wrapped(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: object) -> object:
            start = time.process_time()
            result = function(*args)
            spent[name] += time.process_time() - start
            return result

        return run

    originals = {(module, name): getattr(module, name) for module, names in STAGES.items() for name in names}
    try:
        for (module, name), function in originals.items():
            setattr(module, name, wrapped(name, function))
        yield spent
    finally:
        for (module, name), function in originals.items():
            setattr(module, name, function)


def _best(command: list[str]) -> float:
    taken = []
    for _ in range(STARTS):
        start = _children()
        subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # noqa: S603  (our own commands)
        taken.append(_children() - start)
    return min(taken)


def _children() -> float:
    """Processor time, in seconds, of all child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _child(folder: str) -> None:
    """The command itself in this process, its output thrown away; prints the peak of memory in kilobytes."""
    dealcheck = importlib.import_module("dealcheck.cli.main").main
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        dealcheck.main(["verify", folder, "--no-cache", "--jobs", "1", "--format", "json"], standalone_mode=False)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--peers", metavar="PYTHON", help="of an environment with peers-requirements.txt")
    parser.add_argument("--scale", action="store_true", help="also 100,000 articles, jobs, the cache")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(options.child)
        return
    parts = [cold(options.articles), starts(), memory(options.articles)]
    parts += [peers(options.peers, PEER_ARTICLES)] if options.peers else []
    parts += [scale.rows(list(scale.COUNTS))] if options.scale else []
    for part in parts:
        for name, value in part:
            print(f"{name:48} {value}", flush=True)


if __name__ == "__main__":
    main()
