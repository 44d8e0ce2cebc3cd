"""The words of structure: what an article calls a deal."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dealcheck.model import Cue, Document, Sentence

BEFORE = 60  # characters in front in which "instead of" and "would" still govern the noun
SUPPOSED = re.compile(r"\b(?:if|could|may|might|would have|whether|potential|possible|proposed)\b")
SUPERLATIVE = re.compile(r"(?:\b(?:second|third|fourth|fifth)[- ])?\b(?:largest|biggest)(?: ever| such| single)? $")
OF_A_STAKE = re.compile(r" (?:of|in) (?:an?|its|the|about|around|roughly|up to|nearly|over|\d)[^.;:]{0,40}?(?:%|stake|interest\b|shares\b|per cent|percent|investment\b)")


@dataclass(frozen=True, slots=True)
class _Structures:
    """The table `structure.toml`, compiled."""

    pattern: re.Pattern[str]
    values: dict[str, str]
    others: frozenset[str]
    instead: re.Pattern[str]
    modifiers: frozenset[str]


def structure_cues(document: Document, sentence: Sentence) -> Iterator[Cue]:
    """Every word of structure in the sentence, in text order."""
    table = _structures()
    lower = document.lower
    for match in table.pattern.finditer(lower, sentence.start, sentence.end):
        following = lower[match.end() : match.end() + 20].split(" ", 2)
        if len(following) > 1 and following[0] == "" and following[1].strip(".,;") in table.others:
            continue
        before = lower[max(sentence.start, match.start() - BEFORE) : match.start()]
        value = table.values[match[0]]
        if before.split(" ")[-2:-1] and before.split(" ")[-2] in table.modifiers & {"talent", "data", "knowledge", "human", "skills"}:
            continue
        if value == "acquisition" and OF_A_STAKE.match(lower, match.end(), sentence.end):
            continue
        superlative = SUPERLATIVE.search(before)
        start = match.start() - (len(before) - superlative.start() if superlative else 0)
        denied = table.instead.search(before) is not None
        supposed = SUPPOSED.search(before) is not None
        yield Cue(start, match.end(), "structure", value, denied, supposed, f"structure: {value}")


@cache
def _structures() -> _Structures:
    table = tomllib.loads(resources.files(__package__).joinpath("structure.toml").read_text(encoding="utf-8"))
    values = {
        phrase.strip(): row["value"] for row in table["structure"] for phrase in row["words"].replace("\n", " ").split(",")
    }
    phrases = "|".join(re.escape(phrase) for phrase in sorted(values, key=len, reverse=True))
    instead = "|".join(table["instead"].split())
    return _Structures(
        pattern=re.compile(rf"\b(?:{phrases})\b"),
        values=values,
        others=frozenset(table["others"].split()),
        instead=re.compile(rf"\b(?:{instead})\b(?:[ -][\w-]+){{0,4}} $"),
        modifiers=frozenset(table["modifiers"].split()),
    )
