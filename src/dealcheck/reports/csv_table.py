"""A table for spreadsheets: one row for each claim of each finding."""

import csv
from io import StringIO

from dealcheck.model import Claim, Finding, FindingSide, Report
from dealcheck.reports.escape import csv_cell
from dealcheck.reports.view import View

COLUMNS = (
    "finding",
    "code",
    "name",
    "category",
    "severity",
    "confidence",
    "deal",
    "message",
    "side",
    "publisher",
    "published",
    "article",
    "line",
    "column",
    "quote",
    "sentence",
    "check",
)


def render(report: Report, _view: View) -> str:
    """The table with its head."""
    table = StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for finding in report.findings:
        for side in finding.sides:
            writer.writerows(_row(finding, side, claim) for claim in side.claims)
    return table.getvalue()


def _row(finding: Finding, side: FindingSide, claim: Claim) -> list[str | int | float | None]:
    return [
        finding.id,
        finding.code,
        csv_cell(finding.name),
        finding.category,
        finding.severity,
        finding.confidence,
        csv_cell(finding.deal),
        csv_cell(finding.message),
        csv_cell(side.label),
        csv_cell(claim.publisher or ""),
        csv_cell(claim.published or ""),
        csv_cell(claim.article),
        claim.line,
        claim.column,
        csv_cell(claim.quote),
        csv_cell(claim.sentence),
        csv_cell(finding.help),
    ]
