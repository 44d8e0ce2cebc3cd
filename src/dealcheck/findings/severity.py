"""How bad and how sure a difference is, by what stands on each side of it."""

from decimal import Decimal
from itertools import pairwise

from dealcheck.findings.figures import number, quantity
from dealcheck.findings.story import Story
from dealcheck.model import Difference, Kind, Severity, Side
from dealcheck.record import record
from dealcheck.text.interval import digits

ROUNDED = 2  # digits up to which a figure is a rounded one, so that its neighbour is no news
POINT = Decimal(1)  # of percent: the same price and close, rounded or of another minute
UNSURE = frozenset({"hedged", "planned", "attributed"})


@record
class Weight:
    """`severity` is None where nothing speaks against the rule's own."""

    severity: Severity | None
    confidence: float


def weigh(story: Story, difference: Difference, sides: tuple[Side, ...]) -> Weight:
    """The weight of a difference that nothing explains.

    Figures with one digit and neighbours among rounded ones are an info. Confidence grows with the sources on the
    weakest side and with exact wording, and falls where a side is only hedged.
    """
    confidence = 0.6 + 0.1 * min(2, min(len(story.sources(side.core)) for side in sides) - 1)
    if any(all(claim.certainty in UNSURE for claim in side.core) for side in sides):
        confidence -= 0.1
    if all(_exact(side) for side in sides):
        confidence += 0.1
    slight = difference.kind != "stake" and all(_slight(difference.kind, *pair) for pair in pairwise(sides))
    return Weight("info" if slight else None, round(confidence, 2))


def _slight(kind: Kind, low: Side, high: Side) -> bool:
    """Too little to raise one's voice: one digit, rounded neighbours, or premiums less than a point apart."""
    if kind == "premium" and abs(number(low) - number(high)) < POINT:
        return True
    one, other = quantity(low), quantity(high)
    fewest, most = sorted((digits(one), digits(other)))
    if fewest == 1:
        return True
    return most <= ROUNDED and one.step == other.step and abs(number(low) - number(high)) <= one.step


def _exact(side: Side) -> bool:
    return any(claim.quantity is not None and claim.quantity.modifier == "exact" for claim in side.core)
