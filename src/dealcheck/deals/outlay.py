"""What a telling says of money that is put in: a part or the whole, the first time or once more."""

import re
from collections.abc import Sequence
from decimal import Decimal

from dealcheck.model import Claim
from dealcheck.record import record

_CONTROL = frozenset({"acquisition", "merger", "majority_stake", "asset_purchase"})
_CONTROL_KINDS = frozenset({"price_per_share", "premium", "synergies", "termination_fee"})
_PARTIAL = frozenset({"investment", "funding_round", "minority_stake"})
_PARTIAL_KINDS = frozenset({"investment", "round_amount"})
_MONEY = frozenset({"investment", "round_amount", "deal_value"})
_ANOTHER = re.compile(
    r"\b(?:another|additional|second|third|further|follow-on|follow-up|fresh|new|more) (?:[\w$\u20ac\u00a3.,-]+ ){0,3}?"
    r"(?:investments?|stakes?|funding|round|infusion|injection|shares)\b|\b(?:again|on top of)\b"
    r"|\b(?:another|additional|further|extra) (?:[a-z]{2,3})?[$\u20ac\u00a3\u20b9\u00a5\d]"
)
_TOGETHER = re.compile(
    r"\b(?:total\w*|including|includes|brings?|bringing|tranches?|complet\w+|combined|altogether"
    r"|overall|remaining|rest of)\b"
)


@record
class Outlay:
    """Whether and how money is put in.

    Attributes:
        control: the whole is bought, or more than half.
        partial: money is put in, and nothing says that the whole is bought.
        again: the text says that it is not the first time.
        together: the text counts it together with what came before.
        sums: in absolute units, whatever the currency.
    """

    control: bool
    partial: bool
    again: bool
    together: bool
    sums: frozenset[Decimal]


NONE = Outlay(control=False, partial=False, again=False, together=False, sums=frozenset())


def outlay_of(claims: Sequence[Claim]) -> Outlay:
    """What the claims of one telling say of it."""
    control = any(claim.kind in _CONTROL_KINDS or claim.value in _CONTROL for claim in claims)
    partial = not control and any(claim.kind in _PARTIAL_KINDS or claim.value in _PARTIAL for claim in claims)
    if not (control or partial):
        return NONE
    money = [claim for claim in claims if claim.kind in _MONEY]
    sentences = {claim.sentence.lower() for claim in money}
    return Outlay(
        control,
        partial,
        again=any(map(_ANOTHER.search, sentences)),
        together=any(map(_TOGETHER.search, sentences)),
        sums=frozenset(claim.quantity.high for claim in money if claim.quantity and claim.quantity.high is not None),
    )
