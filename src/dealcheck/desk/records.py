"""Claims as JSON -> claims as records: those of `dealcheck extract`, of a report, and of the cache."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from functools import lru_cache
from sys import intern
from typing import Any

from dealcheck.model import Claim, Quantity, Tie

_NAMES = [field.name for field in fields(Claim)]
_QUANTITY, _REASONS, _TIES, _OF_ARTICLE = map(_NAMES.index, ("quantity", "reasons", "ties", "published"))
_WORDS = tuple(map(_NAMES.index, ("kind", "article", "scope", "certainty", "role")))
_RETURNING = tuple(map(_NAMES.index, ("sentence", "company", "acquirer", "target")))


def claim_record(fields: Mapping[str, Any]) -> Claim:
    """The record of a claim whose fields were checked before."""
    return next(claim_records([[fields[name] for name in _NAMES]]))


def claim_records(rows: Iterable[list[Any]]) -> Iterator[Claim]:
    """The records of claims whose fields, in their order, were checked before or written by us.

    Words that return from claim to claim become one text, and what an article says of itself one record, as where the
    article itself was read: that takes two thirds of the memory.
    """
    last: list[Any] = [None] * len(_NAMES)
    told, of_article = last, last
    for row in rows:
        if row[_OF_ARTICLE:] != told:
            told = row[_OF_ARTICLE:]
            row[_TIES] = tuple(Tie(tie["one"], tie["two"], tie["relation"]) for tie in row[_TIES])
            of_article = row[_OF_ARTICLE:]
        row[_OF_ARTICLE:] = of_article
        row[_REASONS] = tuple(row[_REASONS])
        row[_QUANTITY] = row[_QUANTITY] and _quantity(row[_QUANTITY])
        for at in _WORDS:
            row[at] = intern(row[at])
        for at in _RETURNING:
            if row[at] == last[at]:
                row[at] = last[at]
        last = row
        yield Claim(*row)


def _quantity(fields: Mapping[str, Any]) -> Quantity:
    return Quantity(
        low=None if fields["low"] is None else _decimal(fields["low"]),
        high=None if fields["high"] is None else _decimal(fields["high"]),
        unit=intern(fields["unit"]),
        modifier=fields["modifier"],
        assumed_unit=fields["assumed_unit"],
        step=_decimal(fields["step"]),
    )


@lru_cache(maxsize=4096, typed=True)  # most numbers are both ends of their figure, and steps are few
def _decimal(number: float) -> Decimal:
    return Decimal(str(number))
