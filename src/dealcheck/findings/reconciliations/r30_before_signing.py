"""One figure is of the talks, the other of the signed deal.

## What it finds
Terms that only articles without a signed deal give, beside those that only articles with one give.

## Why it matters
What people hear of a price while it is being haggled over is not what is signed in the end.

## What it leaves alone
Figures that an article of the signed deal still carries, and articles that say nothing of how far the deal is.
"""

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.story import articles
from dealcheck.model import Kind

TERMS: frozenset[Kind] = frozenset(
    {"deal_value", "investment", "round_amount", "valuation", "price_per_share", "premium", "stake", "termination_fee"}
)


def _explain(pair: Pair) -> str | None:
    signed = pair.story.signed
    stages = [{signed.get(article) for article in articles(side)} for side in pair.sides]
    if stages not in ([{True}, {False}], [{False}, {True}]):
        return None
    talks, terms = pair.sides if stages[0] == {False} else reversed(pair.sides)
    return f"{talks.label} was told before anything was signed, {terms.label} is of the signed deal"


RECONCILIATION = Reconciliation(
    code="R30",
    name="before-signing",
    applies_to=TERMS,
    explain=_explain,
    manual=__doc__,
)
