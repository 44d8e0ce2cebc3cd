"""Workflow commands that GitHub shows beside the lines, worst first: of one step it shows ten."""

from dealcheck.model import Finding, Report
from dealcheck.reports.escape import visible, workflow_data, workflow_property
from dealcheck.reports.view import View, claims_of, file_of, last_line, source_of

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, _view: View) -> str:
    """An annotation a finding, one a problem, and the last line for the log."""
    lines = [_annotation(report, finding) for finding in report.findings]
    lines += [
        f"::error file={workflow_property(file_of(problem.path))},title=not read::{workflow_data(problem.reason)}"
        for problem in report.problems
    ]
    return "".join(f"{line}\n" for line in (*lines, last_line(report)))


def _annotation(report: Report, finding: Finding) -> str:
    (_, first), *others = claims_of(report, finding)
    properties = {"file": file_of(first.article)}
    if first.line is not None and "#" not in first.article:
        properties |= {"line": str(first.line), "col": str(first.column)}
    properties["title"] = f"{finding.code} {finding.name}"
    told = ",".join(f"{key}={workflow_property(value)}" for key, value in properties.items())
    against = "; ".join(dict.fromkeys(f"{side.label}: {source_of(claim)}" for side, claim in others))
    message = " ".join(part for part in (finding.message, f"({against})" if against else "", finding.help) if part)
    return f"::{COMMANDS[finding.severity]} {told}::{workflow_data(visible(message))}"
