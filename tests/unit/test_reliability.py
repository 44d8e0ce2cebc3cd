"""What a run does when something beside it goes wrong: an interrupt, a killed worker, a full disk, changing files."""

import os
import pty
import re
import select
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dealcheck.desk import Intake, claim_lines, readings, verify
from dealcheck.desk import store as cache
from dealcheck.desk.content import read_content
from dealcheck.desk.files import Source
from dealcheck.desk.whole import write_whole
from dealcheck.desk.work import WorkerError
from dealcheck.settings import Settings

PROGRAM = [sys.executable, "-m", "dealcheck"]
SETTINGS = Settings(today="2026-06-30")
PATIENCE = 60  # seconds that a busy machine is given
NOBODY = 65534  # the user who owns nothing
MANY = 600  # articles: enough for a bar, and for workers to be caught at work


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEALCHECK_CACHE_DIR", "cache")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path)


def write(count: int) -> None:
    for number in range(count):
        text = f"Norwood agreed to buy a {number % 90 + 1}% stake in Tarn Foods for ${number + 2} million.\n"
        Path(f"desk/{number:04}.txt").write_text(text * 20, encoding="utf-8")


@contextmanager
def unprivileged() -> Iterator[None]:
    """As a user of whom permissions are asked: root may read and write everything."""
    if os.geteuid() != 0:
        yield
        return
    for place in (Path(), *Path().rglob("*")):
        os.chown(place, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def lines(intake: Intake) -> bytes:
    return b"".join(piece for piece, _ in claim_lines(intake))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_a_run_and_its_workers(jobs: str) -> None:
    write(MANY)
    command = [*PROGRAM, "extract", "desk", "--no-cache", "--jobs", jobs]
    with subprocess.Popen(  # noqa: S603  (our own command)
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        assert running.stdout is not None
        running.stdout.read(1)  # it is at work
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: the workers get it too
        _, errors = running.communicate(timeout=PATIENCE)

    assert running.returncode == 130
    assert errors.strip() == b"dealcheck: interrupted"
    with pytest.raises(ProcessLookupError):  # nobody is left of its group
        os.killpg(running.pid, 0)


def test_a_report_that_is_interrupted_leaves_the_old_one() -> None:
    write_whole("report.json", ["old"])

    def interrupted() -> Iterator[str]:
        yield "new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole("report.json", interrupted())

    assert [path.name for path in Path().glob("*report*")] == ["report.json"]
    assert Path("report.json").read_text(encoding="utf-8") == "old"


def test_a_killed_worker_is_told() -> None:
    write(MANY)
    found = readings(Intake(("desk",), jobs=2))
    next(found)
    worker = int(re.findall(r"\d+", Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="utf-8"))[-1])
    os.kill(worker, signal.SIGKILL)

    with pytest.raises(WorkerError, match="a worker was killed"):
        list(found)


@pytest.mark.parametrize("output", ["json=/dev/full", "json=full/report.json"])
def test_a_report_that_finds_no_room_is_told(output: str) -> None:
    write(1)
    Path("full").symlink_to("/dev/full")
    done = subprocess.run([*PROGRAM, "verify", "desk", "--output", output], capture_output=True, text=True, check=False)  # noqa: S603

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith(f"Error: {output.partition('=')[2]}: ")


def test_a_cache_that_finds_no_room_is_as_if_it_were_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    write(150)
    before = lines(Intake(("desk",)))
    monkeypatch.setattr(cache, "SCHEMA", cache.SCHEMA + "PRAGMA max_page_count = 8;")

    assert lines(Intake(("desk",), cache=True)) == before
    assert lines(Intake(("desk",), cache=True)) == before


def test_a_cache_that_may_not_be_written_is_not_used() -> None:
    write(3)
    before = lines(Intake(("desk",), cache=True))
    Path("cache", cache.FILE).chmod(0o400)
    Path("cache").chmod(0o500)

    with unprivileged():
        assert lines(Intake(("desk",), cache=True)) == before
        with pytest.raises(PermissionError):
            Path("cache", "new").touch()


def test_a_cache_that_another_process_holds_is_not_waited_for() -> None:
    write(3)
    before = lines(Intake(("desk",), cache=True))
    holding = sqlite3.connect(Path("cache", cache.FILE), isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")
    try:
        assert lines(Intake(("desk",), cache=True)) == before
    finally:
        holding.close()


def test_a_cache_of_another_make_is_thrown_away() -> None:
    write(3)
    Path("cache").mkdir(mode=0o700)
    with sqlite3.connect(Path("cache", cache.FILE)) as other:
        other.execute("CREATE TABLE reading (something TEXT)")
    other.close()

    assert lines(Intake(("desk",), cache=True)) == lines(Intake(("desk",)))


def test_a_file_that_vanishes_while_others_are_read_is_a_problem() -> None:
    write(40)
    found = readings(Intake(("desk",)))
    next(found)
    Path("desk/0039.txt").unlink()

    assert [problem.path for reading in found for problem in reading.problems] == ["desk/0039.txt"]


def test_a_file_that_grows_while_it_is_read_is_read_as_it_is_found_and_not_remembered() -> None:
    write(1)
    source = Source("desk/0000.txt", 1, 1)  # as the walk saw it
    content = read_content(source.path)
    with Path(source.path).open("a", encoding="utf-8") as file:
        file.write("Norwood called off the deal.\n")

    assert isinstance(content, bytes)
    assert b"called off" in lines(Intake(("desk",), cache=True))
    with cache.opened() as store:
        assert store is not None
        assert store.by_place(Source(source.name, len(content), Path(source.path).stat().st_mtime_ns)) is None


def test_a_file_that_may_not_be_read_is_a_problem_and_the_others_are_read() -> None:
    write(2)
    Path("desk/0000.txt").chmod(0)
    with unprivileged():
        report = verify(Intake(("desk",)), SETTINGS)

    assert [(problem.path, problem.reason) for problem in report.problems] == [("desk/0000.txt", "permission denied")]
    assert [article.path for article in report.articles] == ["desk/0001.txt"]


def test_a_long_run_shows_how_far_it_is_and_leaves_nothing_on_the_screen() -> None:
    write(MANY)
    leader, follower = pty.openpty()
    with subprocess.Popen(  # noqa: S603  (our own command)
        [*PROGRAM, "extract", "desk", "--no-cache", "--jobs", "1"],
        stdout=subprocess.DEVNULL,
        stderr=follower,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "80"},
    ) as running:
        os.close(follower)
        shown = _shown(leader)

    assert running.returncode == 0
    assert "reading" in shown
    assert re.search(r"\d+%", shown)
    assert shown.rstrip("\r\n").endswith("\x1b[2K")  # the line is wiped


def _shown(leader: int) -> str:
    """All that was written to the terminal until its last writer was gone."""
    shown = b""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if not select.select([leader], [], [], 1)[0]:
            continue
        try:
            piece = os.read(leader, 65_536)
        except OSError:  # what Linux says where a terminal has no writer any more
            break
        if not piece:
            break
        shown += piece
    os.close(leader)
    return shown.decode(errors="replace")


def test_a_short_run_and_one_that_nobody_watches_show_no_bar() -> None:
    write(3)
    done = subprocess.run([*PROGRAM, "extract", "desk"], capture_output=True, check=True)  # noqa: S603

    assert done.stderr == b""
