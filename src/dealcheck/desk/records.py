"""Claims as lines of JSON -> claims as records: those of `dealcheck extract`, of a report, and of the cache."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dealcheck.model import Claim, Quantity, Tie


def claim_record(fields: Mapping[str, Any]) -> Claim:
    """The record of a claim whose fields were checked before or written by us."""
    quantity = fields["quantity"]
    return Claim(
        id=fields["id"],
        kind=fields["kind"],
        article=fields["article"],
        start=fields["start"],
        end=fields["end"],
        line=fields["line"],
        column=fields["column"],
        quote=fields["quote"],
        sentence=fields["sentence"],
        quantity=None if quantity is None else _quantity(quantity),
        label=fields["label"],
        value=fields["value"],
        company=fields["company"],
        acquirer=fields["acquirer"],
        target=fields["target"],
        seller=fields["seller"],
        deal=fields["deal"],
        scope=fields["scope"],
        basis=fields["basis"],
        as_of=fields["as_of"],
        certainty=fields["certainty"],
        attribution=fields["attribution"],
        reasons=tuple(fields["reasons"]),
        role=fields["role"],
        published=fields["published"],
        ties=tuple(Tie(tie["one"], tie["two"], tie["relation"]) for tie in fields["ties"]),
        publisher=fields["publisher"],
        title=fields["title"],
        level=fields["level"],
    )


def _quantity(fields: Mapping[str, Any]) -> Quantity:
    return Quantity(
        low=_decimal(fields["low"]),
        high=_decimal(fields["high"]),
        unit=fields["unit"],
        modifier=fields["modifier"],
        assumed_unit=fields["assumed_unit"],
        step=Decimal(str(fields["step"])),
    )


def _decimal(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))
