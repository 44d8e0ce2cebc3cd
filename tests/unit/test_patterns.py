"""No regular expression may take more than its time, whatever the text is."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from regex_loops import ambiguous_loops

CENSUS = Path(__file__).parent.parent / "pattern_census.py"


@pytest.fixture(scope="module")
def patterns() -> list[tuple[str, int, str]]:
    """File, flags and text of all patterns."""
    command = [sys.executable, str(CENSUS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  (our own script)
    return [(file, flags, pattern) for file, flags, pattern in json.loads(done.stdout)]


def test_no_loop_within_a_loop_reads_a_text_in_many_ways(patterns: list[tuple[str, int, str]]) -> None:
    assert len(patterns) > 10
    assert [(file, pattern) for file, flags, pattern in patterns if ambiguous_loops(pattern, flags)] == []


def test_patterns_run_on_lowered_text_and_never_ignore_case(patterns: list[tuple[str, int, str]]) -> None:
    assert [(file, pattern) for file, flags, pattern in patterns if flags & re.IGNORECASE] == []


@pytest.mark.parametrize(
    ("pattern", "loops"),
    [
        (r"(?:a+)+b", 1),
        (r"(?:[0-9]+,?)*x", 1),
        (r"(?:\w+\s*)+$", 1),
        (r"(?:\w+ ?){1,6}[.,]", 1),
        (r"(?:\w+ ){0,5}\w+[.,]", 0),
        (r"(?:\w|\d)+x", 0),
        (r"(?:[0-9]+,)*x", 0),
        (r"[0-9]+(?:[.,'][0-9]+)*", 0),
        (r"(?:[^\r\n]+(?:\r\n?|\n|$))+", 0),
        (r"\b(?:agreed|signed) to (?:\w+ ){0,4}buy", 0),
    ],
)
def test_the_check_tells_harmless_loops_from_others(pattern: str, loops: int) -> None:
    assert ambiguous_loops(pattern, 0) == loops
