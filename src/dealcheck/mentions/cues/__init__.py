"""The phrases of the status ladder and of structure."""

from dealcheck.mentions.cues.find import find_cues

__all__ = ["find_cues"]
