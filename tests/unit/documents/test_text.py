"""Bytes -> text: encodings, blanks, quotes, invisible marks, line ends, wraps, metadata, and the way back."""

import pytest

from dealcheck.documents import read_documents
from dealcheck.model import Document, Problem

GERMAN = """Die Orrin AG hat sich mit der Halden GmbH auf eine Übernahme für 400 Millionen Euro geeinigt, wie die
beiden Unternehmen am Montag mitteilten. Der Kauf ist noch nicht abgeschlossen."""
FRENCH = """Le groupe Orrin a annoncé lundi le rachat de la société Halden pour 400 millions d'euros, ce qui est plus
que le prix qui avait été avancé dans la presse par des sources."""
JAPANESE = "株式会社オリンは月曜日、ハルデンを四億ポンドで買収すると発表した。"
FOREIGN = [(GERMAN, "German"), (FRENCH, "French"), (JAPANESE, "Japanese")]
WRAPPED = "Orrin Group plc of Leeds said on Monday that it had paid £5.2\nbillion to the family."


def _read(content: str | bytes, path: str = "a.txt") -> Document:
    (document,), problems = read_documents(path, content if isinstance(content, bytes) else content.encode())
    assert problems == []
    return document


def _problems(content: bytes, path: str = "a.txt") -> list[Problem]:
    documents, problems = read_documents(path, content)
    assert documents == []
    return problems


def _blocks(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def _place(document: Document, quote: str) -> tuple[int, int, int, int]:
    """Start and end in the source, line and column."""
    assert document.places is not None
    at = document.text.index(quote)
    start, end = document.places.source_span(at, at + len(quote))
    return start, end, *document.places.line_column(start)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Orrin pays £5bn – “fair”".encode(), 'Orrin pays £5bn – "fair"'),
        ("\ufeffOrrin pays £5bn".encode(), "Orrin pays £5bn"),
        ("Orrin pays £5bn".encode("utf-16"), "Orrin pays £5bn"),
        ("Orrin pays £5bn, “fair”".encode("cp1252"), 'Orrin pays £5bn, "fair"'),
        ("Orrin pays €5bn for Café Noé".encode("cp1252"), "Orrin pays €5bn for Café Noé"),
        (b"Orrin pays $5bn", "Orrin pays $5bn"),
    ],
)
def test_an_encoding_is_told_by_mark_then_utf8_then_what_is_probable(content: bytes, text: str) -> None:
    assert _read(content).text == text


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)), b"a\0b"])
def test_binary_data_is_a_problem_and_no_article(content: bytes) -> None:
    assert _problems(content) == [Problem("a.txt", None, "binary data, not a text")]


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_empty(content: bytes) -> None:
    assert _problems(content) == [Problem("a.txt", None, "empty")]


def test_blanks_quotes_and_invisible_marks_are_made_plain_and_words_kept() -> None:
    source = (
        "Orrin\u00a0paid\u2009£1.2\u202fbn \u2013 \u201cfair\u201d, it\u2019s sub\u00adject\u200b to\tap\ufeffproval"
    )
    assert _read(source).text == 'Orrin paid £1.2 bn – "fair", it\'s subject to approval'


@pytest.mark.parametrize(
    ("source", "quote", "sliced", "line", "column"),
    [
        ("Orrin paid\r\n\r\n£5bn for it.\r\n", "£5bn", "£5bn", 3, 1),
        ("Orrin paid\r\r£5bn for it.\r", "£5bn", "£5bn", 3, 1),
        ("\ufeffOrrin paid £5bn", "£5bn", "£5bn", 1, 12),
        ("Orrin 😀😀 paid £5bn", "£5bn", "£5bn", 1, 15),
        ("Orrin paid £5\u00adbn", "£5bn", "£5\u00adbn", 1, 12),
        ("Orrin paid  \u200b £5 \u00a0 bn", "£5 bn", "£5 \u00a0 bn", 1, 15),
        ("Published: 2025-01-02\n\nOrrin paid £5bn", "£5bn", "£5bn", 3, 12),
        ("---\ntitle: x\n---\nOrrin paid £5bn", "£5bn", "£5bn", 4, 12),
        (WRAPPED, "£5.2 billion", "£5.2\nbillion", 1, 58),
        ("İstanbul Holding paid £5bn", "£5bn", "£5bn", 1, 23),
    ],
)  # fmt: skip
def test_every_character_leads_back_to_its_place(source: str, quote: str, sliced: str, line: int, column: int) -> None:
    document = _read(source)
    start, end, *found = _place(document, quote)
    assert source.removeprefix("\ufeff")[start:end] == sliced
    assert found == [line, column]
    assert document.lower.index(quote.lower()) == document.text.index(quote)


def test_lower_case_keeps_every_offset() -> None:
    document = _read("İİ STANBUL ẞ ΟΔΟΣ")
    assert len(document.lower) == len(document.text)
    assert document.lower.startswith("İİ stanbul ß")


PARAGRAPHS = """\
Orrin Group has agreed to buy the ferry operator Halden Lines from its
founders. The price of £120 million includes debt of £14 million, the
companies said on Monday.

Orrin already owns 12.5% of Halden, which had sales of £88 million in
2024. The deal needs the consent of regulators.
"""


def test_a_wrapped_paragraph_is_one_block() -> None:
    paragraphs = PARAGRAPHS.strip().split("\n\n")
    assert _blocks(_read(PARAGRAPHS)) == [paragraph.replace("\n", " ") for paragraph in paragraphs]


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    lines = [
        "Orrin buys Halden",
        "Orrin Group has agreed to buy the ferry operator Halden Lines for £120 million.",
        "Halden had sales of £88 million in 2024.",
        "Price and debt",
        "Orrin takes over debt of £14 million, which is due in 2027, and pays the rest in cash on the day of closing.",
    ]
    assert _blocks(_read("\n".join(lines))) == lines


def test_an_indent_opens_a_paragraph_in_an_old_wire_story() -> None:
    source = (
        "Orrin Group said it\nacquired the ferry operator Halden Lines for 12.2\nmln stg.\n"
        "    The company said the sale is subject to the consent of\nregulators.\n"
    )
    assert _blocks(_read(source)) == [
        "Orrin Group said it acquired the ferry operator Halden Lines for 12.2 mln stg.",
        "The company said the sale is subject to the consent of regulators.",
    ]


def test_a_link_that_a_page_sets_on_a_line_of_its_own_stays_in_its_sentence() -> None:
    source = (
        "Orrin buys Halden\n\nOrrin Group plc\nORG\nsaid on Monday that it will pay the founders of\nHalden Lines\n"
        ", a ferry operator, £120 million. The deal needs the consent of regulators and of those who hold the bonds.\n"
        "Shares rose 4%.\n"
    )
    assert _blocks(_read(source)) == [
        "Orrin buys Halden",
        (
            "Orrin Group plc ORG said on Monday that it will pay the founders of Halden Lines, a ferry operator, "
            "£120 million. The deal needs the consent of regulators and of those who hold the bonds."
        ),
        "Shares rose 4%.",
    ]


def test_items_of_a_list_stay_apart_and_are_items() -> None:
    document = _read(
        "Orrin buys Halden\n\nThe terms:\n- £120 million in cash\n- 12.5% stays with the founders\n1. Closing in June\n"
    )
    assert [(block.role, document.text[block.start : block.end]) for block in document.blocks[2:]] == [
        ("list", "- £120 million in cash"),
        ("list", "- 12.5% stays with the founders"),
        ("list", "1. Closing in June"),
    ]


def test_a_number_with_a_point_is_no_item() -> None:
    document = _read("Orrin said on Monday what it wants to hold.\n\n9.99% of Halden goes to Orrin.")
    assert [block.role for block in document.blocks] == ["body", "body"]


@pytest.mark.parametrize(
    ("source", "title", "publisher", "published"),
    [
        ("Date: 2025-06-13\nSource: Courier\n\nOrrin buys\n\nText.", "Orrin buys", "Courier", "2025-06-13"),
        ("Title: Orrin buys\nURL: https://www.courier.example/a\n\nText.", "Orrin buys", "courier.example", None),
        ("---\ntitle: Orrin buys\ndate: 2025-06-13T10:00:00Z\n---\n\nText.", "Orrin buys", None, "2025-06-13"),
        ("Orrin buys Halden\n\nPublished on: June 13, 2025\n\nText.", "Orrin buys Halden", None, "2025-06-13"),
        ("Orrin buys Halden\n\nLEEDS, 13 June 2025 (Wire) - Orrin said.", "Orrin buys Halden", None, "2025-06-13"),
        ("Orrin buys Halden\n\nJun 20\n\nText.", "Orrin buys Halden", None, None),
        ("Date: 2025-06\n\nText.", None, None, "2025-06"),
        ("Published: 13/06/2025\n\nText.", None, None, "2025-06-13"),
        ("Published: 06/07/2025\n\nText.", None, None, None),
    ],
)  # fmt: skip
def test_metadata_is_read_from_where_it_stands(source: str, title: str, publisher: str, published: str) -> None:
    document = _read(source)
    assert (document.title, document.publisher, document.published) == (title, publisher, published)


def test_metadata_is_never_text_and_other_pairs_are() -> None:
    assert "49%" not in _read("Published: 2025-06-13\nStake: 49%\n\nOrrin pays.").text
    assert "49%" in _read("Price: £5bn\nStake: 49%\n\nOrrin pays.").text


@pytest.mark.parametrize(
    ("matter", "reason"),
    [
        ("a: &x [1]\nb: *x", "front matter with aliases"),
        ("a: [", "front matter is no YAML: while parsing a flow node"),
        ("a: " + "[" * 300, "front matter longer than 65536 characters, or of too many lists"),
    ],
)
def test_hostile_front_matter_is_said_and_the_text_read(matter: str, reason: str) -> None:
    (document,), problems = read_documents("a.md", f"---\n{matter}\n---\nOrrin pays £5bn.".encode())
    assert document.text == "Orrin pays £5bn."
    assert problems == [Problem("a.md", 1, reason)]


def test_a_headline_stands_above_the_prose_and_not_below() -> None:
    prose = "Orrin Group has agreed to buy Halden Lines for £120 million. " * 4
    document = _read(f"{prose}\n\nBackground on Halden\n\n{prose}")
    assert document.title is None
    assert {block.role for block in document.blocks} == {"body"}


def test_lines_of_json_carry_their_id_and_one_bad_line_spoils_no_other() -> None:
    source = (
        b'{"text": "Orrin pays.", "id": "x"}\nnonsense\n\n{"text": "Halden sells.", "source": "Courier"}\n{"id": 3}\n'
    )
    documents, problems = read_documents("a.jsonl", source)
    assert [(document.path, document.text, document.publisher) for document in documents] == [
        ("a.jsonl#x", "Orrin pays.", None),
        ("a.jsonl#4", "Halden sells.", "Courier"),
    ]
    assert [(problem.line, problem.reason[:20]) for problem in problems] == [
        (2, "no JSON: Expecting v"),
        (5, "no object with a `te"),
    ]


@pytest.mark.parametrize(("text", "language"), FOREIGN)
def test_a_text_in_another_language_is_said_and_not_read(text: str, language: str) -> None:
    assert _problems(text.encode()) == [Problem("a.txt", None, f"in {language}; only English is read")]


def test_a_list_of_names_and_figures_is_in_no_foreign_language() -> None:
    assert _read("Die Halden Group, Le Groupe Orrin, De La Rue, El Dorado: $5bn, £4bn. " * 8).words == 104
