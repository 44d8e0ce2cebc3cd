"""Look for inputs that dealcheck cannot bear.

    search.py TARGET MINUTES [--guided] [--out FOLDER]

TARGET is one of `formats`, `text`, `configuration`, `facts`, `claims`, `baseline`, `sidecar`, `report`, or `all`, which
takes a new one for each input. Inputs are drawn at random (hypothesis), or led by the code that they reach (`--guided`,
with atheris, which is no dependency of anything here: `pip install atheris`). Every input that fails, each kind of
failure once, and every one that takes unduly long is written to the folder; the search goes on.
"""

import argparse
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import NoReturn

TESTS = Path(__file__).parents[2] / "tests"
LONGEST = 200_000  # bytes; a larger input is only slower
HANGING = 60  # seconds of processor time
SLOW, SLOW_EACH = 1.0, 50e-6  # seconds of processor time, and those a byte, from which on an input is kept
TOLD_EVERY = 60  # seconds

Check = Callable[[str, bytes], None]


class HangingError(Exception):
    """An input was not done in time."""


@dataclass(slots=True)
class Search:
    """What was tried and what came of it."""

    out: Path
    until: float
    started: float = field(default_factory=time.monotonic)
    told: float = 0
    inputs: int = 0
    failures: set[str] = field(default_factory=set)
    slow: int = 0

    def run(self, target: str, check: Check, name: str, content: bytes) -> None:
        """Try one input."""
        if len(content) > LONGEST:
            return
        self.inputs += 1
        start = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, HANGING)
        try:
            check(name, content)
        except Exception as error:  # noqa: BLE001  (whatever it is, it is what is looked for)
            self._failed(target, name, content, error)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        spent = time.process_time() - start
        if spent > SLOW + SLOW_EACH * len(content):
            self.slow += 1
            self._keep(f"slow-{spent:.1f}s-{target}", name, content)
        if time.monotonic() - self.told > TOLD_EVERY:
            self.tell()

    def tell(self) -> None:
        """Say how far it is."""
        self.told = time.monotonic()
        minutes = (self.told - self.started) / 60
        told = f"{minutes:.0f} minutes, {self.inputs:,} inputs, {len(self.failures)} failures, {self.slow} slow"
        print(told, flush=True)

    def over(self) -> bool:
        """Is the time over?"""
        return time.monotonic() > self.until

    def _failed(self, target: str, name: str, content: bytes, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{type(error).__name__} {Path(frames[-1].filename).name}:{frames[-1].lineno}"
        if place in self.failures:
            return
        self.failures.add(place)
        kept = self._keep(f"failed-{target}", name, content)
        kept.with_name(kept.name + ".trace").write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        print(f"{target}: {place}: {kept}", flush=True)

    def _keep(self, kind: str, name: str, content: bytes) -> Path:
        kept = self.out / f"{kind}-{blake2b(content, digest_size=4).hexdigest()}-{name}"
        kept.write_bytes(content)
        return kept


def at_random(search: Search, names: list[str]) -> None:
    """Draw inputs until the time is over."""
    from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415 - after the path is set
    from hypothesis import strategies as st  # noqa: PLC0415

    from mutations import damaged  # noqa: PLC0415
    from strategies import texts  # noqa: PLC0415
    from targets import targets  # noqa: PLC0415

    known = targets()
    drawn = [st.tuples(st.just(name), damaged(known[name].samples, known[name].signs)) for name in names]
    if "text" in names:
        drawn.append(st.tuples(st.just("text"), st.tuples(st.just("a.txt"), texts.map(str.encode))))

    @settings(
        max_examples=500, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(st.one_of(drawn))
    def run(one: tuple[str, tuple[str, bytes]]) -> None:
        if not search.over():
            search.run(one[0], known[one[0]].check, *one[1])

    while not search.over():
        run()


def guided(search: Search, names: list[str]) -> None:
    """Let atheris lead until the time is over; its own corpus starts with the samples."""
    atheris = import_module("atheris")  # optional, so no import that a check could miss
    with atheris.instrument_imports(include=["dealcheck"]):
        from targets import targets  # noqa: PLC0415
    known = targets()
    files = {name: sorted({sample for sample, _ in known[name].samples}) for name in names}
    corpus = search.out / "reached"
    corpus.mkdir(exist_ok=True)
    for first, name in enumerate(names):
        for place, (sample, content) in enumerate(known[name].samples):
            choice = bytes([first, files[name].index(sample) % 256])
            (corpus / f"{name}-{place}").write_bytes(choice + content[:LONGEST])

    def run(content: bytes) -> None:
        if search.over():
            search.tell()
            os._exit(0)  # libFuzzer knows no other way to end before its own time
        choice, content = content[:2].ljust(2, b"\0"), content[2:]
        name = names[choice[0] % len(names)]
        search.run(name, known[name].check, files[name][choice[1] % len(files[name])], content)

    atheris.Setup([sys.argv[0], str(corpus), f"-max_len={LONGEST}", "-rss_limit_mb=4096", "-timeout=300"], run)
    atheris.Fuzz()


def main() -> None:
    """Search."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target")
    parser.add_argument("minutes", type=float)
    parser.add_argument("--guided", action="store_true")
    parser.add_argument("--out", type=Path, default=Path("fuzzed"))
    options = parser.parse_args()
    sys.path[:0] = [str(TESTS), str(TESTS / "property")]
    options.out.mkdir(parents=True, exist_ok=True)
    every = ("formats", "text", "configuration", "facts", "claims", "baseline", "sidecar", "report")
    names = list(every) if options.target == "all" else [options.target]
    signal.signal(signal.SIGVTALRM, _hangs)
    search = Search(options.out, time.monotonic() + 60 * options.minutes)
    (guided if options.guided else at_random)(search, names)
    search.tell()


def _hangs(_number: int, _frame: FrameType | None) -> NoReturn:
    raise HangingError(f"longer than {HANGING} s")


if __name__ == "__main__":
    main()
