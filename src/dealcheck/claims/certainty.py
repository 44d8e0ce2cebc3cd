"""How sure the article is, and on whose word."""

from dealcheck.claims.place import Place
from dealcheck.model import Certainty, Kind
from dealcheck.text.words import cued

BEFORE = 80  # characters in front of a quote in which a word of its clause still governs it
BEHIND = 30  # characters behind it: "synergies of $600 million are expected"
MARK = cued(
    "deny denies denied ruled no reportedly rumored rumoured speculate speculated speculates speculating speculation "
    "speculations speculative could might may potentially possible possibly perhaps reckoned presumably believed "
    "thought understood is was are were estimate estimated estimates estimating estimation estimations likely "
    "apparently allegedly supposedly plan plans planned planning intend intends intended expect expects expected aim "
    "aims aimed hope hopes hoped hoping will would forecast forecasts projected target targets targeting",
    r"\b(?:(?P<denied>den(?:y|ies|ied) (?:that|it|any)|ruled out|no (?:plans|intention) )"
    r"|(?P<hedged>reportedly|rumou?red|speculat(?:e[sd]?|ing|ions?|ive)|could|might|"
    r"(?<!\bin )(?<!last )(?<!since )(?<!this )(?<!\bof )may(?! \d)|"  # not the month
    r"potentially|possibl[ey]|perhaps|reckoned|"
    r"presumably|believed to|thought to|understood to|(?:is|was|are|were) said to|estimat(?:e[sd]?|ing|ions?)|likely|"
    r"apparently|allegedly|supposedly)"
    r"|(?P<planned>plan(?:s|ned|ning)? to|intend(?:s|ed)? to|expect(?:s|ed)? to|aim(?:s|ed)? to|hop(?:es?|ed|ing) to|"
    r"is to|are to|was to|will|would|forecasts?|projected|expected|target(?:s|ing)?))\b",
)
EXPECTED = cued(
    "expected planned foreseen targeted forecast",
    r"[^;:.]{0,20}\b(?:is|are|was|were) (?:expected|planned|foreseen|targeted|forecast)\b",
)
ORDER: tuple[Certainty, ...] = ("denied", "hedged", "planned")


def certainty_of(place: Place, kind: Kind) -> tuple[Certainty, str | None]:
    """The certainty of what is said at the place, and who says so in the text's words.

    A phrase of the ladder tells itself what is planned ("will buy" is agreed), so it is never `planned`.
    """
    lower = place.document.lower
    start, end = place.clause
    attribution = place.scene.speaker
    around = place.around.words
    marks = {mark.lastgroup for mark in MARK.each(around, lower, max(start, place.start - BEFORE), place.start)}
    if EXPECTED.match(around, lower, place.end, min(end, place.end + BEHIND)):
        marks.add("planned")
    if kind in {"status", "date_announced"}:
        marks.discard("planned")
    certainty = next((certainty for certainty in ORDER if certainty in marks), None)
    if certainty is not None:
        return certainty, attribution
    return ("attributed" if attribution else "stated"), attribution
