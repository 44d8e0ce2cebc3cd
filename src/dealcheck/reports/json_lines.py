"""The report as lines, each an object that says what it is: for streams and for `grep`."""

import json
from collections.abc import Iterator

from dealcheck.model import Report
from dealcheck.reports import fields
from dealcheck.reports.fields import Fields
from dealcheck.reports.view import View

_encode = json.JSONEncoder(ensure_ascii=False).encode


def render(report: Report, view: View) -> str:
    """A line a record; `record` names its kind, the other fields are those of the JSON report."""
    return "".join(pieces(report, view))


def pieces(report: Report, _view: View) -> Iterator[str]:
    """The same line by line, so that a report of any size can be written."""
    return (_encode(record) + "\n" for record in _records(report))


def _records(report: Report) -> Iterator[Fields]:
    yield from ({"record": "article", **fields.article_fields(article)} for article in report.articles)
    yield from ({"record": "deal", **fields.deal_fields(deal)} for deal in report.deals)
    yield from ({"record": "claim", **fields.claim_fields(claim)} for claim in report.claims)
    yield from ({"record": "finding", **fields.finding_fields(finding)} for finding in report.findings)
    yield from ({"record": "reconciled", **fields.reconciled_fields(item)} for item in report.reconciled)
    yield from ({"record": "suppressed", **fields.suppressed_fields(item)} for item in report.suppressed)
    yield from ({"record": "notice", **fields.notice_fields(notice)} for notice in report.notices)
    yield from ({"record": "problem", **fields.problem_fields(problem)} for problem in report.problems)
    yield {"record": "summary", "today": report.today, **fields.summary_fields(report.summary)}
