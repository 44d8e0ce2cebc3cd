"""Report -> str: one file a format."""

from dealcheck.reports.formats import FORMATS, render
from dealcheck.reports.view import View

__all__ = ["FORMATS", "View", "render"]
