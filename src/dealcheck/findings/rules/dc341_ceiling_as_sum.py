"""A ceiling is given as the sum.

## What it finds
"Up to $40 billion" in one article and a flat $40 billion in another, for the same money.

## Why it matters
What may be paid in the end is less than what is promised at most.

## What it leaves alone
Articles that give both, and sums that differ in more than the two words.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told
from dealcheck.model import Claim, Fact, Kind, Side

MONEY: tuple[Kind, ...] = ("deal_value", "investment", "round_amount", "termination_fee")
CONFIDENCE = 0.7


def _check(story: Story) -> Iterator[Clash]:
    for fact in story.facts(*MONEY):
        for number, ceilings in sorted(_stated(fact, "up_to").items()):
            flat = _stated(fact, "exact").get(number, [])
            both = {claim.article for claim in ceilings} & {claim.article for claim in flat}
            sides = tuple(_side(claims, both) for claims in (ceilings, flat))
            if all(side.core for side in sides):
                yield Clash(
                    message=sentence(f"{told(sides[0])} is a ceiling, {told(sides[1])} is not"),
                    help=f"Is the sum fixed, or the most that {story.acquirer} may pay?",
                    sides=sides,
                    confidence=CONFIDENCE,
                )


def _stated(fact: Fact, modifier: str) -> dict[object, list[Claim]]:
    found: dict[object, list[Claim]] = {}
    for value in fact.values:
        for claim in value.claims:
            if claim.quantity and claim.quantity.modifier == modifier:
                found.setdefault(claim.quantity.high, []).append(claim)
    return found


def _side(claims: list[Claim], both: set[str]) -> Side:
    """Without the articles that know both words."""
    left = tuple(claim for claim in claims if claim.article not in both)
    hedge = "up to " if claims and claims[0].quantity and claims[0].quantity.modifier == "up_to" else ""
    return Side.of(f"{hedge}{claims[0].quote}" if claims else "", left)


RULE = Rule(
    code="DC341",
    name="ceiling-as-sum",
    category="amount",
    severity="info",
    reads=frozenset(MONEY),
    check=_check,
    manual=__doc__,
)
