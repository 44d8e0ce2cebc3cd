"""SEC EDGAR: full submissions in SGML, as the EDGAR public dissemination specification describes them.

https://www.sec.gov/info/edgar/specifications/pdsdissemspec910.pdf. The header names the company, the date and the items
of an 8-K; each `<DOCUMENT>` is a document of its own. The report and its press releases (EX-99) are read; agreements,
certificates and data that belong to it are not coverage and are named as not read.
"""

import re
from collections.abc import Iterator

from dealcheck.documents.mapped import identity
from dealcheck.documents.metadata import Known
from dealcheck.documents.normal import line_starts
from dealcheck.documents.parts import Kind, Part, article
from dealcheck.model import Document, Problem
from dealcheck.record import record

START = re.compile(r"\s*(?:-----BEGIN PRIVACY-[^<]{0,4000})?<(?:SEC-DOCUMENT|SUBMISSION|IMS-DOCUMENT|SEC-HEADER)\b")
OPEN = "<DOCUMENT>"
FIELD = re.compile(r"^<(?P<name>[A-Z-]+)>(?P<value>[^\r\n<]*)", re.MULTILINE)
HEADER = re.compile(r"^[ \t]*(?P<name>[A-Z][A-Z ]+):[ \t]+(?P<value>[^\r\n]+)", re.MULTILINE)
MARKUP = re.compile(r"<(?:html|body|div|p|table|font)\b|<\?xml", re.ASCII)
WRAPPER = re.compile(r"\s*<(?:XBRL|PDF|XML)>")
READ = re.compile(r"(?:8-K|6-K|425|SC TO-T|SC 14D9|DEFM14A|PREM14A)(?:12G3)?(?:/A)?$|EX-99(?:\.\d+)?$")
HEADERS = 20_000  # characters of the header that are looked at


@record
class Filed:
    """A document of a submission: `source[start:end]` is its text."""

    kind: str
    start: int
    end: int


def is_submission(source: str) -> bool:
    """Whether a text is a submission as EDGAR hands it out."""
    return START.match(source) is not None


def read_edgar(path: str, source: str) -> tuple[list[Document], list[Problem]]:
    """The report and its press releases, each an article."""
    known, lines = _known(source), line_starts(source)
    documents: list[Document] = []
    others: list[str] = []
    for filed in _filed(source):
        if READ.match(filed.kind):
            text = identity(source, filed.start, filed.end)
            kind: Kind = "html" if MARKUP.search(source[filed.start : filed.end].lower()) else "plain"
            documents.append(article(f"{path}#{filed.kind}", [Part(text, kind)], known, lines))
        else:
            others.append(filed.kind)
    if documents:
        return documents, []
    return [], [Problem(path, None, f"a submission without a report ({', '.join(others) or 'no documents'})")]


def _filed(source: str) -> Iterator[Filed]:
    """The documents, each from its `<TEXT>` to where it ends or the next begins."""
    begin = source.find(OPEN)
    while begin >= 0:
        following = source.find(OPEN, begin + len(OPEN))
        end = following if following >= 0 else len(source)
        text = source.find("<TEXT>", begin, end)
        if text >= 0:
            fields = {field["name"]: field["value"].strip() for field in FIELD.finditer(source, begin, text)}
            start = text + len("<TEXT>")
            closing = source.find("</TEXT>", start, end)
            wrapper = WRAPPER.match(source, start)
            yield Filed(fields.get("TYPE", ""), wrapper.end() if wrapper else start, closing if closing >= 0 else end)
        begin = following


def _known(source: str) -> Known:
    fields: dict[str, str] = {}
    for field in HEADER.finditer(source[:HEADERS]):
        fields.setdefault(field["name"], field["value"].strip())
    return Known(
        publisher=fields.get("COMPANY CONFORMED NAME"),
        published=fields.get("FILED AS OF DATE") or fields.get("CONFORMED PERIOD OF REPORT"),
        language="en",
        level="filing",
    )
