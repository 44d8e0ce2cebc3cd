"""What the program does with the terminal, its files and its end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dealcheck.cli import run
from dealcheck.cli.main import main as program
from dealcheck.cli.results import _color
from dealcheck.desk.whole import write_whole

ROOT = Path(__file__).parent.parent.parent
PROGRAM = [sys.executable, "-m", "dealcheck"]


@pytest.mark.parametrize(
    ("wish", "environment", "terminal", "coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_asked_for_on_the_line_then_in_the_environment_then_of_the_terminal(
    wish: str,
    environment: dict[str, str],
    *,
    terminal: bool,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert _color(wish, terminal=terminal) is coloured


@pytest.mark.parametrize("command", [["verify", "seeds"], ["extract", "seeds"], ["rules"]])
def test_a_full_disk_is_told_and_is_no_success(command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, *command], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603

    assert done.returncode == 2
    assert b"standard output: No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


def test_an_interrupt_ends_it_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(**_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "main", interrupt)
    with pytest.raises(SystemExit) as end:
        run()

    assert end.value.code == 130


def test_a_name_of_a_file_commands_no_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J\nb.txt").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text("Nothing.", encoding="utf-8")
    done = subprocess.run([*PROGRAM, "verify", "."], cwd=tmp_path, capture_output=True, check=False)  # noqa: S603

    assert done.returncode == 2
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"a\\x1b[2J\\nb.txt: " in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_a_file_is_replaced_as_a_whole_or_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.json"
    write_whole(str(file), ["old"])

    def fail(self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        write_whole(str(file), ["new"])

    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_a_link_to_a_report_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real")
    write_whole(str(tmp_path / "link"), ["text"])

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "text"
