"""How sure the article is, and on whose word."""

import re

from dealcheck.claims.place import Place, clause_of
from dealcheck.model import Certainty, Kind

BEFORE = 80  # characters in front of a quote in which a word of its clause still governs it
BEHIND = 30  # characters behind it: "synergies of $600 million are expected"
MARK = re.compile(
    r"\b(?:(?P<denied>den(?:y|ies|ied) (?:that|it|any)|ruled out|no (?:plans|intention) )"
    r"|(?P<hedged>reportedly|rumou?red|speculat\w+|could|might|may(?! \d)|potentially|possibl[ey]|perhaps|reckoned|"
    r"presumably|believed to|thought to|understood to|(?:is|was|are|were) said to|estimat\w+|likely|apparently|"
    r"allegedly|supposedly)"
    r"|(?P<planned>plan(?:s|ned|ning)? to|intend(?:s|ed)? to|expect(?:s|ed)? to|aim(?:s|ed)? to|hop(?:es?|ed|ing) to|"
    r"is to|are to|was to|will|would|forecasts?|projected|expected|target(?:s|ing)?))\b"
)
EXPECTED = re.compile(r"[^;:.]{0,20}\b(?:is|are|was|were) (?:expected|planned|foreseen|targeted|forecast)\b")
ORDER: tuple[Certainty, ...] = ("denied", "hedged", "planned")

SAY = (
    r"(?:says?|said|told|reports?|reported|announced|announces|confirmed|confirms|disclosed|claims|claimed|states|stated|"
    r"wrote|writes|explained|noted|estimates|estimated|calculates)"
)
ACCORDING = re.compile(r"\b[Aa]ccording to ((?:[^\s,.;:()]+ ?){1,8})")
SPEAKER = re.compile(
    rf"(?:^|[,;\"] |\b(?:and|but|as|that|what) )((?:[^\s,;:\"()]+ ){{1,6}})(?:has |have |had |also |later )?{SAY}\b"
    r"(?! no\b| yes\b| by\b)"
)
LAST_WORDS = re.compile(
    rf"[,\"] ((?:[^\s,;:\"()]+ ){{1,6}}){SAY}\b|[,\"] (?:said|says) ((?:[^\s,;:\"()]+ ?){{1,6}})[.,]"
)
NO_SPEAKER = re.compile(
    r"\b(?:was|were|been|is|are|be|being|when|once|where|in|on|at|if|it|among|all|no|deals?|value|price|transaction|acquisition|merger|first|not|a|"
    r"which|who|had|has|have|to|of its|also)\b"
)


def certainty_of(place: Place, kind: Kind) -> tuple[Certainty, str | None]:
    """The certainty of what is said at the place, and who says so in the text's words.

    A phrase of the ladder tells itself what is planned ("will buy" is agreed), so it is never `planned`.
    """
    lower = place.document.lower
    start, end = clause_of(place)
    attribution = _speaker(place.document.text[place.around.start : place.around.end])
    marks = {mark.lastgroup for mark in MARK.finditer(lower, max(start, place.start - BEFORE), place.start)}
    if EXPECTED.match(lower, place.end, min(end, place.end + BEHIND)):
        marks.add("planned")
    if kind in {"status", "date_announced"}:
        marks.discard("planned")
    certainty = next((certainty for certainty in ORDER if certainty in marks), None)
    if certainty is not None:
        return certainty, attribution
    return ("attributed" if attribution else "stated"), attribution


def _speaker(sentence: str) -> str | None:
    """Who says what the sentence tells: Reuters, the companies, people with knowledge of it."""
    found = ACCORDING.search(sentence)
    if found:
        return found[1].strip()
    for pattern in (SPEAKER, LAST_WORDS):
        for match in pattern.finditer(sentence):
            name = next(group for group in match.groups() if group).strip()
            if not NO_SPEAKER.search(name.lower()):
                return name
    return None
