"""A bug is never taken for findings."""

import sys

import pytest

from dealcheck import cli
from dealcheck.cli.main import main


def test_a_bug_shows_its_traceback_and_does_not_end_like_findings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dealcheck", "verify", "."])
    monkeypatch.setattr(main, "invoke", lambda _context: 1 / 0)

    with pytest.raises(SystemExit) as end:
        cli.run()

    assert end.value.code == 2
    assert "ZeroDivisionError" in capsys.readouterr().err
