"""The deal is expected to close on a date that has passed.

## What it finds
A date on which the deal should close, in an article of an open deal, that had passed when the article came out.

## Why it matters
A year was mistyped, or an old text was published again as news.

## What it leaves alone
Articles that have the deal closed or dead, articles without a date, and days a few weeks back, which may be a closing.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story, article_name
from dealcheck.findings.wording import sentence
from dealcheck.model import Side
from dealcheck.text.period import period

LEAST = 8  # days: a weekday may be read as the one before
MOST = 366  # days: what is further back is the date of another step
OPEN = frozenset({"rumoured", "in_talks", "offered", "agreed", "pending_approval"})
CONFIDENCE = 0.7


def _check(story: Story) -> Iterator[Clash]:
    for claim in story.claims("close_date"):
        days, out = period(claim.value), period(claim.published)
        rungs = story.rungs.get(claim.article, ())
        if days is None or out is None or claim.scope != "deal" or not rungs or not OPEN.issuperset(rungs):
            continue
        if days.before(out) and LEAST <= days.gap(out) <= MOST:
            yield Clash(
                message=sentence(
                    f"{article_name(claim.article)} came out on {out.first.isoformat()} "
                    f"and has the deal for {story.target} close “{claim.quote}”"
                ),
                help="Which year is meant? Ask for the date that is expected now.",
                sides=(Side(f"“{claim.quote}”", (claim,), (claim,)),),
                confidence=CONFIDENCE,
            )


RULE = Rule(
    code="DC606",
    name="expected-in-the-past",
    category="date",
    severity="warning",
    reads=frozenset({"close_date"}),
    check=_check,
    manual=__doc__,
)
