"""The reader of quantities: one amount in every notation, exact, in its place, and in time that grows with the text."""

import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealcheck.documents import read_documents
from dealcheck.mentions.figures import find_figures
from dealcheck.model import Block, Document, Figure
from strategies import texts

SCALES = {
    "thousand": (Decimal(10) ** 3, ("k",)),
    "million": (Decimal(10) ** 6, ("m", "mn", "mln")),
    "billion": (Decimal(10) ** 9, ("bn", "bln", "b")),
    "trillion": (Decimal(10) ** 12, ("tn", "trn")),
    "lakh": (Decimal(10) ** 5, ("lakhs", "lac")),
    "crore": (Decimal(10) ** 7, ("crores", "cr")),
}
CURRENCIES = {
    "USD": (("$", "US$", "$US", "USD "), ("dollars", "US dollars", "USD")),
    "EUR": (("€", "EUR "), ("euros", "EUR")),
    "GBP": (("£", "GBP "), ("pounds", "pounds sterling")),
    "INR": (("Rs ", "Rs.", "₹", "INR "), ("rupees",)),
    "SEK": (("SEK ",), ("Swedish kronor", "Swedish crowns")),
    "CHF": (("CHF ", "CHF"), ("Swiss francs",)),
}
numbers = st.decimals(min_value="0.01", max_value="999.99", places=2).map(Decimal.normalize)


def document(text: str) -> Document:
    return read_documents("a.txt", text.encode())[0][0]


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(document(text))


def amounts(text: str) -> list[tuple[Decimal | None, Decimal | None, str]]:
    return [(f.quantity.low, f.quantity.high, f.quantity.unit) for f in figures(text) if f.quantity is not None]


def notations(number: Decimal, scale: str, currency: str) -> list[str]:
    """The same amount with sign, code and word, each scale in full and short."""
    written, (signs, words) = format(number, "f"), CURRENCIES[currency]
    short = SCALES[scale][1]
    with_sign = [f"{sign}{written}{gap}{scale}" for sign in signs for gap in (" ", "-", "")]
    shortened = [f"{sign}{written}{form}" for sign in signs for form in short]
    with_word = [f"{written} {scale} {word}" for word in words] + [f"{written}-{scale} {words[0]}"]
    continental = [f"{signs[0]}{written.replace('.', ',')} {scale}"] if len(written.partition(".")[2]) in {1, 2} else []
    return [*with_sign, *shortened, *with_word, *continental]


@given(numbers, st.sampled_from(sorted(SCALES)), st.sampled_from(sorted(CURRENCIES)))
def test_one_amount_reads_equal_in_every_notation(number: Decimal, scale: str, currency: str) -> None:
    expected = number * SCALES[scale][0]

    for written in notations(number, scale, currency):
        assert amounts(f"Acme Corp paid {written}, it said.") == [(expected, expected, currency)], written


@given(st.decimals(min_value="-999999999999.99", max_value="999999999999.99", places=2))
def test_writing_an_amount_and_reading_it_back_is_the_identity(number: Decimal) -> None:
    sign = "-" if number < 0 else ""

    assert amounts(f"It is {sign}${abs(number):,f} now.") == [(number, number, "USD")]
    assert amounts(f"It is {number:f}% now.") == [(number, number, "percent")]


@given(st.integers(min_value=1, max_value=10**12))
def test_indian_and_western_groups_are_one_number(number: int) -> None:
    thousands = f"{number % 1000:03}" if number >= 1000 else str(number)
    higher = str(number // 1000) if number >= 1000 else ""
    head = len(higher) % 2
    lakhs = [higher[:head], *(higher[at : at + 2] for at in range(head, len(higher), 2)), thousands]
    indian = ",".join(group for group in lakhs if group)

    assert amounts(f"It paid Rs {indian} for it.") == amounts(f"It paid Rs {number:,} for it.")


@given(st.integers(min_value=100_000, max_value=10**14))
def test_continental_and_english_groups_are_one_number(cents: int) -> None:
    english = f"{cents // 100:,}.{cents % 100:02}"
    continental = english.translate(str.maketrans(",.", ".,"))

    assert amounts(f"It paid €{continental} for it.") == amounts(f"It paid €{english} for it.")


@given(st.text(alphabet="0123456789.,'\u00b7", min_size=1, max_size=14))
def test_any_mixture_of_digits_and_marks_is_a_number_or_none(written: str) -> None:
    for page in read_documents("a.txt", f"It paid €{written} for it.".encode())[0]:
        find_figures(page)


@given(numbers, numbers, st.sampled_from(("-", "\u2013", " to ", " - ")))
def test_a_range_has_the_ends_that_it_states(one: Decimal, other: Decimal, joint: str) -> None:
    low, high = sorted((one, other))
    read = amounts(f"It is worth ${low:f}{joint}{high:f} billion now.")

    if low < high:
        assert read == [(low * 10**9, high * 10**9, "USD")]


@given(texts)
def test_figures_stand_in_text_order_and_never_overlap(text: str) -> None:
    for page in read_documents("a.txt", text.encode())[0]:
        found = find_figures(page)
        end = 0
        for index, figure in enumerate(found):
            assert end <= figure.start < figure.end <= len(page.text)
            assert figure.outer_start <= figure.start
            assert figure.end <= figure.outer_end
            assert "\n" not in page.text[figure.outer_start : figure.outer_end]
            assert figure.twin is None or figure.twin < index
            assert (figure.quantity is None) == (figure.form == "damaged")
            end = figure.end


HOSTILE = {
    "digits": "1",
    "groups": "1,",
    "points": "1.",
    "signs": "$",
    "signed": "$1 ",
    "ranges": "$1 to ",
    "dashes": "1-",
    "blanks in groups": "1 000 ",
    "words": "one ",
    "hedges": "about up to more than ",
    "scales": "billion ",
    "brackets": "($1 ",
    "halves": "half of ",
}


def _calls(page: Document) -> int:
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        find_figures(page)
    finally:
        sys.setprofile(None)
    return count


def _page(text: str) -> Document:
    return Document("a", text, text.lower(), None, (Block(0, len(text), "body"),), (), None, None, None, 1)


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_the_work_grows_with_the_text(unit: str) -> None:
    small, large = _calls(_page(unit * 200)), _calls(_page(unit * 800))

    assert large <= 4 * small * 1.2 + 200


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_long_text_of_one_thing_is_read(unit: str) -> None:
    text = (unit * (2**17 // len(unit) + 1))[: 2**17]

    find_figures(_page(text))


def test_a_number_of_thousands_of_digits_is_no_amount() -> None:
    assert amounts(f"It paid ${'9' * 5000} and $5 million.") == [(Decimal(5_000_000), Decimal(5_000_000), "USD")]
