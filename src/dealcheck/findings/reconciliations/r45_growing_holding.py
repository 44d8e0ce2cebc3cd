"""Somebody who is not the buyer goes on buying shares.

## What it finds
Holdings of which an article says that a holder beside the buyer has raised his to the one; what is held already, where
an article tells of such a holder.

## Why it matters
A shareholder who builds a position holds more from week to week, and each article gives what he held on its day.

## What it leaves alone
What the buyer itself holds or reaches, which the deal fixes.
"""

import re

from dealcheck.findings.declare import Pair, Reconciliation
from dealcheck.findings.story import in_front
from dealcheck.model import Claim
from dealcheck.text.company_names import parse_name

HELD = "existing"
RAISED = re.compile(
    r"\b(?:increas|rais|boost|lift|build|built|grew|grow|hik|up)(?:e|es|ed|ing|s|t|ped|ping)? "
    r"(?:its|his|her|their) (?:[a-z]+ ){0,2}(?:stake|holding|shareholding|interest|position)\b"
)


def _explain(pair: Pair) -> str | None:
    buyer = pair.story.deal.acquirer
    if buyer is None:
        return None
    for side in pair.sides:
        if all(_is_raised_by_another(claim, buyer) for claim in side.core):
            return f"{side.label} is what a holder who is not {buyer} has raised his holding to"
    if pair.difference.basis == HELD and any(
        _is_raised_by_another(claim, buyer) for claim in pair.story.claims("stake")
    ):
        return f"a holder who is not {buyer} goes on buying"
    return None


def _is_raised_by_another(claim: Claim, buyer: str) -> bool:
    before = in_front(claim)
    raised = RAISED.search(before)
    return raised is not None and not any(word in before[: raised.start()] for word in parse_name(buyer).words[:1])


RECONCILIATION = Reconciliation(
    code="R45",
    name="growing-holding",
    applies_to=frozenset({"stake"}),
    explain=_explain,
    manual=__doc__,
)
