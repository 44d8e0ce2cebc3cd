"""Facts -> Findings: reconcile each difference, or say what it is."""

from dealcheck.findings.run import Outcome, find_findings, rule_cards

__all__ = ["Outcome", "find_findings", "rule_cards"]
