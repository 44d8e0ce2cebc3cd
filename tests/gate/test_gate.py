"""The scores on labelled coverage never sink; skipped where that coverage is not at hand."""

import os
from pathlib import Path

import pytest

from gate import Floor, digest, floors, rows, sunk, take

MEASURES = Path(os.environ.get("DEALCHECK_MEASURES", ""))
at_hand = pytest.mark.skipif(
    not (MEASURES / "score" / "bars.json").is_file() or not os.environ.get("DEALCHECK_MEASURES"),
    reason="the labelled coverage is not at hand",
)


@at_hand
@pytest.mark.parametrize("name", floors())
def test_scores_keep_their_floors(name: str) -> None:
    row = rows(MEASURES).get(name)
    floor = floors()[name]
    if row is None or floor.labels != digest(MEASURES, row["run"]):
        pytest.skip("the labels have changed: `make gate` takes new floors")

    assert sunk(floor, take(MEASURES, row)) == []


@pytest.mark.parametrize(
    ("labels", "score", "path", "complaints"),
    [
        ("same", 0.9, "claims.f1", 0),
        ("same", 0.91, "claims.f1", 0),
        ("same", 0.8999, "claims.f1", 1),
        ("other", 0.1, "claims.f1", 0),
        ("same", 1.0, "alarms_on_known_consistent", 1),
    ],
)
def test_a_floor_holds_exactly_and_only_on_the_labels_it_was_taken_on(
    labels: str, score: float, path: str, complaints: int
) -> None:
    floor = Floor("same", {path: 0.9})

    assert len(sunk(floor, Floor(labels, {path: score}))) == complaints
