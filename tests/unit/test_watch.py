"""`verify --watch`: what is new after a change, and only that."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dealcheck.cli import run
from dealcheck.desk import watch

TEXT = "Source: {0}\nPublished: 2026-03-04\n\nNorwood Capital agreed to buy a {1}% stake in Tarn Foods.\n"


def article(folder: Path, name: str, stake: int) -> None:
    (folder / f"{name}.txt").write_text(TEXT.format(name, stake), encoding="utf-8")


def at_each_pause(monkeypatch: pytest.MonkeyPatch, *acts: Callable[[], object]) -> None:
    """Let this happen while the watch pauses, one act a pause; then someone interrupts."""
    left: Iterator[Callable[[], object]] = iter(acts)

    def pause(_seconds: float) -> None:
        act = next(left, None)
        if act is None:
            raise KeyboardInterrupt
        act()

    monkeypatch.setattr(watch, "sleep", pause)


def nothing() -> None:
    return None


def watched(monkeypatch: pytest.MonkeyPatch, folder: Path, *options: str) -> int:
    """The exit status of the command in this folder."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.argv", ["dealcheck", "verify", ".", "--watch", "--no-cache", "--isolated", *options])
    with pytest.raises(SystemExit) as ended:
        run()
    return int(str(ended.value))


def test_a_change_shows_the_claim_and_the_finding_that_came_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    article(tmp_path, "courier", 30)
    article(tmp_path, "gazette", 30)
    at_each_pause(monkeypatch, nothing, lambda: article(tmp_path, "gazette", 40), nothing, nothing)

    status = watched(monkeypatch, tmp_path, "--output", "html=page.html", "--today", "2026-06-30")

    first, _, then = capfd.readouterr().out.partition("no findings\n")
    assert status == 130
    assert first
    assert then.startswith('./gazette.txt\n  ~ stake: "30%" -> "40%"')
    assert "\n+ warning DC101 " in then
    assert "40%" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_what_is_still_being_written_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article(tmp_path, "courier", 30)
    seen = watch.look((str(tmp_path),), lambda _path: False)
    at_each_pause(
        monkeypatch,
        lambda: (tmp_path / "b.txt").write_text("half", encoding="utf-8"),
        lambda: (tmp_path / "b.txt").write_text("half and half", encoding="utf-8"),
        nothing,
        (tmp_path / "b.txt").unlink,
        nothing,
    )
    found = watch.changes((str(tmp_path),), lambda _path: False, seen)

    assert next(found) is None
    assert next(found) is None
    with pytest.raises(KeyboardInterrupt):
        next(found)


def test_standard_input_cannot_be_watched(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["dealcheck", "verify", "-", "--watch"])
    with pytest.raises(SystemExit) as ended:
        run()

    assert ended.value.code == 2
    assert "--watch cannot watch standard input" in capfd.readouterr().err
