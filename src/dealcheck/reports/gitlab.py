"""GitLab's code quality report: shown in the merge request beside the lines."""

import json

from dealcheck.model import Finding, Report
from dealcheck.reports.escape import visible
from dealcheck.reports.fields import Fields
from dealcheck.reports.view import View, claims_of, file_of

SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}


def render(report: Report, _view: View) -> str:
    """A list with an entry a finding, at its first place."""
    return json.dumps([_entry(report, finding) for finding in report.findings], ensure_ascii=False, indent=1) + "\n"


def _entry(report: Report, finding: Finding) -> Fields:
    (_, first), *others = claims_of(report, finding)
    return {
        "type": "issue",
        "check_name": f"{finding.code} {finding.name}",
        "description": visible(f"{finding.message} {finding.help}".strip()),
        "fingerprint": finding.id,
        "severity": SEVERITIES[finding.severity],
        "location": _location(first.article, first.line),
        "other_locations": [_location(claim.article, claim.line) for _, claim in others],
    }


def _location(article: str, line: int | None) -> Fields:
    """The line counts inside a record's text, so that in an archive it says nothing: the first stands for it."""
    return {"path": visible(file_of(article)), "lines": {"begin": 1 if line is None or "#" in article else line}}
