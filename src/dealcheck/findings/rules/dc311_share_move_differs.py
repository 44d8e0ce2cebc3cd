"""Two moves of one share on one day.

## What it finds
Rises or falls of the same company's shares on the same past day that no single number fits.

## Why it matters
The low of the day and its close are two figures, and a reader takes either for what holders lost.

## What it leaves alone
Moves without a day of their own, articles of that very day, which were written at different hours, and a rise beside a
fall, which are two shares or two hours.
"""

import re
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import room
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import Claim, Side
from dealcheck.text.period import period

MOVE = "C130-percent-move"
FALLS = re.compile(
    r"fall|fell|drop|lost|lose|losing|slid|slip|sank|sink|sunk|tumbl|plung|declin|plummet|crash|slump|down|lower|off|shed"
)
RISES = re.compile(r"ris[ei]|rose|gain|jump|surg|soar|climb|add|rall|leap|spike|advanc|up|higher")
CONFIDENCE = 0.6


def _check(story: Story) -> Iterator[Clash]:
    for day, moves in sorted(_by_day(story).items()):
        low = min(moves, key=lambda claim: (room(claim).high or 0, claim.id))
        apart = [claim for claim in moves if not room(claim).meets(room(low))]
        near = [claim for claim in moves if not any(room(claim).meets(room(other)) for other in apart)]
        if apart and near:
            sides = tuple(Side.quoted(claims) for claims in (near, apart))
            moved = "fell" if day[2] else "rose"
            yield Clash(
                message=sentence(f"the shares of {low.company or story.target} {moved} {told_all(sides)} on {day[1]}"),
                help="Which is the close, and which the low or high of the day? Look the day up, and say which it is.",
                sides=sides,
                confidence=CONFIDENCE,
            )


def _by_day(story: Story) -> dict[tuple[str, str, bool], list[Claim]]:
    """The moves of each company's shares on each day, falls and rises apart."""
    found: dict[tuple[str, str, bool], list[Claim]] = {}
    for claim in story.claims("other_percent"):
        label = (claim.label or "").lower()
        falls = FALLS.match(label) is not None
        if MOVE in claim.reasons and (falls or RISES.match(label)) and _is_of_a_past_day(claim):
            key = (story.party(claim.company) or "", claim.as_of or "", falls)
            found.setdefault(key, []).append(claim)
    return found


def _is_of_a_past_day(claim: Claim) -> bool:
    day, out = period(claim.as_of), period(claim.published)
    return claim.quantity is not None and day is not None and day.is_day and (out is None or day.before(out))


RULE = Rule(
    code="DC311",
    name="share-move-differs",
    category="amount",
    severity="warning",
    reads=frozenset({"other_percent"}),
    check=_check,
    manual=__doc__,
)
