"""Words and phrases found by the word that each begins with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealcheck.text.forms import forms_of

PHRASES = ("bid", "bid for", "take", "take over", "take-over", "take over of", "over")


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a bid for it, and a bid to take over", ["bid for", "bid", "take over"]),
        ("takes a forbidden bid_x overbid", []),
        ("the take-over over the bid", ["take-over", "over", "bid"]),
        ("to take over of\nbid", ["take over of", "bid"]),
        ("take overs", ["take"]),
    ],
)
def test_the_longest_form_is_found_where_it_stands_as_words(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in forms_of(PHRASES).find(words(text), text, 0, len(text))] == found


def test_a_form_may_have_signs_that_it_never_stands_before() -> None:
    text = "bid-wary, take-over-wary, bid"
    assert [
        text[start:end] for start, end in forms_of(PHRASES, never_before="-").find(words(text), text, 0, len(text))
    ] == ["bid"]


@given(st.text("taekovr bidf-_,2", max_size=40))
def test_forms_are_found_as_a_pattern_would_find_them(text: str) -> None:
    longest_first = "|".join(sorted(PHRASES, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{longest_first})\b(?!-)")
    found = forms_of(PHRASES, never_before="-").find(words(text), text, 0, len(text))
    assert list(found) == [match.span() for match in pattern.finditer(text)]
