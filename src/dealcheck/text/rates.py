"""What a dollar was worth, year by year: published yearly lows and highs, with a margin. No entry, no verdict."""

from decimal import Decimal
from functools import cache

from dealcheck.text.interval import Interval
from dealcheck.text.tables import read_table

DOLLAR = "USD"
PAR = Decimal(1)


def rate(one: str, other: str, year: str | None = None) -> Interval | None:
    """How many units of `other` one unit of `one` was worth in a year, or over all years; None where no table says.

    Args:
        one: ISO 4217 code.
        other: ISO 4217 code.
        year: four digits; None for all years of the table.
    """
    first, second = _per_dollar(one, year), _per_dollar(other, year)
    if first is None or second is None:
        return None
    return Interval(second[0] / first[1], second[1] / first[0], holds_high=True)


def at_par(one: str, other: str, year: str | None = None) -> bool:
    """Whether the two were ever worth the same in a year, or in all years of the table, or nothing is known of one."""
    known = rate(one, other, year)
    return known is None or known.holds(PAR)


def _per_dollar(code: str, year: str | None) -> tuple[Decimal, Decimal] | None:
    if code == DOLLAR:
        return PAR, PAR
    years = _years(code)
    if year is not None:
        return years.get(year)
    return (min(low for low, _ in years.values()), max(high for _, high in years.values())) if years else None


@cache
def _years(code: str) -> dict[str, tuple[Decimal, Decimal]]:
    """By year, what one dollar cost in a currency: low and high; empty where no table says."""
    lines = read_table(__name__, "rates.toml")["per_dollar"].get(code, "").splitlines()
    return {year: (Decimal(low), Decimal(high)) for year, low, high in map(str.split, lines)}
