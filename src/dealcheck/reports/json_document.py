"""The report as one JSON document, and a claim as one line of JSON."""

import json
from collections.abc import Iterator

from dealcheck.model import Claim, Report
from dealcheck.reports.fields import claim_fields, report_parts
from dealcheck.reports.view import View

_encode = json.JSONEncoder(ensure_ascii=False).encode


def render(report: Report, _view: View) -> str:
    """The document; there is one way to see it."""
    return json_report(report)


def json_report(report: Report) -> str:
    """The document that CONTRACT describes, with a line end: a line a record, for `diff` and `grep`."""
    return "".join(pieces(report, View()))


def pieces(report: Report, _view: View) -> Iterator[str]:
    """The same in pieces, so that a report of any size can be written."""
    start = "{\n"
    for name, value in report_parts(report).items():
        yield f'{start} "{name}": '
        if isinstance(value, Iterator):
            yield from _lines(value)
        else:
            yield _encode(value)
        start = ",\n"
    yield "\n}\n"


def _lines(items: Iterator[object]) -> Iterator[str]:
    """A list, a line an item."""
    start = "["
    for item in items:
        yield f"{start}\n  {_encode(item)}"
        start = ","
    yield "[]" if start == "[" else "\n ]"


def json_claim(claim: Claim) -> str:
    """One claim on one line, with its line end."""
    return _encode(claim_fields(claim)) + "\n"
