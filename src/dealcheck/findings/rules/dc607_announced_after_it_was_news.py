"""The deal was announced after articles had already told of it.

## What it finds
A date of the announcement, with its year, weeks after an article that has the deal signed or closed.

## Why it matters
The year is wrong, or the text was made from others without looking at their dates.

## What it leaves alone
Announcements of a closing or an end, and dates without a year.
"""

import re
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import SIGNED, Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Side
from dealcheck.text.period import Period, period

FAR = 180  # days: what is nearer may be another step of the same deal
YEAR = re.compile(r"\d{4}")
NEWS = frozenset({"agreed", "pending_approval"})  # a closing is announced as well
CONFIDENCE = 0.75


def _check(story: Story) -> Iterator[Clash]:
    said: dict[str, list[Claim]] = {}
    for claim in story.claims("date_announced"):
        if _is_news(story, claim):
            said.setdefault(claim.value or "", []).append(claim)
    for value, claims in sorted(said.items()):
        if older := _reported_before(story, value):
            sides = (Side.of(f"“{claims[0].quote}”", claims), Side.of("already news", older))
            yield Clash(
                message=sentence(
                    f"the deal for {story.target} was announced “{claims[0].quote}” ({where(claims)}), "
                    f"but {where(older)} told of it long before"
                ),
                help="On which day was it announced? Check the year.",
                sides=sides,
                confidence=CONFIDENCE,
            )


def _is_news(story: Story, claim: Claim) -> bool:
    rungs = story.rungs.get(claim.article, ())
    return claim.scope == "deal" and YEAR.search(claim.quote) is not None and NEWS.issuperset(rungs)


def _reported_before(story: Story, value: str) -> tuple[Claim, ...]:
    """What articles older than this date say of the signed deal, and what others date the announcement to."""
    days = period(value)
    signed = [claim for claim in story.claims("status") if claim.scope == "deal" and claim.value in SIGNED]
    news = [claim for claim in signed if _long_before(claim.published, days)]
    dates = [
        claim for claim in story.claims("date_announced") if claim.scope == "deal" and _long_before(claim.value, days)
    ]
    return (*news, *dates) if news else ()


def _long_before(text: str | None, days: Period | None) -> bool:
    out = period(text)
    return out is not None and days is not None and out.before(days) and out.gap(days) >= FAR


RULE = Rule(
    code="DC607",
    name="announced-after-it-was-news",
    category="date",
    severity="error",
    reads=frozenset({"date_announced"}),
    check=_check,
    manual=__doc__,
)
