"""A deal that was called off is told as if its price had been paid.

## What it finds
"The acquisition, which cost $20 billion", "paid $20 billion for it", in an article of a deal that it, or another of no
later date, has ended.

## Why it matters
Nothing is paid for a deal that never closes, but its fee. The reader takes a plan for a purchase.

## What it leaves alone
"Would have cost", "was to pay", fees, and deals that any article has completed.
"""

import re
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story, in_front, when
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Kind, Side

PRICES: tuple[Kind, ...] = ("deal_value", "investment")
PAID = re.compile(
    r"(?P<not>\b(?:have|has|to|not|never|would|could|if|had)\b[^.;,]{0,20})?\b(?:cost|paid|spent)\b[^.;$]{0,40}$"
)
UNSURE = frozenset({"denied", "planned", "hedged"})
CONFIDENCE = 0.7


def _check(story: Story) -> Iterator[Clash]:
    said = [claim for claim in story.claims("status") if claim.scope == "deal" and claim.certainty not in UNSURE]
    ended = [claim for claim in said if claim.value == "terminated"]
    if not ended or any(claim.value == "completed" for claim in said):
        return
    paid = [claim for claim in story.claims(*PRICES) if _is_paid(claim) and _is_after(claim, ended)]
    if paid:
        sides = (
            Side.of(f"paid: {paid[0].quote}", paid),
            Side.of(f"ended: {ended[0].quote}", ended),
        )
        yield Clash(
            message=sentence(
                f"{where(paid)} has {paid[0].quote} paid for {story.target}, "
                f"but the deal was called off ({where(ended)})"
            ),
            help=f"Was anything paid but a fee? If not, write what {story.acquirer} would have paid.",
            sides=sides,
            confidence=CONFIDENCE,
        )


def _is_paid(claim: Claim) -> bool:
    told = PAID.search(in_front(claim))
    return claim.scope == "deal" and claim.certainty not in UNSURE and told is not None and told["not"] is None


def _is_after(claim: Claim, ended: list[Claim]) -> bool:
    """Its own article has the deal ended, or came out no earlier than another that has."""
    out = when(claim)
    return any(end.article == claim.article or (out and (day := when(end)) and not out.before(day)) for end in ended)


RULE = Rule(
    code="DC610",
    name="paid-though-called-off",
    category="status",
    severity="warning",
    reads=frozenset({"status"}),
    check=_check,
    manual=__doc__,
)
