"""Which differences the desk finds too small to be told."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from dealcheck.model import Claim, Finding
from dealcheck.settings import Tolerances
from dealcheck.text.interval import HALF
from dealcheck.text.period import period

SIDES = 2  # from which on there is a difference


def is_slight(finding: Finding, tolerances: Tolerances) -> bool:
    """Whether its sides lie no further apart than the desk's tolerances for figures and dates."""
    if len(finding.sides) < SIDES or not (tolerances.figures or tolerances.dates):
        return False
    claims = [claim for side in finding.sides for claim in side.claims]
    return _near_figures(claims, Decimal(str(tolerances.figures))) or _near_dates(claims, tolerances.dates)


def _near_figures(claims: Sequence[Claim], percent: Decimal) -> bool:
    """Figures of one unit, none of them open, the largest within a percentage of the smallest."""
    stated = [claim.quantity for claim in claims if claim.quantity is not None]
    ends = [end for quantity in stated for end in (quantity.low, quantity.high) if end is not None]
    if not percent or len(ends) != 2 * len(claims) or len({quantity.unit for quantity in stated}) != 1:
        return False
    smallest, largest = min(map(abs, ends)), max(map(abs, ends))
    if any(claim.kind == "stake" for claim in claims) and smallest <= HALF <= largest:
        return False
    return min(ends) * max(ends) > 0 and largest <= smallest * (1 + percent / 100)


def _near_dates(claims: Iterable[Claim], days: int) -> bool:
    """Dates and nothing else, the last so many days behind the first."""
    dates = [period(claim.value) if claim.quantity is None else None for claim in claims]
    known = [date for date in dates if date is not None]
    if not days or len(known) != len(dates):
        return False
    return max(date.last for date in known).toordinal() - min(date.first for date in known).toordinal() <= days
