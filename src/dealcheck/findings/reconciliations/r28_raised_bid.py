"""The bid was raised between the one article and the other.

## What it finds
A larger price in an article that tells of a raised or improved bid, and a smaller one in articles that know a bid, or a
first agreement, and nothing of a raise.

## Why it matters
Each was right on its day, also where no article bears a date.

## What it leaves alone
Articles that have the deal closed, two sums that both stand in articles of the raised bid,
and sums further apart than bids are raised.
"""

import re
from decimal import Decimal

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import reach
from dealcheck.findings.story import Story, article_name, articles
from dealcheck.model import Kind

TERMS: frozenset[Kind] = frozenset({"deal_value", "price_per_share", "valuation", "premium"})
OPEN = frozenset({"offered", "agreed"})
MOST = Decimal("1.35")  # times: by more no bid is raised at once, and the two count other things
RAISED = re.compile(
    r"\b(?:improved|raised|sweetened|increased|higher|revised|upped|hiked) (?:[\w-]+ ){0,2}(?:offer|bid|proposal)\b"
    r"|\b(?:rais|sweeten|up|increas|hik|boost|improv|lift)(?:e|es|ed|s|ing|ped|ping)? (?:its|the|their|his) "
    r"(?:[\w-]+ ){0,3}(?:offer|bid|proposal|price)\b"
)


def _explain(pair: Pair) -> str | None:
    story, low, high = pair.story, pair.low, pair.high
    if reach(low, high) > MOST:
        return None
    raised = next((article for article in sorted(articles(high)) if _tells_of_raise(story, article)), None)
    if raised is None or not articles(low) or not all(_bids_once(story, article) for article in articles(low)):
        return None
    return f"{article_name(raised)} tells of a raised bid, {low.label} is of the one before"


def _tells_of_raise(story: Story, article: str) -> bool:
    return any(RAISED.search(claim.sentence.lower()) for claim in story.by_article[article])


def _bids_once(story: Story, article: str) -> bool:
    """Whether the article knows a bid or an agreement, and nothing of a raise or of the closing."""
    rungs = story.rungs.get(article, ())
    return not OPEN.isdisjoint(rungs) and "completed" not in rungs and not _tells_of_raise(story, article)


RECONCILIATION = Reconciliation(
    code="R28",
    name="raised-bid",
    applies_to=TERMS,
    explain=_explain,
    manual=__doc__,
)
