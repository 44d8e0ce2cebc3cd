"""Equal input gives equal bytes, whatever the hash seed, the order of the arguments and the order of a folder."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

from dealcheck.desk import Intake, readings
from dealcheck.pipeline import reconcile
from dealcheck.settings import Settings

ROOT = Path(__file__).parent.parent
FOLDERS = ("seeds", "fixtures/halden-orrin", "fixtures/pellworth-quarry")
SETTINGS = Settings(today="2026-06-30")


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_hash_seed_changes_nothing(folder: str) -> None:
    command = [
        sys.executable,
        "-m",
        "dealcheck",
        "verify",
        folder,
        "--no-cache",
        "--format",
        "json",
        "--today",
        "2026-06-30",
    ]
    seen = {
        subprocess.run(  # noqa: S603  (our own command)
            command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=False
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert len(seen) == 1
    assert seen.pop().startswith(b"{")


def test_the_order_of_the_arguments_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert reconcile(readings(Intake(FOLDERS)), SETTINGS) == reconcile(readings(Intake(FOLDERS[::-1])), SETTINGS)


def test_the_order_in_which_a_folder_lists_its_files_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    before = reconcile(readings(Intake(FOLDERS)), SETTINGS)
    listdir, scandir = os.listdir, os.scandir

    class Backwards:
        """What `os.scandir` gives, from its end."""

        def __init__(self, path: str = ".") -> None:
            with scandir(path) as entries:
                self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

        def __iter__(self) -> Iterator[os.DirEntry[str]]:
            return self._entries

        def __next__(self) -> os.DirEntry[str]:
            return next(self._entries)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def close(self) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Backwards)
    monkeypatch.setattr(os, "listdir", lambda path=".": sorted(listdir(path), reverse=True))

    assert reconcile(readings(Intake(FOLDERS)), SETTINGS) == before
