"""Damage files of every format for as long as you like: `python benchmarks/fuzz/formats.py [MINUTES]`.

The changes are those of `tests/property`, drawn at random and, where atheris is installed and `--atheris` is given,
led by the code that they reach. The first input that fails is written to `failed-NAME` in the current folder.
"""

import sys
import time
from importlib import import_module
from pathlib import Path

TESTS = Path(__file__).parents[2] / "tests" / "property"
SLOW = 1.0  # seconds from which on a file is told


def main(arguments: list[str]) -> None:
    """Run until the time is over or something fails."""
    sys.path.insert(0, str(TESTS))
    if "--atheris" in arguments:
        _guided(arguments)
        return
    minutes = float(next(iter(arguments), "60"))
    _random(time.monotonic() + 60 * minutes)


def _random(end: float) -> None:
    from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415 - after the path is set

    from mutations import damaged_files  # noqa: PLC0415
    from test_damaged_files import check  # noqa: PLC0415

    runs = 0

    @settings(
        max_examples=500, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(damaged_files)
    def run(damaged: tuple[str, bytes]) -> None:
        nonlocal runs
        runs += 1
        _timed(check, *damaged)

    while time.monotonic() < end:
        run()
    print(f"{runs} files read without a failure")


def _guided(arguments: list[str]) -> None:
    atheris = import_module("atheris")  # optional, so no import that a check could miss
    with atheris.instrument_imports():
        from mutations import FILES  # noqa: PLC0415
        from test_damaged_files import check  # noqa: PLC0415

    def run(content: bytes) -> None:
        data = atheris.FuzzedDataProvider(content)
        name = data.PickValueInList([path.name for path in FILES])
        _timed(check, name, data.ConsumeBytes(len(content)))

    atheris.Setup([arguments[0], *arguments[1:]], run)
    atheris.Fuzz()


def _timed(check: object, name: str, content: bytes) -> None:
    start = time.perf_counter()
    try:
        check(name, content)  # type: ignore[operator]
    except Exception:
        Path(f"failed-{name}").write_bytes(content)
        raise
    if (spent := time.perf_counter() - start) > SLOW:
        print(f"{name}: {len(content)} bytes took {spent:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
