"""Every format gives the claims of its plain-text twin, with places that slice the quote out of the file."""

import json
import re
from html import unescape
from importlib.util import find_spec
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from dealcheck.documents import read_documents
from dealcheck.model import Claim, Document
from dealcheck.pipeline import read

FORMATS = Path(__file__).parents[3] / "fixtures" / "formats"
EXTRAS = {"pdf": "pypdfium2"}
UNPLACED = {"pdf", "zip", "gzip", "warc"}  # a PDF has no source; in archives a place counts in the member
FOLDERS = sorted(folder for folder in FORMATS.iterdir() if folder.is_dir() and folder.name != "text")
FILES = [path for folder in FOLDERS for path in sorted(folder.iterdir())]
TAGS = re.compile(r"<del>.*?</del>|<[^<>]*>|\\[nrt]|=\r?\n")
ESCAPES = re.compile(r"\\u([0-9a-f]{4})")
OCTETS = re.compile(r"(?:=[0-9A-F]{2})+")


def _claims(path: Path) -> list[tuple[str, str, str, str | None, str]]:
    reading = read(str(path), path.read_bytes())
    assert reading.problems == ()
    return sorted((claim.kind, claim.quote, str(claim.quantity), claim.value, claim.scope) for claim in reading.claims)


def _twin(path: Path) -> Path:
    return FORMATS / "text" / f"{path.name.partition('.')[0]}.txt"


def _written(source: str) -> str:
    """What a stretch of a file says: tags gone, references, escapes and octets resolved, single blanks."""
    plain = TAGS.sub("", source)
    plain = OCTETS.sub(lambda match: bytes.fromhex(match[0].replace("=", "")).decode(), plain)
    plain = ESCAPES.sub(lambda match: chr(int(match[1], 16)), plain)
    plain = unescape(unescape(plain)).replace("\u00ad", "").replace("\n> ", " ")
    straight = plain.translate({0x2019: "'", 0x201C: '"', 0x201D: '"'})
    return " ".join(straight.replace("*", "").replace("`", "").replace("\\", "").split())


def _cases(files: list[Path]) -> list[ParameterSet]:
    """The files as cases; those whose reader is not installed are skipped."""
    return [
        pytest.param(
            path,
            id=f"{path.parent.name}/{path.name}",
            marks=pytest.mark.skipif(_lacks_reader(path), reason="no reader"),
        )
        for path in files
    ]


def _lacks_reader(path: Path) -> bool:
    extra = EXTRAS.get(path.parent.name)
    return extra is not None and find_spec(extra) is None


def _source(path: Path) -> str:
    """What places count in: the file; of JSON Lines the text of its one article."""
    text = path.read_bytes().decode("utf-8-sig")
    if path.suffix != ".jsonl":
        return text
    fields = json.loads(text)
    return str(fields.get("maintext") or fields["text"])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_format_has_five_files_and_a_nasty_one(folder: Path) -> None:
    names = sorted(path.name.partition(".")[0] for path in folder.iterdir())

    assert names == ["calloway", "merrow", "nasty", "pinnock", "sable"]


@pytest.mark.parametrize("path", _cases(FILES))
def test_a_file_of_any_format_gives_the_claims_of_its_plain_text_twin(path: Path) -> None:
    assert _claims(path) == _claims(_twin(path))


@pytest.mark.parametrize("path", _cases(FILES))
def test_publication_date_and_headline_are_those_of_the_twin(path: Path) -> None:
    (document,), problems = read_documents(str(path), path.read_bytes())
    (twin,), _ = read_documents("twin.txt", _twin(path).read_bytes())
    assert problems == []
    assert document.published == twin.published
    assert [_role(document, "headline")] == [_role(twin, "headline")]


def _role(document: Document, role: str) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.role == role]


@pytest.mark.parametrize("path", _cases([path for path in FILES if path.parent.name not in UNPLACED]))
def test_places_slice_the_quote_out_of_the_file(path: Path) -> None:
    source = _source(path)
    claims: tuple[Claim, ...] = read(str(path), path.read_bytes()).claims
    for claim in claims:
        if claim.start is None or claim.end is None:
            assert "base64" in source
            continue
        sliced = source[claim.start : claim.end]
        if not sliced.startswith("=?"):  # an encoded word of a header is one place
            assert _written(sliced) == " ".join(claim.quote.split())
        assert claim.line == source.count("\n", 0, claim.start) + 1
