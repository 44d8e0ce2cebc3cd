"""A headline has the deal closed, and its own text does not.

## What it finds
An article whose headline says completed, closed or finalised, over a text that tells of an agreement, an approval or an
offer and of no closing.

## Why it matters
Headlines are shortened by somebody else, and the last approval is easily taken for the closing. Most readers read no
further.

## What it leaves alone
Texts that tell of the closing in any words, texts without a rung of their own, and headlines that say buys, bought or
sold, which is how headlines speak of a signing.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import CLOSING, HAGGLING, Story, article_name
from dealcheck.findings.wording import sentence
from dealcheck.model import Claim, Side

OPEN = HAGGLING | {"agreed", "pending_approval", "approved"}
CONFIDENCE = 0.65


def _check(story: Story) -> Iterator[Clash]:
    for article, claims in sorted(story.by_article.items()):
        said = [
            claim
            for claim in claims
            if claim.kind == "status" and claim.scope == "deal" and claim.certainty != "denied"
        ]
        headline = [claim for claim in said if claim.role == "headline" and _closes(claim)]
        text = [claim for claim in said if claim.role != "headline"]
        left_open = [claim for claim in text if claim.value in OPEN]
        if headline and left_open and all(claim.value != "completed" for claim in text):
            yield _clash(story, article, headline, left_open)


def _closes(claim: Claim) -> bool:
    """It says so in so many words: a headline's "sold" may be a signing in the passive."""
    return claim.value == "completed" and CLOSING.search(claim.quote.lower()) is not None


def _clash(story: Story, article: str, headline: list[Claim], left_open: list[Claim]) -> Clash:
    said, last = headline[0].quote, left_open[0]
    return Clash(
        message=sentence(
            f"{article_name(article)} says “{said}” in its headline and only “{last.quote}” in its text: "
            f"nothing there closes the deal for {story.target}"
        ),
        help=f"Did the deal for {story.target} close? If not, the headline is ahead of the story.",
        sides=(
            Side.of(f"headline: {said}", headline),
            Side.of(f"text: {last.quote}", left_open),
        ),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC602",
    name="headline-closes-what-the-text-leaves-open",
    category="status",
    severity="warning",
    reads=frozenset({"status"}),
    check=_check,
    manual=__doc__,
)
