"""Which files a walk picks up: by their ending, and where that says little by a look inside."""

import re

ARCHIVES = frozenset({".zip", ".gz", ".warc", ".pdf"})
LINES = frozenset({".jsonl", ".ndjson"})
MARKDOWN = frozenset({".md", ".markdown"})
MARKED_UP = frozenset({".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".nitf", ".sgml"})
SUPPORTED = frozenset({".txt", ".json", ".eml", *LINES, *MARKDOWN, *MARKED_UP, *ARCHIVES})
PEEK = 65536  # bytes of a file of JSON or XML by which a walk tells whether it holds an article
KINDS = {
    ".json": re.compile(rb'"(?:text|maintext|raw_text|body_\w{1,20}|bodies)"\s*:|jsonfeed\.org'),
    ".xml": re.compile(rb"<(?:rss|feed|nitf|newsItem|newsMessage|rdf:RDF|html)\b"),
}


def may_hold_articles(ending: str, head: bytes) -> bool:
    """Whether a file that a walk meets is worth reading: JSON and XML are written for many ends.

    Args:
        ending: with its full stop, in lower case.
        head: the file's first bytes, `PEEK` of them.
    """
    marks = KINDS.get(ending)
    return marks is None or marks.search(head) is not None
