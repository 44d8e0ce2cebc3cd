"""Deals -> Facts: per property the values, the independent sources, the differences."""

from dealcheck.facts.build import build_facts, complete

__all__ = ["build_facts", "complete"]
