"""The bid was raised between the one article and the other.

## What it finds
A larger price in an article that tells of a raised or improved bid, and a smaller one in articles that know a bid and
nothing of a raise or of a signed deal.

## Why it matters
Each was right on its day, also where no article bears a date.

## What it leaves alone
Articles of a signed deal, and two sums that both stand in articles of the raised bid.
"""

import re

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.story import Story, article_name, articles
from dealcheck.model import Kind

TERMS: frozenset[Kind] = frozenset({"deal_value", "price_per_share", "valuation", "premium"})
RAISED = re.compile(
    r"\b(?:improved|raised|sweetened|increased|higher|revised|upped|hiked) (?:[\w-]+ ){0,2}(?:offer|bid|proposal)\b"
    r"|\b(?:rais|sweeten|up|increas|hik|boost|improv|lift)(?:e|es|ed|s|ing|ped|ping)? (?:its|the|their|his) "
    r"(?:[\w-]+ ){0,3}(?:offer|bid|proposal|price)\b"
)


def _explain(pair: Pair) -> str | None:
    story, low, high = pair.story, pair.low, pair.high
    raised = next((article for article in sorted(articles(high)) if _tells_of_raise(story, article)), None)
    if raised is None or not articles(low) or not all(_bids_once(story, article) for article in articles(low)):
        return None
    return f"{article_name(raised)} tells of a raised bid, {low.label} is of the one before"


def _tells_of_raise(story: Story, article: str) -> bool:
    return any(RAISED.search(claim.sentence.lower()) for claim in story.by_article[article])


def _bids_once(story: Story, article: str) -> bool:
    """Whether the article knows a bid, and nothing of a raise or of a signature."""
    bids = "offered" in story.rungs.get(article, ())
    return bids and not story.signed(article) and not _tells_of_raise(story, article)


RECONCILIATION = Reconciliation(
    code="R28",
    name="raised-bid",
    applies_to=TERMS,
    explain=_explain,
    manual=__doc__,
)
