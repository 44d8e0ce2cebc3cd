"""Take the scores on labelled coverage, hold them to their floors, and raise the floors to them.

    gate.py MEASURES                   the scores beside their floors; exits 1 where one has sunk
    gate.py MEASURES --raise           write the scores as floors; refuses where one has sunk
    gate.py MEASURES --raise --lower   the same, and lets floors sink: say why in the commit

A floor is the value that was measured, together with the digest of the material it was measured on: where the labels
or the scorer have changed, it is void, and the next `--raise` takes a new one.
"""

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).parent.parent / "tests" / "gate" / "floors.json"
FEWER_IS_BETTER = ("alarms", "infos")


@dataclass(frozen=True, slots=True)
class Floor:
    """What was measured, and on what: `labels` is a digest of the material and its scorer."""

    labels: str
    scores: dict[str, float]


def rows(measures: Path) -> dict[str, dict[str, Any]]:
    """The measures that are quick to take: name, the scorer's command, the paths of its scores."""
    bars = json.loads((measures / "score" / "bars.json").read_text(encoding="utf-8"))
    return {name: row for name, row in bars.items() if not row.get("slow")}


def floors() -> dict[str, Floor]:
    """The floors as they are written down."""
    return {name: Floor(**floor) for name, floor in json.loads(FLOORS.read_text(encoding="utf-8")).items()}


def digest(measures: Path, run: list[str]) -> str:
    """Of everything the scores rest on but dealcheck itself: articles, labels and scorer."""
    material = measures / run[1]
    files = sorted(path for path in material.rglob("*") if path.is_file()) if material.is_dir() else [material]
    whole = sha256()
    for path in [measures / "score" / run[0], *files]:
        whole.update(f"{path.relative_to(measures).as_posix()}\0".encode() + path.read_bytes())
    return whole.hexdigest()[:16]


def take(measures: Path, row: dict[str, Any]) -> Floor:
    """Run one scorer.

    Raises:
        RuntimeError: it gave no scores.
    """
    script, material, *options = row["run"]
    if script != "score_names.py":  # that one imports dealcheck, the others run it
        options += ["--dealcheck", str(Path(sys.executable).with_name("dealcheck"))]
    command = [sys.executable, str(measures / "score" / script), str(measures / material), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (our own command)
    start = done.stdout.find("{")
    if start < 0:
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    result = json.JSONDecoder().raw_decode(done.stdout[start:])[0]
    return Floor(digest(measures, row["run"]), {path: _picked(result, path) for path in row["bars"]})


def sunk(floor: Floor, now: Floor) -> list[str]:
    """The scores below their floors, each a sentence; nothing where the floor is void."""
    if floor.labels != now.labels:
        return []
    return [
        f"{path} is {now.scores[path]}, its floor {was}"
        for path, was in floor.scores.items()
        if path in now.scores
        and (now.scores[path] > was if path.startswith(FEWER_IS_BETTER) else now.scores[path] < was)
    ]


def _picked(result: Any, path: str) -> float:  # noqa: ANN401  (a scorer's own JSON)
    for key in path.split("."):
        result = result[key]
    return float(result)


def main() -> int:
    """Print every score; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", type=Path)
    parser.add_argument("--raise", dest="write", action="store_true")
    parser.add_argument("--lower", action="store_true")
    options = parser.parse_args()
    if not options.measures.is_dir():
        print(f"no measures at {options.measures}: nothing was taken", file=sys.stderr)
        return 2
    before = floors()
    now = {name: take(options.measures, row) for name, row in rows(options.measures).items()}
    complaints = [f"{name}: {what}" for name in now if name in before for what in sunk(before[name], now[name])]
    for name, floor in now.items():
        print(*(f"{name:12} {path:30} {score:g}" for path, score in floor.scores.items()), sep="\n")
    print(*complaints, sep="\n", file=sys.stderr)
    if options.write and (options.lower or not complaints):
        written = {name: {"labels": floor.labels, "scores": floor.scores} for name, floor in now.items()}
        FLOORS.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
        return 0
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
