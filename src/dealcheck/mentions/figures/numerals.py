"""Digits as written -> an exact number."""

from decimal import Decimal

MOST_DIGITS = 18  # what no amount of money exceeds; more is a serial number
STEPS = tuple(Decimal(1).scaleb(-places) for places in range(MOST_DIGITS + 1))  # one unit of the last digit
THREE = 3
LAKH = 2  # Indian writing groups by two digits above the thousands


def read_numeral(written: str) -> tuple[Decimal, Decimal] | None:
    """The number and one unit of its last digit; None where the digits make no number.

    English (`1,234,567.89`), Indian (`12,34,567`), continental (`1.234.567,89`, `14,3`) and Swiss (`1'234`) writing.
    """
    if len(written) > 2 * MOST_DIGITS:
        return None
    if written.isdigit():
        return (Decimal(written), STEPS[0]) if len(written) <= MOST_DIGITS else None
    written = written.replace("\u00b7", ".")
    whole, _, part = written.rpartition(".")
    if not (whole.isdigit() and part.isdigit()):
        point = _point(written)
        whole, part = (written, "") if point is None else (written[:point], written[point + 1 :])
        whole = _ungrouped(whole)
    if not whole or len(whole) + len(part) > MOST_DIGITS:
        return None
    return Decimal(f"{whole}.{part}" if part else whole), STEPS[len(part)]


def _point(written: str) -> int | None:
    """Where the decimal point or comma stands: the last mark, if it is the only one of its kind and no group's."""
    last = max(written.rfind(mark) for mark in ".,'")
    mark = written[last]
    if mark == "'" or written.count(mark) > 1:
        return None
    alone = not any(other in written for other in ".,'" if other != mark)
    return None if mark == "," and alone and len(written) - last - 1 == THREE else last


def _ungrouped(whole: str) -> str:
    """The digits of a grouped number; empty where they are grouped in no known way."""
    marks = {character for character in whole if not character.isdigit()}
    if len(marks) > 1:
        return ""
    groups = whole.split(marks.pop()) if marks else [whole]
    return "".join(groups) if len(groups) == 1 or _grouped(groups) else ""


def _grouped(groups: list[str]) -> bool:
    """Thousands (1,234,567) or lakhs and crores (12,34,567)."""
    first, *middle, last = map(len, groups)
    if last != THREE or first > THREE:
        return False
    return all(size == THREE for size in middle) or (first <= LAKH and all(size == LAKH for size in middle))
