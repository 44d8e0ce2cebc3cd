"""A figure stands in several articles that are copies of one story.

## What it finds
A value of the deal that two articles or more carry, all of them copies of one text, beside other articles of the deal
that do not carry it.

## Why it matters
It looks confirmed and is not: one mistake in the story is in all of its copies.

## What it leaves alone
Values that an independent article carries too, and deals that only one story tells of.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Kind, Side

TERMS: tuple[Kind, ...] = ("deal_value", "investment", "round_amount", "valuation", "stake", "price_per_share")
SEVERAL = 2
CONFIDENCE = 0.8


def _check(story: Story) -> Iterator[Clash]:
    if not story.deal.clusters or story.breadth < SEVERAL:
        return
    for fact in story.facts(*TERMS):
        for value in fact.values:
            if len(value.sources) == 1 and len({claim.article for claim in value.claims}) >= SEVERAL:
                yield Clash(
                    message=sentence(f"{value.text} stands only in copies of one story ({where(value.claims)})"),
                    help=f"Find a second source for it, or ask {story.target}.",
                    sides=(Side.of(value.text, value.claims),),
                    confidence=CONFIDENCE,
                )


RULE = Rule(
    code="DC902",
    name="only-copies-carry-it",
    category="source",
    severity="info",
    reads=frozenset(TERMS),
    check=_check,
    manual=__doc__,
)
