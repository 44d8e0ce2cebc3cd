"""Every text at hand is read and compared without an exception and, as warnings are errors here, without a warning."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from dealcheck.pipeline import read, reconcile
from dealcheck.reports import FORMATS, View, render
from dealcheck.settings import Settings

ROOT = Path(__file__).parent.parent
MEASURES = os.environ.get("DEALCHECK_MEASURES")  # holds the takeover stories of 1987 and sentences of today
SETTINGS = Settings(today="2026-06-30")
FOLDERS = ("seeds", "fixtures")
TEXTS = ("acquisitions_dev.jsonl", "fire_deals_dev.jsonl")


def _files() -> Iterator[Path]:
    return (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*")) if path.is_file())


def test_every_fixture_is_read_and_compared() -> None:
    report = reconcile((read(str(path.relative_to(ROOT)), path.read_bytes()) for path in _files()), SETTINGS)

    assert report.claims
    for form in FORMATS:
        assert render(report, form, View())


@pytest.mark.skipif(MEASURES is None, reason="the stories are not at hand")
@pytest.mark.parametrize("name", TEXTS)
def test_every_story_is_read_and_compared(name: str) -> None:
    with Path(MEASURES or "", "data", name).open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"].encode() for line in lines]
    report = reconcile((read(f"{number}.txt", text) for number, text in enumerate(texts)), SETTINGS)

    assert len(report.articles) == len(texts)
    assert render(report, "full", View())
