"""PDF (ISO 32000): press releases and filings, through the extra `pdf`.

A PDF has no decoded source, so claims from it have no place in one; the page's number stands in no field of theirs
either. Lines that stand on most pages at the same end (letterheads, page numbers) are left out.
"""

import re
from collections import Counter
from itertools import chain, pairwise
from typing import Any

from dealcheck.documents.mapped import unplaced
from dealcheck.documents.metadata import Known
from dealcheck.documents.parts import Part, article
from dealcheck.model import Document, Problem
from dealcheck.settings import Limits

DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
DIGITS = re.compile(r"\d+")
LINE = re.compile(r"[^\r\n]+")
PARAGRAPH = 1.4  # times the usual fall from line to line, beyond which a paragraph begins
EDGE = 3  # lines at the top and the bottom of a page among which what repeats is looked for
REPEATED = 0.6  # share of the pages on which it has to stand


def read_pdf(path: str, content: bytes, limits: Limits) -> tuple[list[Document], list[Problem]]:
    """The text of all pages as one article."""
    try:
        import pypdfium2  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        return [], [Problem(path, None, "a PDF is read with the extra: pip install 'dealcheck[pdf]'")]
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            if len(pdf) > limits.pages:
                return [], [Problem(path, None, limits.passed("pages", "more than {} pages"))]
            pages = [_lines(page.get_textpage()) for page in pdf]
            about = pdf.get_metadata_dict()
    except Exception as error:  # noqa: BLE001 - the library fails in many ways on damaged files
        return [], [Problem(path, None, f"damaged or protected PDF: {error}")]
    text = "\n".join(chain.from_iterable(_without_edges(pages)))
    if not text.strip():
        return [], [Problem(path, None, "a PDF without text, probably a scan")]
    date = DATE.match(about.get("CreationDate", ""))
    known = Known(
        title=about.get("Title") or None,
        published="-".join(date.groups()) if date else None,
        authors=tuple(filter(None, (about.get("Author"),))),
    )
    return [article(path, [Part(unplaced(text), "plain")], known, None)], []


def _lines(page: Any) -> list[str]:  # noqa: ANN401 - the library is not typed
    """A page's lines, with an empty one where the next stands lower than lines of one paragraph do."""
    text = page.get_text_range()
    starts = [match.start() for match in LINE.finditer(text)]
    lines = LINE.findall(text)
    if len(text) != page.count_chars() or not lines:
        return [line.strip() for line in lines]
    heights = [page.get_charbox(start)[1] for start in starts]
    falls = [above - below for above, below in pairwise(heights)]
    down = sorted(fall for fall in falls if fall > 0) or [0]
    usual = down[len(down) // 4]  # in a release of short paragraphs half the falls are between them
    found = [lines[0].strip()]
    for line, fall in zip(lines[1:], falls, strict=True):
        if not 0 <= fall <= PARAGRAPH * usual:
            found.append("")
        found.append(line.strip())
    return found


def _without_edges(pages: list[list[str]]) -> list[list[str]]:
    """The pages without the lines that come again at their ends, whatever number they bear."""

    def key(line: str) -> str:
        return DIGITS.sub("0", line.strip())

    seen = Counter(
        key(line) for page in pages for line in {key(line): line for line in page[:EDGE] + page[-EDGE:]}.values()
    )
    again = {line for line, count in seen.items() if line and count > 1 and count >= REPEATED * len(pages)}
    return [
        [line for place, line in enumerate(page) if not (key(line) in again and not EDGE <= place < len(page) - EDGE)]
        for page in pages
    ]
