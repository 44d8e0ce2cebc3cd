"""Every form of a report by its name; a form's module is imported when it is asked for."""

from collections.abc import Iterable
from importlib import import_module

from dealcheck.model import Report
from dealcheck.reports.view import View

FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "json_document",
    "jsonl": "json_lines",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "markdown": "markdown",
    "csv": "csv_table",
    "html": "page",
    "sheet": "sheet",
    "timeline": "timeline",
}
STREAMED = frozenset({"json", "jsonl"})  # these grow with the articles; the others are for people


def render(report: Report, form: str, view: View) -> str:
    """The report in one of `FORMATS`."""
    text: str = import_module(f"dealcheck.reports.{FORMATS[form]}").render(report, view)
    return text


def pieces(report: Report, form: str, view: View) -> Iterable[str]:
    """The same text in as many pieces as the form can be made in."""
    if form not in STREAMED:
        return (render(report, form, view),)
    made: Iterable[str] = import_module(f"dealcheck.reports.{FORMATS[form]}").pieces(report, view)
    return made
