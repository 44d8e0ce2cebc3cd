"""The forms of verbs and nouns, in all spellings."""

import pytest

from dealcheck.claims.wording import words
from dealcheck.text.inflection import plural, verb_forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("acquire", "acquire acquires acquired acquiring"),
        ("buy", "buy buys bought buying"),
        ("take", "take takes took taken taking"),
        ("bid", "bid bids bid bidding"),
        ("drop", "drop drops dropped dropping"),
        ("carry", "carry carries carried carrying"),
        ("agree", "agree agrees agreed agreeing"),
        ("commit", "commit commits committed committing"),
        ("offer", "offer offers offered offering"),
        ("total", "total totals totaled totalled totaling totalling"),
    ],
)
def test_a_verb_gives_all_its_forms(base: str, forms: str) -> None:
    assert " ".join(verb_forms(base)) == forms


@pytest.mark.parametrize(("base", "more"), [("loan", "loans"), ("company", "companies"), ("loss", "losses")])
def test_a_noun_gives_its_plural(base: str, more: str) -> None:
    assert plural(base) == more


def test_a_list_of_words_spells_out_its_marks() -> None:
    assert words("take~ over, term loan+, as of") == {
        "take over",
        "takes over",
        "took over",
        "taken over",
        "taking over",
        "term loan",
        "term loans",
        "as of",
    }
