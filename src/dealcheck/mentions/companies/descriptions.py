"""Descriptions that stand for a company: "the startup", "the Indian retailer", "the company"."""

import re
from bisect import bisect_left
from functools import cache

from dealcheck.mentions.companies.vocabulary import vocabulary
from dealcheck.model import Company, Document, Name

_GENERAL = frozenset(
    {"company", "firm", "group", "concern", "corporation", "business", "giant", "outfit", "conglomerate", "house"}
)
_UNNAMED = re.compile(r"\b(?:a|an|another)(?: [\w.-]+){1,3}? (group|company|firm|concern)\b(?! of)")
_PARTIES = frozenset({"company", "fund", "person"})
_APPOSED = 60  # characters behind a name in which ", a maker of ..." tells what it is


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    nouns = "|".join(sorted(map(re.escape, vocabulary().descriptions), key=lambda noun: (-len(noun), noun)))
    return (
        re.compile(rf"\bthe (?:[\w-]+ ){{0,2}}?({nouns})\b(?! (?:of|that|which|said to)\b)"),
        re.compile(rf"\b({nouns})s?,? $"),
        re.compile(rf" ?, (?:a|an|the|one of|now|once)\b[^,;.]{{0,50}}?\b({nouns})s?\b"),
    )


def find_descriptions(document: Document, companies: tuple[Company, ...], names: list[Name]) -> list[Name]:
    """Where a company is meant by a description that the text makes clear; what stays open is left out."""
    described, kinds = _patterns()[0], _kinds(document, names)
    strangers = frozenset(match[1] for match in _UNNAMED.finditer(document.lower))
    starts = [name.start for name in names]
    sentences = [sentence.start for sentence in document.sentences]
    found: list[Name] = []
    for match in described.finditer(document.lower):
        at = bisect_left(starts, match.start())
        if at < len(names) and names[at].start <= match.end() + 1:
            continue
        sentence = bisect_left(sentences, match.start() + 1) - 1
        begins = sentences[sentence] if sentence >= 0 else 0
        company = _meant(match[1], kinds, strangers, companies, names[:at], begins)
        if company is not None:
            found.append(Name(match.start(), match.end(), company))
    return found


def _kinds(document: Document, names: list[Name]) -> dict[str, list[int]]:
    """Which companies the text itself calls by each noun: "startup Halcyon", "Halcyon, a data startup"."""
    _, before, behind = _patterns()
    kinds: dict[str, list[int]] = {}
    for name in names:
        front = before.search(document.lower, max(0, name.start - 25), name.start)
        back = behind.match(document.lower, name.end, name.end + _APPOSED)
        for match in (front, back):
            if match and name.company not in kinds.setdefault(match[1], []):
                kinds[match[1]].append(name.company)
    return kinds


def _meant(
    noun: str,
    kinds: dict[str, list[int]],
    strangers: frozenset[str],
    companies: tuple[Company, ...],
    before: list[Name],
    begins: int,
) -> int | None:
    """The company: the one that bears the noun, else (for a general noun) the one spoken of last."""
    known = kinds.get(noun, [])
    if len(known) == 1:
        return known[0]
    last = [name.company for name in before if companies[name.company].kind in _PARTIES]
    if known:
        return next((company for company in reversed(last) if company in known), None)
    if noun not in _GENERAL or noun in strangers:
        return None
    earlier = [name for name in before if companies[name.company].kind in _PARTIES and name.start < begins]
    here = [name for name in before if companies[name.company].kind in _PARTIES and name.start >= begins]
    if here:
        return here[0].company
    return _topic(earlier) if earlier else None


def _topic(earlier: list[Name]) -> int:
    """Whom the last sentences were about: the party named last that had been named before, else the first of all."""
    return earlier[0].company
