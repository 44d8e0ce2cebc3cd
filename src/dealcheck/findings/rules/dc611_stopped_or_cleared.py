"""On the same days the deal is stopped in one article and cleared or closed in another.

## What it finds
Articles of the same two days of which some have the deal blocked or called off, and others approved or completed.

## Why it matters
A deal ends in one way. Markets move on either word, and one of the two articles has the opposite of what happened.

## What it leaves alone
Articles that tell both, as where one authority agrees and another does not. Other days, on which both may be true, and
words that plan, deny or doubt.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story, when
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Side

STOPPED = frozenset({"blocked", "terminated"})
CLEARED = frozenset({"approved", "completed"})
SURE = frozenset({"stated", "attributed"})
CONFIDENCE = 0.7


def _check(story: Story) -> Iterator[Clash]:
    stopped, cleared = _told(story, STOPPED, CLEARED), _told(story, CLEARED, STOPPED)
    stopped = [claim for claim in stopped if any(_same_days(story, claim, other) for other in cleared)]
    cleared = [claim for claim in cleared if any(_same_days(story, claim, other) for other in stopped)]
    if not stopped:
        return
    yield Clash(
        message=sentence(
            f"the deal for {story.target} is {cleared[0].value} in {where(cleared)} "
            f"and {stopped[0].value} in {where(stopped)}, on the same days"
        ),
        help=f"Read the decision itself, or ask {story.target} and {story.acquirer}: does the deal go ahead?",
        sides=(Side.of("stopped", stopped), Side.of("cleared", cleared)),
        confidence=CONFIDENCE,
    )


def _told(story: Story, rungs: frozenset[str], others: frozenset[str]) -> list[Claim]:
    """The claims of these rungs in articles that tell none of the others."""
    return [
        claim
        for article, claims in story.told("status")
        for claim in claims
        if claim.value in rungs
        and claim.scope == "deal"
        and claim.certainty in SURE
        and others.isdisjoint(story.rungs.get(article, ()))
    ]


def _same_days(story: Story, one: Claim, other: Claim) -> bool:
    days, others = when(one), when(other)
    if days is None or others is None or not (days.is_day and others.is_day):
        return False  # what is told of a month or a year may stand on either side of the other
    return days.gap(others) <= story.tolerances.same_days


RULE = Rule(
    code="DC611",
    name="stopped-or-cleared",
    category="status",
    severity="warning",
    reads=frozenset({"status"}),
    check=_check,
    manual=__doc__,
)
