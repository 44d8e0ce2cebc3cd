"""What a buyer holds and what it adds are not what it will hold.

## What it finds
An article with one holding before the deal, one that is bought on top of it and one after the deal, which do not add
up.

## Why it matters
Whether a line is crossed (a tenth, a third, half) hangs on the sum.

## What it leaves alone
Holdings that add up within their rounding, several holders, and sums so far off that they are of something else.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import middle, room
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Side

MORE = re.compile(r"\b(?:another|further|additional|more|extra|remaining|adds?|adding|on top)\b")
BOUGHT = frozenset({None, "acquired"})
FAR = Decimal(6)  # points by which a slip may miss; a larger gap is another holder's
CONFIDENCE = 0.75


def _check(story: Story) -> Iterator[Clash]:
    for _, claims in story.told("stake"):
        stakes = [claim for claim in claims if claim.scope == "deal" and claim.quantity]
        held, reached = (
            _only([claim for claim in stakes if claim.basis == basis]) for basis in ("existing", "resulting")
        )
        if held and reached:
            bought = _only([claim for claim in stakes if claim.basis in BOUGHT and MORE.search(claim.sentence.lower())])
            if bought and _misses(held, bought, reached):
                yield _clash(story, held, bought, reached)


def _only(stakes: list[Claim]) -> Claim | None:
    """The one stake that they are, if they are one."""
    found = {claim.quantity: claim for claim in stakes}
    return next(iter(found.values())) if len(found) == 1 else None


def _misses(held: Claim, bought: Claim, reached: Claim) -> bool:
    if room(held).plus(room(bought)).meets(room(reached)):
        return False
    one, other, whole = (middle(claim.quantity) if claim.quantity else Decimal(0) for claim in (held, bought, reached))
    return abs(one + other - whole) < FAR


def _clash(story: Story, held: Claim, bought: Claim, reached: Claim) -> Clash:
    claims = (held, bought, reached)
    return Clash(
        message=sentence(
            f"{where([reached])} does not add up: {held.quote} of {story.target} and {bought.quote} more "
            f"do not make {reached.quote}"
        ),
        help=f"Ask {story.acquirer}, or read its filing: what does it hold before and after the deal?",
        sides=(Side.of(f"{held.quote} + {bought.quote} ≠ {reached.quote}", claims),),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC707",
    name="holdings-do-not-add-up",
    category="arithmetic",
    severity="warning",
    reads=frozenset({"stake"}),
    check=_check,
    manual=__doc__,
)
