"""One article counts the debt in the price, another on top of it.

## What it finds
The same debt and the same price in two articles, of which one says that the price includes the debt and the other that
the debt comes on top.

## Why it matters
One of them has the deal too large or too small by the whole debt.

## What it leaves alone
Prices that differ by the debt, which is the honest way to count in two ways, and articles that do not
say how they count.
"""

import re
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import room
from dealcheck.findings.story import Story, in_front
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Kind, Side

INSIDE = re.compile(r"\b(?:inclu(?:des?|ding|ded|sive)|counting|of which|with (?:the )?debt)\b[^.;]{0,60}$", re.ASCII)
ON_TOP = re.compile(
    r"\b(?:on top|in addition|additional(?:ly)?|plus|besides|exclud(?:es|ing)|not includ(?:ing|ed)|also|as well as"
    r"|along with|together with)\b[^.;]{0,60}$",
    re.ASCII,
)
PRICES: tuple[Kind, ...] = ("deal_value", "valuation")
CONFIDENCE = 0.8


def _check(story: Story) -> Iterator[Clash]:
    debts = [claim for claim in story.claims("debt") if claim.quantity and claim.scope == "deal"]
    inside = [debt for debt in debts if INSIDE.search(in_front(debt)) and not ON_TOP.search(in_front(debt))]
    on_top = [debt for debt in debts if ON_TOP.search(in_front(debt)) and not INSIDE.search(in_front(debt))]
    for debt in inside:
        others = [other for other in on_top if room(debt).meets(room(other))]
        if found := next((pair for other in others if (pair := _one_price(story, debt, other))), None):
            yield _clash(story, *found)
            return


def _one_price(story: Story, debt: Claim, other: Claim) -> tuple[list[Claim], list[Claim]] | None:
    """The debt with a price of its article, and the other with an equal one."""
    for price in _prices(story, debt):
        for same in _prices(story, other):
            if room(price).meets(room(same)):
                return [price, debt], [same, other]
    return None


def _prices(story: Story, debt: Claim) -> Iterator[Claim]:
    for claim in story.by_article[debt.article]:
        of_the_deal = claim.kind in PRICES and claim.scope == "deal"
        if of_the_deal and claim.quantity and debt.quantity and claim.quantity.unit == debt.quantity.unit:
            yield claim


def _clash(story: Story, inside: list[Claim], on_top: list[Claim]) -> Clash:
    (price, debt), (_, other) = inside, on_top
    sides = (
        Side.of(f"{price.quote} with debt", inside),
        Side.of(f"{price.quote} and debt", on_top),
    )
    return Clash(
        message=sentence(
            f"the price of {price.quote} for {story.target} counts {debt.quote} of debt in {where(inside)}, "
            f"and {other.quote} comes on top of it in {where(on_top)}"
        ),
        help=f"Ask {story.acquirer}, or read the release: is the debt part of the price, or added to it?",
        sides=sides,
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC324",
    name="debt-in-the-price-or-on-top",
    category="amount",
    severity="warning",
    reads=frozenset({"debt"}),
    check=_check,
    manual=__doc__,
)
