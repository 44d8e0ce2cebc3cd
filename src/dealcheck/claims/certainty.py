"""How sure the article is, and on whose word."""

import re

from dealcheck.claims.place import Place
from dealcheck.model import Certainty

MARK = re.compile(
    r"\b(?:(?P<denied>den(?:y|ies|ied)|ruled out|no (?:plans|intention)|refused to comment)"
    r"|(?P<hedged>reportedly|rumou?red|speculat\w+|could|might|may|potentially|possibl[ey]|perhaps|"
    r"believed to|thought to|is said to|was said to|are said to|were said to|estimat\w+|"
    r"likely|apparently|allegedly|supposedly)"
    r"|(?P<planned>plans? to|planned to|planning to|intends? to|intended to|expect(?:s|ed)? to|aims? to|hopes? to|"
    r"is to|are to|will|forecasts?|projected|expected|targets?|targeting|would)"
    r"|(?P<attributed>said|says|told|according to|reported|reports|announced|confirmed|disclosed|claims?|claimed|"
    r"sources|stated|wrote|filing|explained|added|noted))\b"
)
ACCORDING = re.compile(r"[Aa]ccording to ([^,.;:()]{2,70})")
SPEAKER = re.compile(
    r"(?:^|[,;\"] |(?:\band|\bbut|\bas) )([^,;:\"()]{2,60}?) (?:has |have |had |also )?"
    r"(?:said|says|told|reported|reports|announced|confirmed|disclosed|claims|claimed|stated|wrote|explained|added|noted)\b"
)
ORDER: tuple[Certainty, ...] = ("denied", "hedged", "planned", "attributed")


def certainty_of(place: Place) -> tuple[Certainty, str | None]:
    """The certainty of what is said at the place, and who says so in the text's words."""
    lower, around = place.document.lower, place.around
    marks = {match.lastgroup for match in MARK.finditer(lower, around.start, around.end)}
    if not marks:
        return "stated", None
    attribution = _speaker(place.document.text[around.start : around.end])
    certainty: Certainty = next(certainty for certainty in ORDER if certainty in marks)
    if certainty == "attributed" and attribution is None:
        return "stated", None
    return certainty, attribution


def _speaker(sentence: str) -> str | None:
    """Who says what the sentence tells: Reuters, the companies, people with knowledge of it."""
    found = ACCORDING.search(sentence) or SPEAKER.search(sentence)
    return found[1].strip() if found else None
