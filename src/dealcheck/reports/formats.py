"""Every form of a report by its name; a form's module is imported when it is asked for."""

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


def render(report: Report, form: str, view: View) -> str:
    """The report in one of `FORMATS`."""
    text: str = import_module(f"dealcheck.reports.{FORMATS[form]}").render(report, view)
    return text
