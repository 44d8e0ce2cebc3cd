"""Figures of one article nearly add up, and not quite.

## What it finds
Three long sums in one article of which two should make the third and miss it by a little: the debt, what the buyer
takes of it, and what is left.

## Why it matters
One of the three is a slip, and the article itself shows it.

## What it leaves alone
Sums that add up within their rounding, short or hedged figures, and those that are far from adding up, which were never
meant to.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, groupby

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import room
from dealcheck.findings.story import Story, article_name
from dealcheck.findings.wording import sentence
from dealcheck.model import CURRENCY_KINDS, Claim, Kind, Side

LONG = 4  # digits: shorter sums come near each other by chance
ROUND = "000"  # at the end of a sum ("31,000 crore"), which makes it a short one
NEAR = Decimal("0.025")  # of the whole
LONGER, NEARER = 5, Decimal("0.005")  # the same among sums of several kinds
PARTS_AND_WHOLE = 3
MANY = 24  # distinct sums: such a list is a table, and no sum in it is meant
OTHERS: frozenset[Kind] = frozenset({"other_amount"})
CONFIDENCE = 0.85

Sums = list[tuple[Decimal, Claim]]  # distinct exact sums of one article and unit, in order of size


def _check(story: Story) -> Iterator[Clash]:
    for article, told in groupby(story.sums, lambda one: one[0].article):
        sums = [(claim, len(digits.removesuffix(ROUND))) for claim, digits in told if len(digits) >= LONG]
        if len(sums) < PARTS_AND_WHOLE:
            continue
        of_one_kind = (_missed(found, NEAR) for found in _by_kind(sums))
        of_several = (_missed(found, NEARER) for found in _by_unit(sums, LONGER))
        if missed := next(filter(None, chain(of_one_kind, of_several)), None):
            yield _clash(article, *missed)


def _by_kind(sums: Sequence[tuple[Claim, int]]) -> Iterator[Sums]:
    for kind in sorted(CURRENCY_KINDS):
        yield from _by_unit([(claim, length) for claim, length in sums if claim.kind == kind], LONG)


def _by_unit(sums: Sequence[tuple[Claim, int]], fewest: int) -> Iterator[Sums]:
    """Those of them that are exact and so long, apart by currency."""
    units: dict[str, dict[Decimal, Claim]] = {}
    for claim, length in sums:
        stated = claim.quantity
        if length >= fewest and stated and stated.low and stated.modifier == "exact":
            units.setdefault(stated.unit, {}).setdefault(stated.low, claim)
    return (sorted(found.items()) for found in units.values() if len(found) <= MANY)


def _missed(sums: Sums, near: Decimal) -> tuple[Claim, Claim, Claim] | None:
    """The first two sums that come near a third; None where any two make one."""
    missed = None
    numbers = [number for number, _ in sums]
    for at, (smaller, part) in enumerate(sums):
        for larger, rest in sums[at + 1 :]:
            total = smaller + larger
            if smaller <= total * near:
                continue  # so small a part is within what a slip may miss
            for number, whole in sums[bisect_left(numbers, total * (1 - near)) :]:
                if number > total * (1 + near):
                    break
                if room(part).plus(room(rest)).meets(room(whole)):
                    return None
                missed = missed or (part, rest, whole)
    return missed


def _clash(article: str, part: Claim, rest: Claim, whole: Claim) -> Clash:
    claims = (part, rest, whole)
    return Clash(
        message=sentence(
            f"{article_name(article)} does not add up: {part.quote} and {rest.quote} do not make {whole.quote}"
        ),
        help="Which of the three is wrong? Compare them with the filing.",
        sides=(Side.of(f"{part.quote} + {rest.quote} ≠ {whole.quote}", claims),),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC703",
    name="parts-do-not-add-up",
    category="arithmetic",
    severity="error",
    reads=CURRENCY_KINDS | OTHERS,
    check=_check,
    manual=__doc__,
)
