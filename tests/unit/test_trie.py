"""Many phrases as one pattern."""

import pytest

from dealcheck.text.trie import any_of

PHRASES = ("deal", "deal value", "value", "a share", "--", "-a-share")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the deal value of a deal", ["deal value", "deal"]),
        ("dealers undervalue", []),
        ("a deal-maker's mega-deal", []),
        ("a 49%-deal", ["deal"]),
        ("$1-a-share -- a share", ["-a-share", "--", "a share"]),
    ],
)
def test_the_longest_phrase_is_found_where_it_stands_as_words(text: str, found: list[str]) -> None:
    assert any_of(PHRASES).findall(text) == found
