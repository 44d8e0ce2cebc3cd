"""Dates and periods, resolved against the article's own date."""

from dealcheck.mentions.dates.find import find_dates

__all__ = ["find_dates"]
