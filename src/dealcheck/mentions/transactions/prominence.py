"""Whom an article is about: the parties that it names often, early and in its headline."""

from collections import Counter

from dealcheck.mentions.transactions.line import PARTY_KINDS
from dealcheck.model import Company, Document, Name

OFTEN = 6  # mentions beyond which one more says nothing
IN_HEADLINE = 4.0
IN_LEAD = 2.0
LEAD_SENTENCES = 2


def prominence_of(document: Document, companies: tuple[Company, ...], names: tuple[Name, ...]) -> dict[int, float]:
    """The parties of the article by how much it is about them, 1 for the most; the most prominent first."""
    headline, lead = _ends(document)
    counts: Counter[int] = Counter()
    score: dict[int, float] = {}
    for name in names:
        if companies[name.company].kind not in PARTY_KINDS - {"other"}:
            continue
        counts[name.company] += 1
        if counts[name.company] == 1:
            place = IN_HEADLINE if name.start < headline else IN_LEAD if name.start < lead else 0.0
            score[name.company] = place
        elif headline <= name.start < lead and score[name.company] == IN_HEADLINE:
            score[name.company] += IN_LEAD
    for company, count in counts.items():
        score[company] += min(count, OFTEN)
    highest = max(score.values(), default=1.0)
    order = sorted(score, key=lambda company: -score[company])
    return {company: score[company] / highest for company in order}


def in_front(document: Document, names: tuple[Name, ...], company: int) -> bool:
    """Whether the headline or the first sentences name the company."""
    lead = _ends(document)[1]
    return any(name.company == company for name in names if name.start < lead)


def has_headline(document: Document) -> bool:
    """Whether the text begins with a headline."""
    return bool(document.sentences) and document.sentences[0].role == "headline"


def _ends(document: Document) -> tuple[int, int]:
    """Where the headline ends (0 without one), and where the first sentences of the body do."""
    headlines = [sentence.end for sentence in document.sentences[:3] if sentence.role == "headline"]
    body = [sentence.end for sentence in document.sentences if sentence.role != "headline"][:LEAD_SENTENCES]
    return max(headlines, default=0), max(body, default=0)
