"""Work grows with the text, not with its square: counted in calls, because times lie on a busy machine."""

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

import sample
from dealcheck.model import Origin, Suppression
from dealcheck.pipeline import read, reconcile
from dealcheck.policy import apply_policy, fingerprint
from dealcheck.settings import Settings

SETTINGS = Settings(today="2026-06-30")
SMALL, TIMES = 75, 3
SLACK = 1.4  # of what grows with the text alone; what grows with its square would take TIMES

UNITS = {
    "money": "$1.2 billion ",
    "percent": "49% of ",
    "digits": "1,",
    "names": "Acme Corp ",
    "other names": "B{n}by Group plc and ",
    "verbs": "agreed to buy ",
    "dates": "June 13, 2025 ",
    "sentences": "Acme Corp agreed to buy 30% of Foo Robotics for $1.2 billion on June 13. ",
    "other deals": "Ab{n}a Corp agreed to buy Cd{n}o Robotics for $1.{n} billion. ",
    "paragraphs": "Acme Corp is worth $1.2 billion.\n\n",
    "short lines": "Acme\n",
    "brackets": "(",
    "quotes": '"$',
    "blanks": " ",
    "stops": ". ",
    "menu": "Home | News | ",
    "commas": "a, ",
}


def _calls_for(text: str) -> int:
    """How many calls it takes to read a text and compare what it says."""
    content = text.encode()
    return _calls(lambda: reconcile([read("a.txt", content)], SETTINGS))


def _calls(work: Callable[[], object]) -> int:
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def _text(unit: str, times: int) -> str:
    return "".join(unit.replace("{n}", _letters(number)) for number in range(times))


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_work_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    _calls_for(_text(unit, SMALL * TIMES))  # what is cached once
    small, large = _calls_for(_text(unit, SMALL)), _calls_for(_text(unit, SMALL * TIMES))

    assert large <= small * TIMES * SLACK


@pytest.mark.parametrize("until", [None, "2026-01-01"], ids=["current", "expired"])
@pytest.mark.parametrize("origin", ["inline", "sidecar", "baseline"])
def test_findings_and_suppressions_meet_without_each_asking_all_of_the_others(
    origin: Origin, until: str | None
) -> None:
    small, large = (_calls_to_suppress(origin, until, number) for number in (SMALL, SMALL * TIMES))

    assert large <= small * TIMES * SLACK


def _calls_to_suppress(origin: Origin, until: str | None, number: int) -> int:
    """How many calls so many findings take that each have an entry of their own."""
    articles = [f"desk/{at}.md" for at in range(number)]
    sides = [sample.side("30%", sample.claim(article, 1, "30%", sentence=article)) for article in articles]
    report = sample.report(*map(sample.finding, sides))
    entries = [
        Suppression(origin, article, 1, ("DC101",), "seen", until, article, fingerprint(finding))
        for finding, article in zip(report.findings, articles, strict=True)
    ]
    settings = replace(SETTINGS, suppression_folders=("desk",))
    assert len(apply_policy(report, settings, entries).suppressed) == (0 if until else number)
    return _calls(lambda: apply_policy(report, settings, entries))
