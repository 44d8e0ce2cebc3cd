"""Money, percentages, ratios and counts: the reader of quantities."""

from dealcheck.mentions.figures.find import find_figures

__all__ = ["find_figures"]
