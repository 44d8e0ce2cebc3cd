"""One table: how cost and memory grow with the number of articles, what jobs and the cache bring.

    scale.py [COUNT…]

Each figure is of the whole command, started anew. Times are processor time, so that a busy machine does not spoil them.
What jobs bring is told twice: by the clock, which only means something on a quiet machine, and by processor time, as
what two cores would bring were they free: all work of one process over the larger of the parent's part and half of all.
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
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from articles import write

COUNTS = (1_000, 10_000, 100_000)
JOBS_AT, WARM_AT = 2_000, 10_000  # articles
JOBS = (1, 2, 3)
CORES = 2
COMMANDS = (("verify", "--format", "json"), ("extract",))


@dataclass(frozen=True, slots=True)
class Run:
    """One run: processor time of the process and of its workers, the clock, in seconds; megabytes; what it printed."""

    own: float
    workers: float
    wall: float
    peak: float
    digest: str

    @property
    def seconds(self) -> float:
        """Processor time of all."""
        return self.own + self.workers


def growth(counts: list[int]) -> Iterator[tuple[str, str]]:
    """Cost of an article and peak memory, cold and in one process, for more and more articles."""
    first: dict[str, float] = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder, "desk"), count)
            for command in COMMANDS:
                run = _run(folder, command, "--no-cache", "--jobs", "1")
                each = run.seconds / count
                flat = each / first.setdefault(command[0], each)
                told = f"{each * 1000:.2f} ms an article = {flat:.2f} x the first, {run.peak:,.0f} MB"
                yield f"{command[0]}, {count:,} articles", told


def jobs(count: int = JOBS_AT) -> Iterator[tuple[str, str]]:
    """What several processes bring, and whether they print the same."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder, "desk"), count)
        for command in COMMANDS:
            runs = {number: _run(folder, command, "--no-cache", "--jobs", str(number)) for number in JOBS}
            one, two = runs[1], runs[CORES]
            free = one.seconds / max(two.own, two.seconds / CORES)
            same = "the same bytes" if len({run.digest for run in runs.values()}) == 1 else "OTHER BYTES"
            yield (
                f"{command[0]}, two jobs, {count:,} articles",
                f"{one.wall / two.wall:.2f} x one by the clock, {free:.2f} x by processor time; {same}",
            )


def warm(count: int = WARM_AT) -> Iterator[tuple[str, str]]:
    """What the cache brings."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder, "desk"), count)
        for command in COMMANDS:
            cold = _run(folder, command, "--no-cache", "--jobs", "1")
            if command is COMMANDS[0]:
                _run(folder, command, "--jobs", "1")  # fills the cache
            again = _run(folder, command, "--jobs", "1")
            same = "the same bytes" if cold.digest == again.digest else "OTHER BYTES"
            each = f"{again.seconds / count * 1000:.2f} ms an article"
            told = f"{cold.seconds / again.seconds:.1f} x as fast, {each}; {same}"
            yield f"{command[0]}, warm, {count:,} articles", told


def _run(folder: str, command: tuple[str, ...], *options: str) -> Run:
    environment = os.environ | {"DEALCHECK_CACHE_DIR": str(Path(folder, "cache"))}
    output, program = Path(folder, "output"), [sys.executable, str(Path(__file__).resolve()), "--child"]
    arguments = [*program, command[0], "desk", *command[1:], *options]
    with output.open("wb") as printed:
        start = time.monotonic()
        done = subprocess.run(  # noqa: S603  (this very script)
            arguments, cwd=folder, env=environment, stdout=printed, stderr=subprocess.PIPE, check=True
        )
        wall = time.monotonic() - start
    own, workers, peak = json.loads(done.stderr)
    digest = blake2b()
    with output.open("rb") as printed:
        while piece := printed.read(1 << 20):
            digest.update(piece)
    return Run(own, workers, wall, peak, digest.hexdigest())


def _child(arguments: list[str]) -> None:
    """The command itself in this process, as it is installed; what it used goes to standard error."""
    sys.argv = ["dealcheck", *arguments]
    with suppress(SystemExit):  # its status, which tells of findings
        importlib.import_module("dealcheck.cli.main").run()
    own, workers = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    used = [own.ru_utime + own.ru_stime, workers.ru_utime + workers.ru_stime, own.ru_maxrss / 1024]
    sys.stderr.write(json.dumps(used))


def rows(counts: list[int]) -> Iterator[tuple[str, str]]:
    """All of it."""
    yield from growth(counts)
    yield from jobs()
    yield from warm()


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["--child"]:
        _child(sys.argv[2:])
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS, metavar="COUNT")
    for name, value in rows(list(parser.parse_args().counts)):
        print(f"{name:48} {value}", flush=True)


if __name__ == "__main__":
    main()
