"""The words of structure: what an article calls a deal."""

import re
from collections.abc import Iterator
from functools import cache

from dealcheck.model import Cue, Document, Sentence
from dealcheck.record import record
from dealcheck.text.forms import Forms, forms_of
from dealcheck.text.tables import read_table

BEFORE = 60  # characters in front in which "instead of" and "would" still govern the noun
SUPPOSED = re.compile(r"\b(?:if|could|may|might|would have|whether|potential|possible|proposed)\b")
SUPERLATIVE = re.compile(r"(?:\b(?:second|third|fourth|fifth)[- ])?\b(?:largest|biggest)(?: ever| such| single)? $")
PART_OF_IT = re.compile(r"^(?:as )?part of (?:the|this|that) $")  # opening a sentence: whatever it was that was told
OF_A_STAKE = re.compile(
    r" (?:of|in) (?:an?|its|the|about|around|roughly|up to|nearly|over|\d)"
    r"[^.;:]{0,40}?(?:%|\b(?:stake|interest|shares|per cent|percent|investment)\b)"
)


@record
class Structures:
    """The table `structure.toml`, compiled."""

    forms: Forms
    values: dict[str, str]
    instead: re.Pattern[str]
    compound: re.Pattern[str]
    other: re.Pattern[str]


def structure_cues(document: Document) -> Iterator[Cue]:
    """Every word of structure, in text order."""
    table = structures()
    for sentence in document.sentences:
        if not table.forms.words.isdisjoint(sentence.words):
            yield from _sentence_cues(document, sentence, table)


def _sentence_cues(document: Document, sentence: Sentence, table: Structures) -> Iterator[Cue]:
    for start, end in table.forms.find(sentence.words, document.lower, sentence.start, sentence.end):
        before = document.lower[max(sentence.start, start - BEFORE) : start]
        after = document.lower[end : min(sentence.end, end + BEFORE)]
        value = table.values[document.lower[start:end]]
        if (
            table.compound.search(before)
            or table.other.match(after)
            or (value == "acquisition" and (OF_A_STAKE.match(after) or PART_OF_IT.search(before)))
        ):
            continue
        rank = SUPERLATIVE.search(before)
        yield Cue(
            start=start - (len(before) - rank.start() if rank else 0),
            end=end,
            topic="structure",
            value=value,
            negated=table.instead.search(before) is not None,
            conditional=SUPPOSED.search(before) is not None,
            pattern=f"structure: {value}",
        )


@cache
def structures() -> Structures:
    """The table `structure.toml`, compiled."""
    table = read_table(__name__, "structure.toml")
    values = {
        form: row["value"]
        for row in table["structure"]
        for phrase in row["words"].split(",")
        for form in _forms(phrase.strip(), row["value"], table["inside"].split())
    }
    return Structures(
        forms=forms_of(values),
        values=values,
        instead=re.compile(rf"\b(?:{'|'.join(table['instead'].split())})\b(?:[ -]\w+){{0,6}} $"),
        compound=re.compile(rf"\b(?:{'|'.join(table['compounds'].split())}) $"),
        other=re.compile(rf" (?:{'|'.join(table['others'].split())})\b"),
    )


def _forms(phrase: str, value: str, inside: list[str]) -> Iterator[str]:
    """The phrase; the name of a holding also with an adjective inside."""
    yield phrase
    if value.endswith("_stake"):
        head, noun = phrase.split()
        yield from (f"{head} {adjective} {noun}" for adjective in inside)
