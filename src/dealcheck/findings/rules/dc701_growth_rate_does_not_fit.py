"""An annual growth rate is not what its own two figures make.

## What it finds
A sentence with two amounts of one currency, the two years they are of, and a rate of growth a year (CAGR) that does not
lead from the one to the other, however each is rounded.

## Why it matters
The rate is copied from a press release and the amounts from another, or somebody divided by the number of years.

## What it leaves alone
Rates that fit once the amounts are read with their rounding, sentences with more than two amounts or years, or none
that speaks of growth, and bounds.
A rate that misses by less than a point is worth knowing, no more.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import middle, room
from dealcheck.findings.story import Story, article_name
from dealcheck.findings.wording import sentence
from dealcheck.model import Claim, Side
from dealcheck.text.interval import Interval

YEARLY = re.compile(r"\b(?:cagr|compound(?:ed)?|annual(?:ly|ized|ised)?|a year|per year|per annum|each year|yearly)\b")
GROWTH = re.compile(r"\b(?:cagr|gr[eo]w\w*|expand\w*|ris(?:e|es|en|ing)|rose|increas\w+|climb\w*)\b")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ENDS = 2  # amounts, and years, of a growth
SLIGHT = Decimal(1)  # point of percent
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    for sentences in story.sentences.values():
        for text, figures in sentences.items():
            rates = [claim for claim in figures if claim.quantity and claim.quantity.unit == "percent"]
            if len(rates) == 1 and len(figures) == 1 + ENDS and _tells_of_growth(text.lower()):
                yield from _of_sentence(text, rates, [claim for claim in figures if claim not in rates])


def _tells_of_growth(lower: str) -> bool:
    return YEARLY.search(lower) is not None and GROWTH.search(lower) is not None


def _of_sentence(text: str, rates: list[Claim], amounts: list[Claim]) -> Iterator[Clash]:
    years = sorted({int(year) for year in YEAR.findall(text)})
    if len(years) != ENDS or not _bounded(amounts):
        return
    made, stated = _growth(room(amounts[0]), room(amounts[1]), years[1] - years[0]), room(rates[0])
    if not made.meets(stated):
        yield _clash(amounts, rates[0], made)


def _bounded(amounts: list[Claim]) -> bool:
    """Both are positive numbers of one unit with two ends, the earlier first as prose has it."""
    rooms = [room(claim) for claim in amounts]
    units = {claim.quantity.unit for claim in amounts if claim.quantity}
    return len(units) == 1 and all(each.low and each.low > 0 and each.high for each in rooms)


def _growth(first: Interval, last: Interval, years: int) -> Interval:
    """Percent a year that lead from the one to the other."""
    lowest = (last.low or Decimal(0)) / (first.high or Decimal(1))
    highest = (last.high or Decimal(0)) / (first.low or Decimal(1))
    root = 1 / Decimal(years)
    return Interval((lowest**root - 1) * 100, (highest**root - 1) * 100)


def _clash(amounts: list[Claim], rate: Claim, made: Interval) -> Clash:
    low, high = made.low or Decimal(0), made.high or Decimal(0)
    stated = middle(rate.quantity) if rate.quantity else Decimal(0)
    missed = min(abs(stated - low), abs(stated - high))
    between = f"{low:.1f}%" if f"{low:.1f}" == f"{high:.1f}" else f"{low:.1f} to {high:.1f}%"
    claims = (*amounts, rate)
    return Clash(
        message=sentence(
            f"{article_name(rate.article)} has {rate.quote} a year from {amounts[0].quote} to {amounts[1].quote}, "
            f"which makes {between}"
        ),
        help="Work the rate out again, or take all three figures from one source.",
        sides=(Side.of(f"{rate.quote} a year", claims),),
        confidence=CONFIDENCE,
        severity="info" if missed < SLIGHT else None,
    )


RULE = Rule(
    code="DC701",
    name="growth-rate-does-not-fit",
    category="arithmetic",
    severity="warning",
    reads=frozenset({"other_percent", "other_amount", "revenue"}),
    check=_check,
    manual=__doc__,
)
