"""One line a finding, as editors and `grep` read it: `path:line:column: severity code message`."""

from dealcheck.model import Finding, Report
from dealcheck.reports.escape import visible
from dealcheck.reports.view import View, claims_of, last_line, place


def render(report: Report, view: View) -> str:
    """A line for each finding; the last line counts, unless the view is quiet."""
    lines = [_line(report, finding) for finding in report.findings]
    return "".join(f"{line}\n" for line in (*lines, *([] if view.quiet else [last_line(report)])))


def _line(report: Report, finding: Finding) -> str:
    first = claims_of(report, finding)[0][1]
    return f"{visible(place(first))}: {finding.severity} {finding.code} {visible(finding.message)}"
