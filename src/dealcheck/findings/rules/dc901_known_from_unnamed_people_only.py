"""A term of the deal is known from unnamed people alone.

## What it finds
A price, stake, investment or valuation of which every article says that it comes from people who are not named.

## Why it matters
It may change until it is announced, and a later article should name a better source.

## What it leaves alone
Terms that one company, filing or named outlet stands behind, terms that the article dates to an earlier time, and deals
of which a single article tells.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Fact, Kind, Side

TERMS: tuple[Kind, ...] = ("deal_value", "investment", "round_amount", "valuation", "stake")
SEVERAL = 2  # articles
MONTH = len("2025-06")
CONFIDENCE = 0.7


def _check(story: Story) -> Iterator[Clash]:
    if len(story.deal.articles) < SEVERAL:
        return
    for fact in story.facts(*TERMS):
        if fact.as_of is None and all(value.level == "unnamed" for value in fact.values) and not _is_past(fact):
            yield _clash(story, fact)


def _is_past(fact: Fact) -> bool:
    """Whether every article dates the term to another month than its own: what came of it is on record."""
    return all(
        claim.as_of is not None and not (claim.published or "").startswith(claim.as_of[:MONTH])
        for value in fact.values
        for claim in value.claims
    )


def _clash(story: Story, fact: Fact) -> Clash:
    value = fact.values[0]
    return Clash(
        message=sentence(f"{value.text} for {story.target} is known from unnamed people alone ({where(value.claims)})"),
        help=f"Ask {story.acquirer} or {story.target} to confirm it.",
        sides=(Side.of(value.text, value.claims),),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC901",
    name="known-from-unnamed-people-only",
    category="source",
    severity="info",
    reads=frozenset(TERMS),
    check=_check,
    manual=__doc__,
)
