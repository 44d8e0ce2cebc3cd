"""Claims as JSON -> claims as records: those of `dealcheck extract`, of a report, and of the cache."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter
from sys import intern
from typing import Any

from dealcheck.model import Claim, Modifier, Quantity, Tie

_NAMES = [field.name for field in fields(Claim)]
_QUANTITY, _REASONS, _TIES, _OF_ARTICLE = map(_NAMES.index, ("quantity", "reasons", "ties", "published"))
_STATED = itemgetter("low", "high", "unit", "modifier", "assumed_unit", "step")
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
        row[_QUANTITY] = row[_QUANTITY] and _quantity(*_STATED(row[_QUANTITY]))
        for at in _WORDS:
            row[at] = intern(row[at])
        for at in _RETURNING:
            if row[at] == last[at]:
                row[at] = last[at]
        last = row
        yield Claim(*row)


@lru_cache(maxsize=4096, typed=True)  # articles on one deal state the same figures
def _quantity(
    low: float | None,
    high: float | None,
    unit: str,
    modifier: Modifier,
    assumed_unit: bool,  # noqa: FBT001  (as above)
    step: float,
) -> Quantity:
    return Quantity(_decimal(low), _decimal(high), unit, modifier, assumed_unit, Decimal(str(step)))


def _decimal(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))
