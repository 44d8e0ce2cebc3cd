"""The publisher has replaced the figure itself.

## What it finds
A value that only older versions of articles give, whose newest versions, of the same publisher, give the other.

## Why it matters
Agencies send a story several times. What the last version says counts, and the first ones are no second source.

## What it leaves alone
Older versions without a newer one at hand, and two articles of one publisher that share neither text nor headline.
"""

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.story import article_name, articles
from dealcheck.model import CURRENCY_KINDS, PERCENT_KINDS, UNREAD_KINDS


def _explain(pair: Pair) -> str | None:
    newest = dict(pair.story.deal.versions)
    for old, new in (pair.sides, reversed(pair.sides)):
        replaced = [newest.get(article) for article in sorted(articles(old))]
        if all(article in articles(new) for article in replaced):
            return (
                f"{old.label} stands in an older version of {article_name(replaced[0] or '')}, which gives {new.label}"
            )
    return None


RECONCILIATION = Reconciliation(
    code="R05",
    name="newer-version",
    applies_to=CURRENCY_KINDS | PERCENT_KINDS | UNREAD_KINDS,
    explain=_explain,
    manual=__doc__,
    before=("DC333", "R10"),
)
