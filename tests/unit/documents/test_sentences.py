"""Where a sentence of news English ends."""

import pytest

from dealcheck.text.sentences import sentence_spans

CASES = [
    ["Orrin Inc. said it would pay.", "Halden Co. declined to comment."],
    ["Orrin bought Halden Ltd. The price was £5m."],
    ["Mr. Ashdown and Dr. Poe of St. Albans met Gov. Ellery."],
    ["It is No. 2 in the U.S. market.", "The U.S. is its home."],
    ["They met in the U.S.", "The deal is worth $14.3 billion."],
    ["It closed on Sept. 15, 2022.", "Shares rose 4.5%."],
    ["J. P. Halden sold to A. Orrin.", "Nobody knew."],
    ['"We pay," he said.', '"We will not pay more."', "Halden agreed."],
    ['He asked: "Who pays?" nobody answered.'],
    ["Its chair said… and left.", "Then she returned..."],
    ["One of the largest investments to date.", "As part of the deal, Orrin pays."],
    ["It paid £5bn!", "Why?", "Because."],
    ["Orrin led the Series B. The round raised $40m."],
    ["It kept 51% (see p. 4).", "The rest was sold."],
    ["It reported vs. 12% a year ago, i.e. less."],
    ["Booking.Com and Node.Js are names."],
    ["1. Orrin pays 49%."],
    ["The stake is worth approx. 40% of Rs. 500 crore."],
    ["Orrin (owner of Halden Corp.) paid.", "It said so at 9 a.m. on Monday."],
]
JOINED = [
    ["One of the largest to date.", "As part of the deal, Orrin pays."],
    ["It paid $14 billion.", "The rest is debt."],
]
OPEN = {"Orrin bought Halden Ltd. The price was £5m.": 2, "Orrin led the Series B. The round raised $40m.": 2}


@pytest.mark.parametrize("sentences", CASES, ids=lambda case: case[0][:30])
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    found = [text[start:end] for start, end in sentence_spans(text)]
    if text in OPEN:
        assert len(found) == OPEN[text]
    else:
        assert found == sentences


@pytest.mark.parametrize("sentences", JOINED)
def test_a_blank_may_be_missing(sentences: list[str]) -> None:
    text = "".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences
