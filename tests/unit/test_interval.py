"""What a figure allows: the table of the design, one row a case."""

from decimal import Decimal

import pytest

from dealcheck.model import Modifier, Quantity
from dealcheck.text.interval import Interval, allowed, digits


def figure(number: str, step: str = "1", modifier: Modifier = "exact", high: str | None = None) -> Quantity:
    return Quantity(Decimal(number), Decimal(high or number), "USD", modifier, assumed_unit=False, step=Decimal(step))


def words(low: str | None, high: str | None, modifier: Modifier) -> Quantity:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Quantity(ends[0], ends[1], "percent", modifier, assumed_unit=False, step=Decimal(0))


@pytest.mark.parametrize(
    ("quantity", "inside", "outside"),
    [
        (figure("14.3", "0.1"), ["14.25", "14.349"], ["14.249", "14.35"]),
        (figure("14"), ["13.5", "14.3", "13.8"], ["14.5", "15"]),
        (figure("14", modifier="about"), ["13.3", "14.69"], ["13.2", "14.7"]),
        (figure("9", modifier="about"), ["8.5", "9.4"], ["8.4", "9.5"]),
        (figure("1", modifier="over"), ["1", "2"], ["0.99", "2.1"]),
        (figure("29", modifier="over"), ["29", "31.9"], ["28.9", "32"]),
        (figure("29", modifier="just_over"), ["29", "30.45"], ["28.9", "30.5"]),
        (figure("10", modifier="at_least"), ["10", "1000"], ["9.9"]),
        (figure("870", modifier="nearly"), ["783", "870"], ["782", "870.1"]),
        (figure("5", modifier="under"), ["0", "4.9"], ["5"]),
        (figure("5", modifier="up_to"), ["0", "5", "5.4"], ["5.5"]),
        (figure("25", modifier="range", high="29"), ["24.5", "27", "29.4"], ["24.4", "29.5"]),
        (figure("33.3", "0"), ["33.3"], ["33.2", "33.4"]),
        (figure("-5", "1", "over"), ["-5", "-6"], ["-4.9", "-6.1", "5"]),
    ],
)
def test_a_figure_allows_what_the_table_says(quantity: Quantity, inside: list[str], outside: list[str]) -> None:
    interval = allowed(quantity)
    assert [number for number in inside if not interval.holds(Decimal(number))] == []
    assert [number for number in outside if interval.holds(Decimal(number))] == []


@pytest.mark.parametrize(
    ("quantity", "inside", "outside"),
    [
        (figure("49", modifier="about"), ["46.6", "49.9"], ["50"]),
        (figure("49.9", "0.1"), ["49.9"], ["50"]),
        (figure("51", modifier="about"), ["50.1"], ["50"]),
        (figure("50"), ["50", "49.6"], ["51"]),
        (words(None, "50", "under"), ["0", "49"], ["50", "51"]),
        (words("50", None, "over"), ["50.1", "100"], ["50", "101"]),
        (words("50", "50", "nearly"), ["45", "49.9"], ["50", "44"]),
        (figure("95", modifier="over"), ["95", "100"], ["101"]),
    ],
)
def test_a_stake_keeps_to_its_side_of_one_half(quantity: Quantity, inside: list[str], outside: list[str]) -> None:
    interval = allowed(quantity, stake=True)
    assert [number for number in inside if not interval.holds(Decimal(number))] == []
    assert [number for number in outside if interval.holds(Decimal(number))] == []


def test_rounded_neighbours_do_not_meet() -> None:
    assert not allowed(figure("14")).meets(allowed(figure("15")))


def test_the_rounded_meets_what_it_was_rounded_from() -> None:
    assert allowed(figure("14")).meets(allowed(figure("14.3", "0.1")))
    assert allowed(figure("14")).meets(allowed(figure("13.8", "0.1")))


def test_sums_and_products_carry_their_rounding() -> None:
    total = allowed(figure("1.25", "0.01")).plus(allowed(figure("2.75", "0.01")))
    assert total == Interval(Decimal("3.99"), Decimal("4.01"))
    assert allowed(figure("29")).times(allowed(figure("0.49", "0.01"))).holds(Decimal("14.3"))


@pytest.mark.parametrize(
    ("number", "step", "count"), [("14.3", "0.1", 3), ("40", "1", 2), ("43574", "1", 5), ("5", "0", 0)]
)
def test_digits_are_those_written(number: str, step: str, count: int) -> None:
    assert digits(figure(number, step)) == count
