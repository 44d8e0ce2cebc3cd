"""Percentage points are called percent.

## What it finds
A change between two percentages that is given in percent and is the difference of the two: "from 10% to 12%, up 2%".
And a holding that changes "by 0.8% to 41.5%", where a reader cannot tell which of the two is meant.

## Why it matters
From 10 to 12 percent is 2 points, and a fifth more.

## What it leaves alone
Changes that are right in percent, and those that are given in points.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Kind, Side

PERCENT = r"(\d{1,3}(?:\.\d{1,3})?) ?(?:%|percent\b|per cent\b|pct\b)"
FROM_TO = re.compile(
    rf"\bfrom (?:about |around |nearly |some )?{PERCENT} to (?:about |around |nearly |some )?{PERCENT}"
)
CHANGE = re.compile(
    r"\b(?:up|down|by|rise of|increase of|drop of|fall of|gain of|cut of|jump of|decline of) "
    rf"{PERCENT}(?! (?:stake|of))"
)
BY_TO = re.compile(
    r"\b(?:rais|increas|boost|lift|cut|reduc|lower|trim|rise|rose|grow|grew|climb)\w*[^.;%]{0,60}? "
    rf"by {PERCENT} to {PERCENT}"
)
KINDS: frozenset[Kind] = frozenset({"stake", "other_percent"})
CONFIDENCE, UNSURE = 0.8, 0.7


def _check(story: Story) -> Iterator[Clash]:
    for sentences in story.sentences.values():
        for text, figures in sentences.items():
            shares = [claim for claim in figures if claim.kind in KINDS and _is_percent(claim)]
            if shares and (clash := _of_sentence(text.lower(), shares)):
                yield clash
                break


def _is_percent(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.unit == "percent"


def _of_sentence(lower: str, figures: list[Claim]) -> Clash | None:
    if (ends := FROM_TO.search(lower)) and (change := CHANGE.search(lower, ends.end()) or CHANGE.search(lower)):
        first, last, told = Decimal(ends[1]), Decimal(ends[2]), Decimal(change[1])
        if first and told == abs(last - first) and not _is_relative(first, last, told):
            return _clash(figures, f"gives the change from {first}% to {last}% as {told}%, but it is {told} points")
    if by := BY_TO.search(lower):
        told, last = Decimal(by[1]), Decimal(by[2])
        if told < last and "point" not in lower:
            return _clash(
                figures,
                f"has a change by {told}% to {last}%: the reader cannot tell percent from percentage points",
                unsure=True,
            )
    return None


def _is_relative(first: Decimal, last: Decimal, told: Decimal) -> bool:
    """It is right in percent as well, within half a percent."""
    return abs(abs(last / first - 1) * 100 - told) <= Decimal("0.5")


def _clash(figures: list[Claim], what: str, *, unsure: bool = False) -> Clash:
    return Clash(
        message=sentence(f"{where(figures)} {what}"),
        help="Write percentage points where the difference of two percentages is meant.",
        sides=(Side.quoted(figures),),
        confidence=UNSURE if unsure else CONFIDENCE,
        severity="info" if unsure else None,
    )


RULE = Rule(
    code="DC702",
    name="percent-for-percentage-points",
    category="arithmetic",
    severity="warning",
    reads=KINDS,
    check=_check,
    manual=__doc__,
)
