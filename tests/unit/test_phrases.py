"""Many phrases in one walk."""

import pytest

from dealcheck.text.phrases import any_of

PHRASES = ("deal", "deal value", "value", "a share", "--", "-a-share", " - ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the deal value of a deal", ["deal value", "deal"]),
        ("dealers undervalue", []),
        ("a deal-maker's mega-deal", []),
        ("a 49%-deal", ["deal"]),
        ("a deal - of value", ["deal", " - ", "value"]),
        ("$1-a-share -- a share", ["-a-share", "--", "a share"]),
    ],
)
def test_the_longest_phrase_is_found_where_it_stands_as_words(text: str, found: list[str]) -> None:
    assert [phrase for _, _, phrase in any_of(PHRASES).find(text, 0, len(text))] == found
