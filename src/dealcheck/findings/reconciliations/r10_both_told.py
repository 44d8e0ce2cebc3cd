"""An article gives both figures, so they are two figures.

## What it finds
Two values of one property that stand side by side in the text of at least one article.

## Why it matters
Who prints two sums in one story knows that there are two: instalments, a part beside the whole, the holdings of two
owners. Another article that gives only one of them contradicts nobody.

## What it leaves alone
A headline beside its own body, which is one figure said twice, and a rounded figure beside the one it stands for.
"""

from decimal import Decimal

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.figures import quantity, stands_on
from dealcheck.findings.story import article_name, articles
from dealcheck.model import CURRENCY_KINDS, PERCENT_KINDS, UNREAD_KINDS, Claim, Kind, Side

# What an offer "is worth" a share is told like the price of a share on the market.
ALSO: dict[Kind, frozenset[Kind]] = {"price_per_share": frozenset({"price_per_share", "other_amount"})}


def _explain(pair: Pair) -> str | None:
    both = sorted((*_telling(pair, pair.low, pair.high), *_telling(pair, pair.high, pair.low)))
    if not both:
        return None
    return f"{article_name(both[0])} gives both {pair.low.label} and {pair.high.label}: they are two figures"


def _telling(pair: Pair, stood_on: Side, other: Side) -> list[str]:
    """Articles of one side whose body gives the other's figure too, as finely, however it is counted there."""
    kind, step, is_other = pair.difference.kind, quantity(other).step, stands_on(other)
    own = {claim.id for claim in stood_on.claims}
    theirs = {claim.id for claim in other.claims}  # also where an article on another deal tells both in passing
    return [
        article
        for article in sorted(articles(stood_on))
        if any(
            claim.kind in ALSO.get(kind, {kind})
            and claim.role != "headline"
            and _as_fine(claim, step)
            and is_other(claim)
            for claim in pair.story.by_article[article]
            if (claim.scope == "deal" or claim.id in theirs) and claim.id not in own
        )
    ]


def _as_fine(claim: Claim, step: Decimal) -> bool:
    """A rounded figure may be a rough word for the other one, so it tells nothing apart."""
    return claim.quantity is not None and claim.quantity.step <= step


RECONCILIATION = Reconciliation(
    code="R10",
    name="both-told",
    applies_to=CURRENCY_KINDS | PERCENT_KINDS | UNREAD_KINDS,
    explain=_explain,
    manual=__doc__,
)
