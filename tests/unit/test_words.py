"""A pattern is spared sentences by the words that it needs: none of these may ever be missing from what it finds."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from dealcheck import claims
from dealcheck.claims.certainty import MARK
from dealcheck.documents import read_documents
from dealcheck.mentions.cues.find import WORD, Clause, _found
from dealcheck.mentions.cues.lexicon import lexicon
from dealcheck.mentions.dates.patterns import DATE, WORDS
from dealcheck.model import Document, Sentence
from dealcheck.text.words import Cued, anchors, bare, cued

ROOT = Path(__file__).parent.parent.parent
CASES = (*sorted((ROOT / "tests/corpus").rglob("*.md")), *sorted((ROOT / "seeds").glob("*")))


def declared() -> Iterator[tuple[str, Cued]]:
    for name in sorted(module.name for module in iter_modules(claims.__path__)):
        for key, value in vars(import_module(f"dealcheck.claims.{name}")).items():
            if isinstance(value, Cued) and key != "BREAK":  # which has marks that are no words
                yield f"{name}.{key}", value
    yield "dates", Cued(WORDS, DATE)


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [document for path in CASES for document in read_documents(f"{path.stem}.txt", path.read_bytes())[0]]


@pytest.mark.parametrize(("name", "cue"), [pytest.param(*pair, id=pair[0]) for pair in declared()])
def test_what_a_pattern_finds_holds_one_of_its_words(name: str, cue: Cued, documents: list[Document]) -> None:
    for document in documents:
        for sentence in document.sentences:
            for match in cue.pattern.finditer(document.lower, sentence.start, sentence.end):
                assert not cue.words.isdisjoint(sentence.words), (name, match[0])


def test_a_pattern_that_is_tried_at_its_words_finds_all(documents: list[Document]) -> None:
    for document in documents:
        for sentence in document.sentences:
            place = document.lower, sentence.start, sentence.end
            spans = [match.span() for match in MARK.each(sentence.words, *place)]
            assert spans == [match.span() for match in MARK.pattern.finditer(*place)], _text(document, sentence)


def test_what_begins_inside_something_found_is_passed_over() -> None:
    twice = cued("bid offer", r"\b(?:bid offer|offer)\b")

    found = twice.each(frozenset({"bid", "offer"}), "a bid offer, an offer, coffer", 0, 29)

    assert [match[0] for match in found] == ["bid offer", "offer"]


def test_what_the_ladder_reads_needs_no_word_that_is_missing(documents: list[Document]) -> None:
    vocabulary = lexicon()
    for document in documents:
        for sentence in document.sentences:
            words = WORD.findall(document.lower, sentence.start, sentence.end)
            missing, headline = vocabulary.missing(sentence.words), sentence.role == "headline"
            spared = [] if missing is None else list(_found(Clause(words, missing, headline), vocabulary))
            assert spared == list(_found(Clause(words, 0, headline), vocabulary)), _text(document, sentence)


def test_the_words_of_a_text_are_its_runs_of_letters_and_digits() -> None:
    for text in (
        "it's a $3.2bn, all-cash deal_x",
        "caf\N{LATIN SMALL LETTER E WITH ACUTE}'s \N{EURO SIGN}5bn\n\u00b2 \u4e2d",
    ):
        assert bare(text).split() == re.findall(r"\w+", text)
        assert len(bare(text)) == len(text)


def test_a_phrase_is_known_by_its_first_word() -> None:
    assert anchors(["take over", "'s own", "buy-out"]) == {"take", "s", "buy"}


def _text(document: Document, sentence: Sentence) -> str:
    return document.text[sentence.start : sentence.end]
