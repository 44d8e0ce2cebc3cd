"""A headline gives another figure than the text below it.

## What it finds
An article whose headline and body give the same property values that no single number fits.

## Why it matters
Most readers see the headline alone, and it was written by someone else, from an older version.

## What it leaves alone
A headline that rounds, a headline that only cuts digits off, and sums too far apart to be the same figure.
"""

from decimal import Decimal

from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.figures import reach, stands_on
from dealcheck.findings.story import article_name, articles
from dealcheck.findings.wording import sentence, told_all
from dealcheck.model import CURRENCY_KINDS, PERCENT_KINDS, Side

REACH = Decimal("1.25")  # a headline that is further off tells of something else
CONFIDENCE = 0.9


def _diagnose(pair: Pair) -> Clash | None:
    if reach(pair.low, pair.high) > REACH:
        return None
    torn = sorted(
        article
        for article in articles(pair.low) & articles(pair.high)
        if _headline_only(pair.low, article) != _headline_only(pair.high, article) and not _body_knows(pair, article)
    )
    if not torn:
        return None
    return Clash(
        message=sentence(f"headline and body of {article_name(torn[0])} disagree: {told_all(pair.sides)}"),
        help=f"Which figure did {pair.story.target} or {pair.story.acquirer} give? Correct the headline or the text.",
        sides=pair.sides,
        confidence=CONFIDENCE,
    )


def _headline_only(side: Side, article: str) -> bool:
    """The article stands on this side by its headline alone, which states the sum flatly."""
    own = [claim for claim in side.core if claim.article == article]
    return all(claim.role == "headline" and claim.quantity and claim.quantity.modifier == "exact" for claim in own)


def _body_knows(pair: Pair, article: str) -> bool:
    """The body has a figure that agrees with the headline's, so the other one is another figure."""
    head = next(side for side in pair.sides if _headline_only(side, article))
    body = (claim for claim in pair.story.by_article[article] if claim.role != "headline")
    return any(map(stands_on(head), body))


DIAGNOSIS = Diagnosis(
    code="DC331",
    name="headline-against-body",
    category="amount",
    severity="error",
    applies_to=CURRENCY_KINDS | PERCENT_KINDS,
    diagnose=_diagnose,
    manual=__doc__,
    before=("DC321", "DC322"),
)
