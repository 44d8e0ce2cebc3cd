"""One sum in two currencies, as the words of an article tell it."""

import re

from dealcheck.findings.story import Story
from dealcheck.model import Claim

BESIDE = 60  # characters between a figure and its conversion
CONVERTS = re.compile(r"[(\[/=]|\b(?:or|equivalent|equal|worth|converted)\b")


def beside(one: Claim, other: Claim) -> bool:
    """Whether the words make one figure the other's conversion: a bracket, "or", "equivalent to" between them."""
    if one.sentence != other.sentence:
        return False
    first, last = sorted((one, other), key=lambda claim: claim.start or 0)
    between = last.sentence.partition(first.quote)[2].partition(last.quote)
    return bool(between[1]) and len(between[0]) <= BESIDE and CONVERTS.search(between[0]) is not None


def original(story: Story, claim: Claim) -> Claim | None:
    """The last sum in another currency that its sentence tells in front of a figure and makes it the conversion of."""
    found = None
    for other in story.by_article[claim.article]:
        if other.start is not None and claim.start is not None and other.start >= claim.start:
            break
        if other.quantity and claim.quantity and other.quantity.unit != claim.quantity.unit and beside(other, claim):
            found = other
    return found
