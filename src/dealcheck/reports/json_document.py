"""The report as one JSON document, and a claim as one line of JSON."""

import json

from dealcheck.model import Claim, Report
from dealcheck.reports.fields import claim_fields, report_fields
from dealcheck.reports.view import View


def render(report: Report, _view: View) -> str:
    """The document; there is one way to see it."""
    return json_report(report)


def json_report(report: Report) -> str:
    """The document that CONTRACT describes, with a line end: a line a record, for `diff` and `grep`."""
    parts = (f' "{name}": {_value(value)}' for name, value in report_fields(report).items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _value(value: object) -> str:
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join(f"  {json.dumps(item, ensure_ascii=False)}" for item in value) + "\n ]"


def json_claim(claim: Claim) -> str:
    """One claim on one line, with its line end."""
    return json.dumps(claim_fields(claim), ensure_ascii=False) + "\n"
