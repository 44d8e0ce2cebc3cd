"""Work grows with the text, not with its square: counted in calls, because times lie on a busy machine."""

import sys

import pytest

from dealcheck.pipeline import read, reconcile
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


def _calls(text: str) -> int:
    """How many calls it takes to read a text and compare what it says."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    content = text.encode()
    sys.setprofile(counted)
    try:
        reconcile([read("a.txt", content)], SETTINGS)
    finally:
        sys.setprofile(None)
    return count


def _text(unit: str, times: int) -> str:
    return "".join(unit.replace("{n}", _letters(number)) for number in range(times))


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_work_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    _calls(_text(unit, SMALL * TIMES))  # what is cached once
    small, large = _calls(_text(unit, SMALL)), _calls(_text(unit, SMALL * TIMES))

    assert large <= small * TIMES * SLACK
