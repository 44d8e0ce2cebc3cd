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
from dealcheck.text.period import period

FAR = 180  # days: what is nearer may be another step of the same deal
YEAR = re.compile(r"\d{4}")
NEWS = frozenset({"agreed", "pending_approval"})  # a closing is announced as well
CONFIDENCE = 0.75


def _check(story: Story) -> Iterator[Clash]:
    for claim in story.claims("date_announced"):
        if (
            claim.scope != "deal"
            or not YEAR.search(claim.quote)
            or not NEWS.issuperset(story.rungs.get(claim.article, ()))
        ):
            continue
        if older := _reported_before(story, claim):
            sides = (Side(f"“{claim.quote}”", (claim,), (claim,)), Side("already news", older, older))
            yield Clash(
                message=sentence(
                    f"the deal for {story.target} was announced “{claim.quote}” ({where([claim])}), "
                    f"but {where(older)} told of it long before"
                ),
                help="On which day was it announced? Check the year.",
                sides=sides,
                confidence=CONFIDENCE,
            )


def _reported_before(story: Story, claim: Claim) -> tuple[Claim, ...]:
    """What older articles, and those that date the announcement, say of the signed deal."""
    days = period(claim.value)
    if days is None:
        return ()
    told = [
        other
        for other in story.claims("status", "date_announced")
        if other.scope == "deal" and (other.kind == "date_announced" or other.value in SIGNED)
    ]
    dated = [(other, period(other.published or other.value)) for other in told if other.article != claim.article]
    older = [other for other, out in dated if out and out.before(days) and out.gap(days) >= FAR]
    return tuple(older) if any(other.kind == "status" for other in older) else ()


RULE = Rule(
    code="DC607",
    name="announced-after-it-was-news",
    category="date",
    severity="error",
    reads=frozenset({"date_announced"}),
    check=_check,
    manual=__doc__,
)
