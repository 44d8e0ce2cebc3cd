"""Report -> str: one file a format."""

from dealcheck.reports.formats import FORMATS, pieces, render
from dealcheck.reports.view import View

__all__ = ["FORMATS", "View", "pieces", "render"]
