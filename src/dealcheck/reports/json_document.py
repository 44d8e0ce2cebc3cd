"""The report as one JSON document, and a claim as one line of JSON."""

import json
from collections.abc import Iterator
from decimal import Decimal

from dealcheck.model import Claim, Quantity, Report, Tie
from dealcheck.reports.fields import json_number, report_parts
from dealcheck.reports.view import View

_encode = json.JSONEncoder(ensure_ascii=False).encode
_quote = json.encoder.encode_basestring  # what that encoder does with a text


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
        if name == "claims":
            yield from _lines(map(_claim, report.claims))
        elif isinstance(value, Iterator):
            yield from _lines(map(_encode, value))
        else:
            yield _encode(value)
        start = ",\n"
    yield "\n}\n"


def _lines(items: Iterator[str]) -> Iterator[str]:
    """A list, a line an item."""
    start = "["
    for item in items:
        yield f"{start}\n  {item}"
        start = ","
    yield "[]" if start == "[" else "\n ]"


def json_claim(claim: Claim) -> str:
    """One claim on one line, with its line end."""
    return _claim(claim) + "\n"


def _claim(claim: Claim) -> str:
    """What the encoder makes of `claim_fields`, in half the time: every run writes each of its claims."""
    c, q = claim, claim.quantity
    return (
        f'{{"id": {_text(c.id)}, "kind": "{c.kind}", "article": {_text(c.article)}, "start": {_whole(c.start)}, '
        f'"end": {_whole(c.end)}, "line": {_whole(c.line)}, "column": {_whole(c.column)}, "quote": {_text(c.quote)}, '
        f'"sentence": {_text(c.sentence)}, "quantity": {_quantity(q) if q else "null"}, "label": {_text(c.label)}, '
        f'"value": {_text(c.value)}, "company": {_text(c.company)}, "acquirer": {_text(c.acquirer)}, '
        f'"target": {_text(c.target)}, "seller": {_text(c.seller)}, "deal": {_text(c.deal)}, "scope": "{c.scope}", '
        f'"basis": {_text(c.basis)}, "as_of": {_text(c.as_of)}, "certainty": "{c.certainty}", '
        f'"attribution": {_text(c.attribution)}, "reasons": [{", ".join(map(_quote, c.reasons))}], "role": "{c.role}", '
        f'"published": {_text(c.published)}, "ties": [{", ".join(map(_tie, c.ties))}], '
        f'"publisher": {_text(c.publisher)}, "title": {_text(c.title)}, "level": {_text(c.level)}}}'
    )


def _tie(tie: Tie) -> str:
    return f'{{"one": {_quote(tie.one)}, "two": {_quote(tie.two)}, "relation": "{tie.relation}"}}'


def _quantity(quantity: Quantity) -> str:
    return (
        f'{{"low": {_number(quantity.low)}, "high": {_number(quantity.high)}, "unit": {_quote(quantity.unit)}, '
        f'"modifier": "{quantity.modifier}", "assumed_unit": {"true" if quantity.assumed_unit else "false"}, '
        f'"step": {_number(quantity.step)}}}'
    )


def _text(text: str | None) -> str:
    return "null" if text is None else _quote(text)


def _whole(number: int | None) -> str:
    return "null" if number is None else str(number)


def _number(number: Decimal | None) -> str:
    return "null" if number is None else str(json_number(number))
