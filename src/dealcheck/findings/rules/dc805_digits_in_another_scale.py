"""A long figure returns in another scale, as another thing.

## What it finds
The same digits, four at least, on two figures of the deal that differ by a thousand or more: $26.79 a share and $26.79
billion in cash; or the same kind of figure, of the same company, in millions and in billions.

## Why it matters
A scale word was lost or added when the figure was copied.

## What it leaves alone
Short numbers, which agree by chance, and figures in different currencies.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import written
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, told
from dealcheck.model import CURRENCY_KINDS, Claim, Kind, Side

OTHERS: frozenset[Kind] = frozenset({"other_amount"})
LONG, SHORT = 4, 2  # digits of any figures, and of figures of one kind and company
THOUSAND = Decimal(1000)
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    owned = {frozenset(claim.id for claim in side.core) for gap in story.deal.differences for side in gap.sides}
    for sides in _by_digits(story).values():
        for low, high in combinations(sorted(sides.items()), 2):
            if clash := _clash(story, Side.quoted(low[1]), Side.quoted(high[1])):
                known = {claim.id for side in clash.sides for claim in side.core}
                if sum(bool(known & ids) for ids in owned) < 2 or _kinds_differ(*clash.sides):  # noqa: PLR2004
                    yield clash


def _by_digits(story: Story) -> dict[tuple[str, str], dict[Decimal, list[Claim]]]:
    found: dict[tuple[str, str], dict[Decimal, list[Claim]]] = {}
    for claim, digits in story.sums:
        if len(digits) >= SHORT and claim.quantity and claim.quantity.low is not None:
            found.setdefault((claim.quantity.unit, digits), {}).setdefault(claim.quantity.low, []).append(claim)
    return found


def _clash(story: Story, low: Side, high: Side) -> Clash | None:
    one, other = low.core[0].quantity, high.core[0].quantity
    if one is None or other is None or not one.low or not other.low or other.low / one.low < THOUSAND:
        return None
    if len(written(one)) < LONG and not (_same_thing(story, low, high) and other.low / one.low == THOUSAND):
        return None
    return Clash(
        message=sentence(f"the digits of {told(low)} return in {told(high)}, in another scale"),
        help="Check the scale word of each: a share, thousand, million, crore, billion.",
        sides=(low, high),
        confidence=CONFIDENCE,
    )


def _same_thing(story: Story, low: Side, high: Side) -> bool:
    return not _kinds_differ(low, high) and bool(
        {story.party(claim.company) for claim in low.core} & {story.party(claim.company) for claim in high.core}
    )


def _kinds_differ(low: Side, high: Side) -> bool:
    return not {claim.kind for claim in low.core} & {claim.kind for claim in high.core}


RULE = Rule(
    code="DC805",
    name="digits-in-another-scale",
    category="scale_slip",
    severity="error",
    reads=CURRENCY_KINDS | OTHERS,
    check=_check,
    manual=__doc__,
)
