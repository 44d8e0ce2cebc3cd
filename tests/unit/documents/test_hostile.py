"""Corrupt, truncated and hostile files: a message with the place, what can be read is read, and nothing unfolds."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from dealcheck.documents import read_documents
from dealcheck.settings import Handling, Limits

FORMATS = Path(__file__).parents[3] / "fixtures" / "formats"
STORY = b"Orrin Group has agreed to buy Halden Lines for 120 million pounds."


def _zip(members: dict[str, bytes], *, packed: bool = True) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def _said(path: str, content: bytes) -> list[tuple[str, int | None, str]]:
    documents, problems = read_documents(path, content)
    assert documents == []
    return [(problem.path, problem.line, problem.reason) for problem in problems]


ENTITIES = b'<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "&b;&b;"><!ENTITY b "bb">]>\n<rss>&a;</rss>'
ELSEWHERE = b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>'
GRAPHIC = b"<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nx\n</TEXT>\n"
CANCELED = b'{"uri": "u", "pubstatus": "canceled", "headline": "x"}'
BROKEN: list[tuple[str, bytes, int | None, str]] = [
    ("a.json", b'{"text": "Orrin pays', 1, "no JSON: Unterminated string starting at"),
    ("a.json", b'{"a":\n[1 2]}', 2, "no JSON: Expecting ',' delimiter"),
    ("a.json", b"[" * 200_000, None, "JSON nested too deep"),
    ("a.json", b'{"name": "x", "version": "1.0"}', 1, "JSON of an unknown kind: no feed, no news item, no `text`"),
    ("a.json", CANCELED, None, "withdrawn by its agency (pubstatus canceled)"),
    ("a.json", b'{"uri": "u", "headline": "x"}', None, "a news item without a text"),
    ("a.xml", b"<rss><channel><item></channel></rss>", 1, "no well-formed XML: mismatched tag"),
    ("a.xml", b"<rss>\n<channel>", 2, "no well-formed XML: no element found"),
    ("a.xml", b"<rss>" * 300 + b"</rss>" * 300, None, "elements nested more than 200 deep"),
    ("a.xml", ENTITIES, 2, "an entity that is more than plain text"),
    ("a.xml", ELSEWHERE, 1, "an entity that is more than plain text"),
    ("a.xml", b'<?xml version="1.0"?><catalog/>', 1, "XML of an unknown kind: <catalog>"),
    ("a.xml", b"<rss><channel></channel></rss>", None, "a feed without items"),
    ("a.eml", b"MIME-Version: 1.0\nContent-Type: image/png\n\nabc", None, "a mail without a text"),
    ("a.txt", GRAPHIC, None, "a submission without a report (GRAPHIC)"),
    ("a.warc", b"WARC/1.0\r\nContent-Length: 99\r\n\r\nx", None, "WARC record cut off at byte 0"),
    ("a.warc", b"WARC/1.0\r\nContent-Length: x\r\n\r\nx", None, "damaged WARC record at byte 0"),
    ("a.zip", b"PK\x03\x04garbage", None, "damaged archive: File is not a zip file"),
    ("a.gz", b"\x1f\x8bgarbage", None, "damaged gzip file: Error -3 while decompressing data"),
    ("a.txt.gz", gzip.compress(STORY)[:-9], None, "gzip file cut off"),
    (
        "a.txt.gz",
        gzip.compress(b"a " * 10_000_000),
        None,
        "unfolds to more than 200 times its size (set by limits.ratio)",
    ),
    ("a.txt", b"word " * 4_000_001, None, "a text of more than 20,000,000 characters"),
]


@pytest.mark.parametrize(("path", "content", "line", "reason"), BROKEN, ids=[case[3][:40] for case in BROKEN])
def test_what_cannot_be_read_is_said_with_its_place(path: str, content: bytes, line: int | None, reason: str) -> None:
    ((where, row, said),) = _said(path, content)
    assert (where, row, said[: len(reason)]) == (path, line, reason)


def test_an_archive_without_articles_says_what_it_would_read() -> None:
    ((path, line, reason),) = _said("a.zip", _zip({"logo.png": b"x", ".hidden.txt": STORY}))
    assert (path, line) == ("a.zip", None)
    assert reason.startswith("no article in this archive (.atom, .eml,")


def test_one_bad_member_spoils_no_other() -> None:
    documents, problems = read_documents("a.zip", _zip({"b.txt": b"\0\0", "c/d.txt": STORY, "e.json": b"{"}))
    assert [document.path for document in documents] == ["a.zip#c/d.txt"]
    assert [(problem.path, problem.line) for problem in problems] == [("a.zip#b.txt", None), ("a.zip#e.json", 1)]


def test_archives_in_archives_are_read_to_a_depth() -> None:
    content = _zip({"a.txt": STORY})
    for _ in range(2):
        content = _zip({"in.zip": content}, packed=False)
    documents, problems = read_documents("x.zip", content)
    assert [document.path for document in documents] == ["x.zip#in.zip#in.zip#a.txt"]
    assert problems == []
    for _ in range(2):
        content = _zip({"in.zip": content}, packed=False)
    assert [reason for _, _, reason in _said("x.zip", content)] == [
        "archives nested more than 3 deep (set by limits.archives)"
    ]


def test_all_archives_in_a_file_share_what_they_may_unfold_to() -> None:
    handling = Handling(Limits(unfolded_bytes=150_000))
    inner = _zip({"a.txt": STORY * 1000})
    documents, problems = read_documents("x.zip", _zip({"1.zip": inner, "2.zip": inner, "3.zip": inner}), handling)
    assert [document.path for document in documents] == ["x.zip#1.zip#a.txt", "x.zip#2.zip#a.txt"]
    assert [(problem.path, problem.reason[:22]) for problem in problems] == [("x.zip#3.zip", "unfolds to more than 1")]


ELEMENTS = b"<nitf><body><body.content><p>" + b"<em>" * 9 + b"x" + b"</em>" * 9 + b"</p></body.content></body></nitf>"
ENTITY = (
    b'<!DOCTYPE nitf [<!ENTITY who "Orrin">]><nitf><body><body.content><p>&who; &who;</p></body.content></body></nitf>'
)
PART = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
MAIL = b"".join(PART % (number, number) for number in range(3))


LARGE = b"x" * 2**21
TWO = _zip({"a.txt": STORY, "b.txt": STORY})
RECORD = b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
LIMITED: list[tuple[str, int, str, bytes, str]] = [
    ("unfolded-bytes", 9, "a.txt.gz", gzip.compress(STORY), "unfolds to more than 9 bytes"),
    ("ratio", 2, "a.txt.gz", gzip.compress(LARGE), "unfolds to more than 2 times its size"),
    ("ratio", 2, "a.zip", _zip({"a.txt": LARGE}), "unfolds to more than 2 times its size"),
    ("members", 1, "a.zip", TWO, "more than 1 files in the archive; the rest is not read"),
    ("archives", 0, "a.zip", TWO, "archives nested more than 0 deep"),
    ("characters", 9, "a.txt", STORY, "a text of more than 9 characters"),
    ("depth", 5, "a.xml", ELEMENTS, "elements nested more than 5 deep"),
    ("depth", 5, "a.json", b"[" * 9 + b"]" * 9, "JSON nested more than 5 deep"),
    ("entities", 9, "a.xml", ENTITY, "entities that unfold to more than 9 characters"),
    ("mail-parts", 1, "a.eml", MAIL, "parts nested more than 1 deep, which are not read"),
    ("records", 1, "a.warc", RECORD * 2, "more than 1 records; the rest is not read"),
]


@pytest.mark.parametrize(("setting", "number", "name", "content", "message"), LIMITED, ids=[one[0] for one in LIMITED])
def test_a_limit_that_is_passed_is_told_with_its_setting(
    setting: str, number: int, name: str, content: bytes, message: str
) -> None:
    limits = Limits(**{setting.replace("-", "_"): number})

    _, problems = read_documents(name, content, Handling(limits))

    assert {problem.reason for problem in problems} == {f"{message} (set by limits.{setting})"}


def test_a_pdf_of_too_many_pages_is_told_with_the_setting() -> None:
    pdfium = pytest.importorskip("pypdfium2")
    file = io.BytesIO()
    with pdfium.PdfDocument.new() as pdf:
        for _ in range(2):
            pdf.new_page(100, 100)
        pdf.save(file)

    _, (problem,) = read_documents("a.pdf", file.getvalue(), Handling(Limits(pages=1)))

    assert problem.reason == "more than 1 pages (set by limits.pages)"


def test_an_entity_that_is_plain_text_is_read_and_keeps_its_place() -> None:
    body = "Orrin pays &price; for Tarn Foods, and &price; is all. <![CDATA[&price;]]>"
    text = f"""<!DOCTYPE nitf [<!ENTITY price "&#36;5 billion"> <!ENTITY other '&#163;'>]>
<nitf><body><body.content><p>{body}</p></body.content></body></nitf>"""
    (document,), problems = read_documents("a.xml", text.encode())
    assert problems == []
    assert document.text == "Orrin pays $5 billion for Tarn Foods, and $5 billion is all. &price;"
    places = document.places
    assert places is not None
    at = document.text.index("$5 billion is")
    start, end = places.source_span(at, at + len("$5 billion"))
    assert text[start:end] == "&price;"
    assert places.line_column(start)[0] == 2


def test_a_damaged_pdf_is_said() -> None:
    pytest.importorskip("pypdfium2")
    ((path, _, reason),) = _said("a.pdf", b"%PDF-1.4\nnothing")
    assert path == "a.pdf"
    assert reason.startswith("damaged or protected PDF: ")


FILES = sorted(path for path in FORMATS.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_cut_off_anywhere_raises_nothing(path: Path) -> None:
    content = path.read_bytes()
    for share in range(20):
        documents, problems = read_documents(path.name, content[: len(content) * share // 20])
        assert documents or problems


def test_markup_is_found_by_content_whatever_the_ending_says() -> None:
    page = b"<!DOCTYPE html><html><body><p>Orrin pays <b>49</b>%</p></body></html>"
    (document,), _ = read_documents("a.txt", page)
    assert document.text == "Orrin pays 49%"
