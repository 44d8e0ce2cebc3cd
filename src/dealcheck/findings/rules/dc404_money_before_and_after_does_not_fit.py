"""The value before the round and the money do not make the value after it.

## What it finds
An article with a pre-money and a post-money value of one company and one sum that is raised, which do not add up.

## Why it matters
Post-money is pre-money and the money: it is the one sum that every reader of a round can check.

## What it leaves alone
Figures that add up within their rounding, and articles with several rounds or sums of which any fits.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import room
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Kind, Side

RAISED: frozenset[Kind] = frozenset({"investment", "round_amount"})
BOUNDS = frozenset({"up_to", "at_least", "under"})
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    for _, claims in story.told("valuation", *RAISED):
        own = [claim for claim in claims if claim.scope == "deal" and claim.quantity and claim.certainty != "denied"]
        before, after = (_valued(own, basis) for basis in ("pre_money", "post_money"))
        raised = [claim for claim in own if claim.kind in RAISED]
        if len(before) != 1 or len(after) != 1 or len({claim.quantity for claim in raised}) != 1:
            continue
        pre, post, money = before[0], after[0], raised[0]
        units = {claim.quantity.unit for claim in (pre, post, money) if claim.quantity}
        bounded = any(claim.quantity and claim.quantity.modifier in BOUNDS for claim in (pre, post, money))
        if len(units) == 1 and not bounded and not room(pre).plus(room(money)).meets(room(post)):
            yield _clash(story, pre, money, post)


def _valued(claims: list[Claim], basis: str) -> list[Claim]:
    """The values of that basis, each once."""
    found = {claim.quantity: claim for claim in claims if claim.kind == "valuation" and claim.basis == basis}
    return list(found.values())


def _clash(story: Story, pre: Claim, money: Claim, post: Claim) -> Clash:
    claims = (pre, money, post)
    return Clash(
        message=sentence(
            f"{where([pre])} values {story.target} at {pre.quote} before {money.quote} and at {post.quote} after it, "
            "which do not add up"
        ),
        help=f"Ask {story.target}: what was it worth before the round, what came in, and what is it worth after it?",
        sides=(Side.of(f"{pre.quote} + {money.quote} ≠ {post.quote}", claims),),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC404",
    name="money-before-and-after-does-not-fit",
    category="arithmetic",
    severity="warning",
    reads=frozenset({"valuation"}),
    check=_check,
    manual=__doc__,
)
