"""On the same days the deal is closed in one article and open in another.

## What it finds
Articles of the same two days of which some have the deal completed and others only agreed, offered, in talks or waiting
for approval. Articles without a date then join the side that they are on.

## Why it matters
Between signing and closing lie approvals that can fail. Only closing is closing, and it happens on one day.

## What it leaves alone
An open deal in an older article and a closed one in a newer: that is progress. Articles that tell both rungs, of which
the lower is history. Money that a round has raised, beside investors who put it in. Dates that are unknown on either
side, and final-sounding words that close nothing.
"""

from collections.abc import Iterator, Sequence

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import CLOSING, HAGGLING, Story, when
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Side
from dealcheck.text.period import Period, period

OPEN = HAGGLING | {"agreed", "pending_approval"}
ENDED = frozenset({"terminated", "blocked", "approved"})
RAISED = frozenset({"ladder: raise"})
UNSURE = frozenset({"denied", "planned", "hedged"})
MONTH = 31  # days
CONFIDENCE = 0.75


def _check(story: Story) -> Iterator[Clash]:
    closed, still_open = _by_state(story)
    closings = {day for claim in closed if (day := _closing(story, claim))}  # days, of which there are few
    near = story.tolerances.same_days
    anchored = [claim for claim in still_open if any(_same(claim, day, near) for day in closings)]
    if not anchored:
        return
    first = min(day.first for day in closings if any(_same(claim, day, near) for claim in anchored))
    sides = (
        Side.of("open", [claim for claim in still_open if not _earlier(claim, Period(first, first), near)]),
        Side.of("completed", closed),
    )
    yield Clash(
        message=sentence(
            f"the deal for {story.target} is completed in {where(closed)} and only “{anchored[0].quote}” "
            f"in {where(sides[0].core)}, on the same days"
        ),
        help=f"Ask {story.target} or {story.acquirer}, or read the filing: did the purchase close, and on which day?",
        sides=sides,
        confidence=CONFIDENCE,
    )


def _by_state(story: Story) -> tuple[list[Claim], list[Claim]]:
    """The claims of articles that have the deal closed, and of those that have it open."""
    closed: list[Claim] = []
    still_open: list[Claim] = []
    for article, rungs in story.rungs.items():
        said = [claim for claim in story.by_article[article] if claim.kind == "status" and claim.scope == "deal"]
        done = _closings([claim for claim in said if claim.role != "headline"] or said)
        if done:
            closed += done
        elif ENDED.isdisjoint(rungs):
            still_open += (claim for claim in said if claim.value in OPEN and claim.certainty != "denied")
    return closed, still_open


def _closings(said: Sequence[Claim]) -> list[Claim]:
    """What tells of a closing: what is bought further down in an article of talks or a signing is something else.

    A round that "raised" its money is signed and closed in one word.
    """
    done = [
        claim
        for claim in said
        if claim.value == "completed" and claim.certainty not in UNSURE and RAISED.isdisjoint(claim.reasons)
    ]
    first = next((claim for claim in said if claim.value in OPEN or claim.value == "completed"), None)
    if first is None or first.value == "completed":
        return done
    return [claim for claim in done if CLOSING.search(claim.quote.lower())]


def _closing(story: Story, claim: Claim) -> Period | None:
    """The day on which the claim has the deal closed: its own, the one its article gives, or the article's."""
    stated = [
        day
        for other in story.by_article[claim.article]
        if other.kind == "close_date" and other.scope == "deal" and (day := _day(period(other.value)))
    ]
    return _day(period(claim.as_of)) or (stated[0] if stated else _day(period(claim.published)))


def _day(days: Period | None) -> Period | None:
    """A closing is of one day."""
    return days if days and days.is_day else None


def _dated(claim: Claim) -> Period | None:
    """What is told of a month is told of its days; what is told of a year is not."""
    days = when(claim)
    return days if days and (days.last - days.first).days < MONTH else None


def _same(claim: Claim, closing: Period, near: int) -> bool:
    days = _dated(claim)
    return days is not None and days.gap(closing) <= near


def _earlier(claim: Claim, first_day: Period, near: int) -> bool:
    days = when(claim)
    return days is not None and days.before(first_day) and days.gap(first_day) > near


RULE = Rule(
    code="DC601",
    name="completed-or-not",
    category="status",
    severity="warning",
    reads=frozenset({"status"}),
    check=_check,
    manual=__doc__,
)
