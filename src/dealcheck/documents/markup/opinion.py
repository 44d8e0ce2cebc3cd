"""A second opinion on what of a page is its article: trafilatura's, through the extra `boilerplate`.

trafilatura gives a text without places, and now and then joins two words. So it is only asked which blocks it would
keep: the words and their places stay those of the page.
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

import trafilatura

from dealcheck.documents.assemble import Passage
from dealcheck.documents.page.sections import is_prose
from dealcheck.text.sentences import sentence_spans

LETTERS = re.compile(r"[^\W_]+")
LONG = 40  # letters of a sentence that does not stand in a text by chance
LEAST = 0.34  # share of the page's prose that has to be left, or the opinion is of another part of it

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it tells its own log of pages that it cannot read


def agreed(source: str, text: str, passages: Sequence[Passage], title: str | None) -> list[Passage]:
    """The passages, those as furniture that trafilatura leaves out; as they are where it has no opinion.

    Args:
        source: the page's markup.
        text: what the passages are places in.
        passages: the blocks.
        title: the headline that the page declares, which is kept in any case.
    """
    whole = _letters(trafilatura.extract(source, include_comments=False) or "")
    kept = [
        passage.role in {"headline", "furniture"}
        or (found := text[passage.start : passage.end]) == title
        or _has(whole, found)
        for passage in passages
    ]
    prose = [_prose(text, passage) for passage in passages]
    if sum(size for size, is_kept in zip(prose, kept, strict=True) if is_kept) < LEAST * sum(prose):
        return list(passages)
    return [
        passage if is_kept else replace(passage, role="furniture")
        for passage, is_kept in zip(passages, kept, strict=True)
    ]


def _letters(text: str) -> str:
    return "".join(LETTERS.findall(text.lower()))


def _has(whole: str, block: str) -> bool:
    """Whether the block stands in it, or one long sentence of the block does."""
    letters = _letters(block)
    if letters in whole:
        return True
    sentences = (_letters(block[start:end]) for start, end in sentence_spans(block))
    return any(len(sentence) >= LONG and sentence in whole for sentence in sentences)


def _prose(text: str, passage: Passage) -> int:
    words = " ".join(text[passage.start : passage.end].split())
    return len(words) if passage.role != "furniture" and is_prose(words) else 0
