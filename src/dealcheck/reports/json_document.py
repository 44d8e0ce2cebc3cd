"""The report as one JSON document, and a claim as one line of JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from decimal import Decimal
from functools import lru_cache

from dealcheck.model import Claim, Quantity, Report, Tie
from dealcheck.reports.fields import json_number, report_parts
from dealcheck.reports.view import View

_encode = json.JSONEncoder(ensure_ascii=False).encode
_quote = json.encoder.encode_basestring  # what that encoder does with a text
_CLAIM = "{" + ", ".join(f'"{field.name}": %s' for field in fields(Claim)) + "}"


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
    return json_object(json_values(claim))


def json_object(values: Sequence[str]) -> str:
    """The claim of these values, as `json_values` gives them."""
    return _CLAIM % tuple(values)


def json_values(claim: Claim) -> tuple[str, ...]:
    """What the encoder makes of each of `claim_fields`, in half the time: every run writes each of its claims."""
    c = claim
    return (
        _quote(c.id),
        f'"{c.kind}"',
        _quote(c.article),
        _whole(c.start),
        _whole(c.end),
        _whole(c.line),
        _whole(c.column),
        _quote(c.quote),
        _quote(c.sentence),
        _quantity(c.quantity) if c.quantity else "null",
        _text(c.label),
        _text(c.value),
        _text(c.company),
        _text(c.acquirer),
        _text(c.target),
        _text(c.seller),
        _text(c.deal),
        f'"{c.scope}"',
        _text(c.basis),
        _text(c.as_of),
        f'"{c.certainty}"',
        _text(c.attribution),
        f"[{', '.join(map(_quote, c.reasons))}]",
        f'"{c.role}"',
        _text(c.published),
        f"[{', '.join(map(_tie, c.ties))}]" if c.ties else "[]",
        _text(c.publisher),
        _text(c.title),
        _text(c.level),
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


@lru_cache(maxsize=4096)  # most numbers are both ends of their figure, and steps are few
def _number(number: Decimal | None) -> str:
    return "null" if number is None else str(json_number(number))
