"""Who stands behind a value: independent sources, and how the best of them knows it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from dealcheck.model import Article, Claim, Deal, file_name

FEWEST_SHARED = 3  # sentences; fewer may be one quotation that both articles carry
COPIED = 0.6  # share of the shorter article's claim sentences from which the two are one story
LEVELS = ("filing", "company", "outlet", "unnamed")  # the best first
_UNNAMED = re.compile(r"\b(?:sources?|people|persons?|insiders?|familiar|unnamed|anonymous\w*|reportedly|rumou?rs?)\b")
_FILING = re.compile(r"\b(?:filings?|8-k|10-k|13[dg]|prospectus|proxy|disclosures?|registration)\b")
_COMPANY = re.compile(r"\b(?:company|companies|statement|spokes\w+|press release|executives?|ceo|chief|board|memo)\b")


def clusters(claims: Iterable[Claim]) -> tuple[tuple[str, ...], ...]:
    """Groups of articles that are copies of one story: most of their claim sentences are the same, word for word.

    Each sentence is compared with the first article that has it, so that a story of a thousand copies costs no more
    than a thousand comparisons.
    """
    sentences = _sentences(claims)
    first: dict[str, str] = {}
    leaders: dict[str, str] = {}
    for article, own in sorted(sentences.items()):
        known = sorted(own & first.keys())
        shared = Counter(leaders.get(first[text], first[text]) for text in known) if len(known) >= FEWEST_SHARED else {}
        for leader, count in sorted(shared.items(), key=lambda item: -item[1])[:1]:
            if count >= FEWEST_SHARED and count >= COPIED * min(len(own), len(sentences[leader])):
                leaders[article] = leader
        for text in own:
            first.setdefault(text, article)
    groups: dict[str, list[str]] = {}
    for article, leader in leaders.items():
        groups.setdefault(leader, [leader]).append(article)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def outlets(articles: Iterable[Article]) -> tuple[tuple[str, str], ...]:
    """What a sentence calls each article of a known publisher; two of one publisher are told apart by their files."""
    known = [(article.path, article.publisher) for article in articles if article.publisher]
    of_each = Counter(publisher for _, publisher in known)
    return tuple(
        (path, f"{file_name(path)} of {publisher}" if of_each[publisher] > 1 else publisher)
        for path, publisher in known
    )


def source_names(deal: Deal) -> dict[str, str]:
    """For each article the name of its source: the first article of its story."""
    copies = {copy: group[0] for group in deal.clusters for copy in group}
    return {article: copies.get(article, article) for article in deal.articles}


def best_level(deal: Deal, levels: Mapping[str, str]) -> Callable[[Sequence[Claim]], str]:
    """A function that tells how the best of some claims knows it: `filing`, `company`, `outlet` or `unnamed`.

    `levels` tells, for articles whose publisher is no outlet, how it knows what it says of its own.
    """
    parties = [name.lower() for name in (deal.acquirer, deal.target, deal.seller) if name]

    @cache
    def rank(attribution: str | None, own: str) -> int:
        return LEVELS.index(_level(attribution, own, parties))

    def level(claims: Sequence[Claim]) -> str:
        return LEVELS[min(rank(claim.attribution, levels.get(claim.article, "outlet")) for claim in claims)]

    return level


def _level(attribution: str | None, own: str, parties: Sequence[str]) -> str:
    if attribution is None:
        return own
    words = attribution.lower()
    if _UNNAMED.search(words):
        return "unnamed"
    if _FILING.search(words):
        return "filing"
    return "company" if _COMPANY.search(words) or any(name in words for name in parties) else own


def _sentences(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """The claim sentences of each article."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        found.setdefault(claim.article, set()).add(claim.sentence)
    return found
