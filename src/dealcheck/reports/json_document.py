"""The report as one JSON document, and a claim as one line of JSON."""

import json

from dealcheck.model import Claim, Report
from dealcheck.reports.fields import claim_fields, report_fields
from dealcheck.reports.view import View


def render(report: Report, _view: View) -> str:
    """The document; there is one way to see it."""
    return json_report(report)


def json_report(report: Report) -> str:
    """The document that CONTRACT describes, with a line end."""
    return json.dumps(report_fields(report), ensure_ascii=False, indent=1) + "\n"


def json_claim(claim: Claim) -> str:
    """One claim on one line, with its line end."""
    return json.dumps(claim_fields(claim), ensure_ascii=False) + "\n"
