"""What never comes to a full stop is cut, because every figure is read within its sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealcheck.documents import read_documents
from dealcheck.pipeline import read
from dealcheck.text.sentences import MOST, sentence_spans
from strategies import figures, texts

ENDLESS = ("$5 million, ", "€1", "Acme", "A-B-", "1/", "word ", "Acme Corp and ", "\u00bd", "(")


@pytest.mark.parametrize("unit", ENDLESS)
def test_what_has_no_full_stop_is_read_in_bearable_pieces(unit: str) -> None:
    reading = read("a.txt", (unit * (8 * MOST // len(unit))).encode())

    assert all(len(claim.sentence) <= MOST for claim in reading.claims)


@given(st.lists(st.one_of(texts, figures), min_size=1, max_size=60).map("".join))
def test_the_pieces_together_are_the_text_without_blanks_between_them(text: str) -> None:
    for document in read_documents("a.txt", text.encode())[0]:
        for block in document.blocks:
            whole = document.text[block.start : block.end]
            spans = list(sentence_spans(whole))

            assert all(end - start <= MOST for start, end in spans)
            assert "".join(whole[start:end] for start, end in spans).replace(" ", "") == whole.replace(" ", "")


def test_a_long_sentence_is_cut_behind_a_comma() -> None:
    text = ", ".join(["It paid $5 million for a warehouse in the harbour"] * 40)

    assert [text[end - 1] for _, end in sentence_spans(text)][:-1] == [","]


@pytest.mark.parametrize(
    "text", ["Shares of Quarry!Health rose 28%.", "It buys Tarn?Foods for $5 million.", "HB.Under it"]
)
def test_a_name_within_which_a_sentence_ends_is_read(text: str) -> None:
    assert read("a.txt", text.encode()).articles
