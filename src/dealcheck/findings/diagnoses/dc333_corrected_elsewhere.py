"""A figure lives on that another article has taken back.

## What it finds
A value that an article on the other side repeats in a notice of correction, as what was wrong.

## Why it matters
The mistake was found and mended in one place. Whoever copied it before does not know.

## What it leaves alone
Notices that do not name the wrong value, and older versions of the corrected article itself.
"""

from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.figures import stands_on
from dealcheck.findings.story import articles
from dealcheck.findings.wording import sentence, where
from dealcheck.model import CURRENCY_KINDS, PERCENT_KINDS, TAKEN_BACK, Claim, Side

CONFIDENCE = 0.9


def _diagnose(pair: Pair) -> Clash | None:
    for wrong, right in (pair.sides, pair.sides[::-1]):
        if notices := _notices(pair, wrong, right):
            return Clash(
                message=sentence(
                    f"{where(notices)} has corrected {wrong.label} to {right.label}, "
                    f"but {wrong.label} still stands in {where(wrong.core)}"
                ),
                help="Read the correction, and correct the copy.",
                sides=(wrong, right),
                confidence=CONFIDENCE,
            )
    return None


def _notices(pair: Pair, wrong: Side, right: Side) -> list[Claim]:
    """What articles that give the right value take back, if it is the wrong one."""
    is_wrong = stands_on(wrong)
    taken_back = (claim for at in sorted(articles(right) - articles(wrong)) for claim in pair.story.by_article[at])
    return [claim for claim in taken_back if TAKEN_BACK in claim.reasons and is_wrong(claim)]


DIAGNOSIS = Diagnosis(
    code="DC333",
    name="corrected-elsewhere",
    category="amount",
    severity="error",
    applies_to=CURRENCY_KINDS | PERCENT_KINDS,
    diagnose=_diagnose,
    manual=__doc__,
    before=("DC801", "DC802", "DC331", "R10", "R20", "R30", "R40", "R50", "R60", "R70", "R90"),
)
