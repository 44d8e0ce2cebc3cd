"""An article that gives the one tells the other as a thing of the past.

## What it finds
A figure that another article of the same deal gives as an earlier offer, round or price.

## Why it matters
An article of the first bid is no contradiction to one of the second, and the article that tells both says which is
which.

## What it leaves alone
A past figure that no article on the other side mentions.
"""

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import stands_on
from dealcheck.findings.story import article_name, articles
from dealcheck.model import CURRENCY_KINDS, PERCENT_KINDS, Claim, Side


def _explain(pair: Pair) -> str | None:
    for now, past in (pair.sides, reversed(pair.sides)):
        if knowing := _tells_as_past(pair, now, past):
            return f"{article_name(knowing)} gives {now.label} and tells {past.label} as an earlier figure"
    return None


def _tells_as_past(pair: Pair, now: Side, past: Side) -> str | None:
    is_past = stands_on(past)
    for article in sorted(articles(now) - articles(past)):
        for claim in pair.story.by_article[article]:
            if claim.scope == "background" and _same_property(pair, claim) and is_past(claim):
                return article
    return None


def _same_property(pair: Pair, claim: Claim) -> bool:
    return claim.kind == pair.difference.kind and pair.story.party(claim.company) == pair.difference.company


RECONCILIATION = Reconciliation(
    code="R40",
    name="told-as-past",
    applies_to=CURRENCY_KINDS | PERCENT_KINDS,
    explain=_explain,
    manual=__doc__,
)
