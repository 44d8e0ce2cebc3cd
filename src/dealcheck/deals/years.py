"""A day or a month without its year takes the year of the deal's other dates."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dealcheck.model import DATE_KINDS, Claim, Kind
from dealcheck.text.period import is_open

ASSUMED = "date: the year of the deal's other dates"


def with_years(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The same claims; an open date among them gets its year as an assumption, which makes it less sure.

    The year is the commonest among the other dates of the event; for an announcement the articles' own count as well.
    Where that leaves none it stays open: nobody can say whether a closing in July is to come or has been.
    """
    open_kinds = sorted({claim.kind for claim in claims if _is_open(claim)})
    years = {kind: year for kind in open_kinds if (year := _commonest(claims, kind))}
    return [
        _with_year(claim, years[claim.kind]) if _is_open(claim) and claim.kind in years else claim for claim in claims
    ]


def _is_open(claim: Claim) -> bool:
    return claim.kind in DATE_KINDS and is_open(claim.value)


def _commonest(claims: Sequence[Claim], kind: Kind) -> str | None:
    """The year that most dates of the event are of; of two as common the earlier."""
    told = [claim.value for claim in claims if claim.kind == kind and claim.scope == "deal" and claim.value]
    if kind == "date_announced":
        told += {claim.article: claim.published for claim in claims if claim.published}.values()
    years = Counter(date[:4] for date in told if date[:4].isdigit())
    return min(years, key=lambda year: (-years[year], year), default=None)


def _with_year(claim: Claim, year: str) -> Claim:
    return replace(
        claim,
        value=f"{year}{(claim.value or '').removeprefix('-')}",
        certainty="hedged" if claim.certainty == "stated" else claim.certainty,
        reasons=(*claim.reasons, ASSUMED),
    )
