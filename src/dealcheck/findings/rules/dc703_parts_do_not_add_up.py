"""Figures of one article nearly add up, and not quite.

## What it finds
Three long sums of one kind in one article of which two should make the third and miss it by a little: the debt, what
the buyer takes of it, and what is left.

## Why it matters
One of the three is a slip, and the article itself shows it.

## What it leaves alone
Sums that add up within their rounding, short or hedged figures, and those that are far from adding up, which were never
meant to.
"""

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import room
from dealcheck.findings.story import Story, article_name
from dealcheck.findings.wording import sentence
from dealcheck.model import CURRENCY_KINDS, Claim, Side
from dealcheck.text.interval import digits

LONG = 4  # digits: shorter sums come near each other by chance
NEAR = Decimal("0.025")  # of the whole
MANY = 24  # distinct sums of one kind: such a list is a table, and no sum in it is meant
CONFIDENCE = 0.85


def _check(story: Story) -> Iterator[Clash]:
    for article, claims in sorted(story.by_article.items()):
        for found in _by_kind(claims):
            if clash := _missed(article, found):
                yield clash


def _by_kind(claims: tuple[Claim, ...]) -> Iterator[list[tuple[Decimal, Claim]]]:
    """Distinct exact sums of one kind and unit, in order of size."""
    kinds: dict[tuple[str, str], dict[Decimal, Claim]] = {}
    for claim in claims:
        stated = claim.quantity
        if (
            stated
            and stated.low
            and claim.kind in CURRENCY_KINDS
            and stated.modifier == "exact"
            and digits(stated) >= LONG
        ):
            kinds.setdefault((claim.kind, stated.unit), {}).setdefault(stated.low, claim)
    return (sorted(found.items()) for found in kinds.values() if len(found) <= MANY)


def _missed(article: str, found: list[tuple[Decimal, Claim]]) -> Clash | None:
    """The first two sums that come near a third; None where any two make one."""
    near: tuple[Claim, Claim, Claim] | None = None
    numbers = [number for number, _ in found]
    for at, (smaller, part) in enumerate(found):
        for larger, rest in found[at + 1 :]:
            total = smaller + larger
            for whole_number, whole in found[bisect_left(numbers, total * (1 - NEAR)) :]:
                if whole_number > total * (1 + NEAR):
                    break
                if room(part).plus(room(rest)).meets(room(whole)):
                    return None
                near = near or (part, rest, whole)
    return _clash(article, *near) if near else None


def _clash(article: str, part: Claim, rest: Claim, whole: Claim) -> Clash:
    claims = (part, rest, whole)
    return Clash(
        message=sentence(
            f"{article_name(article)} does not add up: {part.quote} and {rest.quote} do not make {whole.quote}"
        ),
        help="Which of the three is wrong? Compare them with the filing.",
        sides=(Side(f"{part.quote} + {rest.quote} ≠ {whole.quote}", claims, claims),),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC703",
    name="parts-do-not-add-up",
    category="arithmetic",
    severity="error",
    reads=CURRENCY_KINDS,
    check=_check,
    manual=__doc__,
)
