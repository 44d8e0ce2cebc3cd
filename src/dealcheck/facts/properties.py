"""Which property of the deal a claim gives a value for: only values of one property can contradict each other."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from dealcheck.model import EXCHANGE_RATIO, TO_DATE, Claim, Deal, Kind
from dealcheck.text.parties import party_names

APART: dict[Kind, frozenset[str]] = {  # bases that are another figure, not another way to count one
    "valuation": frozenset({"market_cap"}),
    "revenue": frozenset({"run_rate", "forecast"}),
    "profit": frozenset({"run_rate", "forecast"}),
    "round_amount": frozenset({TO_DATE}),
    "price_per_share": frozenset({"cash"}),
    "stake": frozenset({"existing", "resulting", "retained"}),
}
OF_THE_DEAL: frozenset[Kind] = frozenset(  # whichever party an article names beside it
    {"deal_value", "investment", "round_amount", "price_per_share", "premium", "synergies"}
)
BY_PERIOD: frozenset[Kind] = frozenset({"revenue", "profit"})
SUMS = re.compile(r"\b(?:billion|million|trillion|crore|lakh|bn|mln|mn)\b|\d(?:bn|m|b|mn)\b")
MULTIPLE = re.compile(r" ?(?:x\b|times\b|-times\b)")  # "8.1 times earnings" is no exchange ratio
BY_LABEL: frozenset[Kind] = frozenset({"other_amount", "other_percent", "other_count", "headcount"})


class Property(NamedTuple):
    """What can have but one value; a tuple, because each claim looks its own up.

    Attributes:
        basis: only where it makes another figure of it; for figures without a telling kind the noun counted.
        company: whose figure it is: the deal's own name for a party, else as the article writes it.
        period: the year, where the figure is one of a period; the year of an earlier round.
        background: it is of an earlier round or another deal, not of this one's terms.
    """

    kind: Kind
    basis: str | None
    company: str | None
    unit: str | None
    period: str | None
    background: bool


def properties(deal: Deal) -> dict[Property, list[Claim]]:
    """The claims of each property, in article and text order; what is denied or cannot be compared is left out."""
    party = party_names(deal.target, (deal.acquirer, deal.seller), deal.aliases)
    found: dict[Property, list[Claim]] = {}
    homes = {claim.article for claim in deal.claims if claim.scope == "deal"}
    for claim in deal.claims:
        key = _property(claim, deal, party, told_elsewhere=claim.article not in homes)
        if key is not None and claim.certainty != "denied":
            found.setdefault(key, []).append(claim)
    return _one_sum(found)


def _one_sum(found: dict[Property, list[Claim]]) -> dict[Property, list[Claim]]:
    """Price and investment made one where they are one sum in other words, under the word that more claims use.

    A buyer of a part "invests" what another article calls the price. That both words stand at the same number shows it.
    """
    for price in [key for key in found if key.kind == "deal_value"]:
        money = price._replace(kind="investment")
        if money in found and not _numbers(found[price]).isdisjoint(_numbers(found[money])):
            rarer, kept = sorted((price, money), key=lambda key: (len(found[key]), key.kind))
            found[kept] = sorted(found[kept] + found.pop(rarer), key=lambda claim: (claim.article, claim.start or 0))
    return found


def _numbers(claims: list[Claim]) -> set[tuple[Decimal | None, Decimal | None]]:
    return {(claim.quantity.low, claim.quantity.high) for claim in claims if claim.quantity}


def _property(
    claim: Claim, deal: Deal, party: Callable[[str | None], str | None], *, told_elsewhere: bool
) -> Property | None:
    """The property; what an article on another deal tells in passing, with both parties and no date, is this deal's.

    Where one sentence holds several sums, nobody can say which of them is whose.
    """
    year = claim.as_of[:4] if claim.as_of and claim.as_of[:4].isdigit() else None
    both = claim.acquirer is not None and claim.target is not None
    in_passing = told_elsewhere and both and year is None and len(SUMS.findall(claim.sentence)) <= 1
    over_time = claim.basis == TO_DATE  # of this round and those before it
    background = claim.scope == "background" and not in_passing and not over_time
    company = party(claim.company)
    if background and (year is None or claim.company is None):
        return None  # of what it is, nobody can say
    label = _label(claim)
    if claim.kind in BY_LABEL and label is None:
        return None
    return Property(
        kind=claim.kind,
        basis=label or _basis(claim),
        company=deal.target if _of_the_deal(claim, label) and company in _parties(deal) else company,
        unit=claim.quantity.unit if claim.quantity else None,
        period=year if background or claim.kind in BY_PERIOD else None,
        background=background,
    )


def _label(claim: Claim) -> str | None:
    """What a figure without a telling kind counts; a part of a share is what one share is exchanged for."""
    if claim.kind not in BY_LABEL:
        return None
    if claim.kind == "other_count" and claim.quantity and claim.quantity.unit in {"shares", "ratio"}:
        number, behind = claim.quantity.low, claim.sentence.partition(claim.quote)[2]
        if number is not None and number != number.to_integral_value() and not MULTIPLE.match(behind):
            return EXCHANGE_RATIO
    return claim.label.lower() if claim.label else None


def _of_the_deal(claim: Claim, label: str | None) -> bool:
    return claim.kind in OF_THE_DEAL or label == EXCHANGE_RATIO


def _parties(deal: Deal) -> tuple[str | None, ...]:
    return (deal.target, deal.acquirer, deal.seller)


def _basis(claim: Claim) -> str | None:
    return claim.basis if claim.basis in APART.get(claim.kind, ()) else None
