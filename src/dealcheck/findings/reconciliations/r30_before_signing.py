"""One figure is of the talks, the other of the signed deal.

## What it finds
Terms that only articles of talks and bids give, beside those that only articles of the signed deal give.

## Why it matters
What people hear of a price while it is being haggled over is not what is signed in the end.

## What it leaves alone
Figures that an article of the signed deal alone carries, articles that say nothing of how far the deal is, and what
nobody haggles over: the market's value of the company, and the stake that the buyer holds already.
"""

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.story import Story, articles
from dealcheck.model import Kind, Side

TERMS: frozenset[Kind] = frozenset(
    {"deal_value", "investment", "round_amount", "valuation", "price_per_share", "premium", "stake", "termination_fee"}
)

NO_TERMS = frozenset({"market_cap", "existing"})  # bases of what is as it is, whoever talks to whom


def _explain(pair: Pair) -> str | None:
    if pair.difference.basis in NO_TERMS:
        return None
    for talks, terms in (pair.sides, reversed(pair.sides)):
        if _all_haggle(pair.story, talks) and _all_signed(pair.story, terms):
            return f"{talks.label} was told in the talks, {terms.label} is of the signed deal"
    return None


def _all_haggle(story: Story, side: Side) -> bool:
    return all(story.haggles(article) or _talks_ended(story, article) for article in articles(side))


def _talks_ended(story: Story, article: str) -> bool:
    return "terminated" in story.rungs.get(article, ()) and not story.signed(article)


def _all_signed(story: Story, side: Side) -> bool:
    """One of the side's articles has the deal signed and tells of no talks, and none tells of talks alone."""
    told = articles(side)
    pure = any(story.signed(article) and not story.haggles(article) for article in told)
    return pure and all(story.signed(article) or not story.haggles(article) for article in told)


RECONCILIATION = Reconciliation(
    code="R30",
    name="before-signing",
    applies_to=TERMS,
    explain=_explain,
    manual=__doc__,
)
