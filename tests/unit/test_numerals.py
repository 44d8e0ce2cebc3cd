"""Digits as written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealcheck.mentions.figures.numerals import read_numeral


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1,234,567.89", "1234567.89"),
        ("12,34,567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("1'234", "1234"),
        ("14\u00b73", "14.3"),
        ("0.0\u00b7776", None),
        ("1,2,3", None),
        ("1" * 19, None),
    ],
)
def test_digits_are_a_number_in_each_writing(written: str, number: str | None) -> None:
    found = read_numeral(written)

    assert (found and found[0]) == (number and Decimal(number))


@given(
    st.text(alphabet="0123456789.,'\u00b7", min_size=1).filter(lambda text: text[0].isdigit() and text[-1].isdigit())
)
def test_any_row_of_digits_and_marks_is_a_number_or_none(written: str) -> None:
    found = read_numeral(written)

    assert found is None or (found[0] >= 0 and found[1] <= 1)
