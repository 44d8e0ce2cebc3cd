"""An article contradicts what the desk has confirmed.

## What it finds
A figure that does not fit the one in the desk's own file of facts (`--facts`), of the same property and basis.

## Why it matters
Between two articles an editor has to ask which is right. Here the desk has asked already, and the article is wrong.

## What it leaves alone
A figure of an earlier day than the confirmed one, and one that counts something else (with debt, before the round).
"""

from dealcheck.findings.declare import Clash, Diagnosis, Pair
from dealcheck.findings.wording import sentence, where
from dealcheck.model import CURRENCY_KINDS, PERCENT_KINDS, Claim, Kind, Side, is_confirmed

COUNTED: frozenset[Kind] = frozenset({"headcount", "other_amount", "other_percent", "other_count"})
CONFIDENCE = 0.95


def _diagnose(pair: Pair) -> Clash | None:
    for ours, theirs in (pair.sides, pair.sides[::-1]):
        confirmed = next((claim for claim in ours.core if is_confirmed(claim)), None)
        wrong = tuple(claim for claim in theirs.core if confirmed and _same_thing(confirmed, claim))
        if confirmed and wrong:
            side = Side(ours.label, (confirmed,), (confirmed,))
            return Clash(
                message=sentence(f"{where(wrong)}: {theirs.label} contradicts the confirmed {ours.label}"),
                help="Correct the article, or the file of facts if it is out of date.",
                sides=(side, Side.of(theirs.label, wrong)),
                confidence=CONFIDENCE,
            )
    return None


def _same_thing(confirmed: Claim, claim: Claim) -> bool:
    """Of no earlier day, and counted the same way as far as both say how."""
    ours, theirs = confirmed.as_of or confirmed.published, claim.as_of or claim.published
    later = ours is None or theirs is None or theirs >= ours[: len(theirs)]
    return later and not (confirmed.basis and claim.basis and confirmed.basis != claim.basis)


DIAGNOSIS = Diagnosis(
    code="DC910",
    name="contradicts-confirmed-fact",
    category="other",
    severity="error",
    applies_to=CURRENCY_KINDS | PERCENT_KINDS | COUNTED,
    diagnose=_diagnose,
    manual=__doc__,
    before=("DC801", "DC802", "R10", "R20", "R30", "R40", "R50", "R60", "R70"),
)
