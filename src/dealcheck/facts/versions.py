"""Which articles are versions of one: the same publisher's, with the same text or headline, at another time."""

import re
from collections.abc import Sequence

from dealcheck.model import Article

# "UPDATE 2-Norwood buys Tarn", "CORRECTED-", "REFILE-": what an agency puts before the headline of a new version.
MARK = re.compile(
    r"(?:update ?(?P<number>\d+)|(?P<corrected>correct(?:ed|ion)(?:-official)?|refile)"
    r"|wrapup ?\d*|updated?)(?: ?[-:\u2013\u2014|] ?)",
    re.ASCII,
)


def versions(articles: Sequence[Article], copies: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """Each older version with the newest one of its article; where nothing tells which is newer, there is none.

    Args:
        articles: those of one deal, by path.
        copies: groups of them whose texts are nearly the same.
    """
    story = {path: group[0] for group in copies for path in group}
    kin: dict[tuple[str, str], list[Article]] = {}
    for article in articles:
        if article.publisher:
            for sign in {story.get(article.path), _headline(article)} - {None}:
                kin.setdefault((article.publisher, str(sign)), []).append(article)
    found: dict[str, str] = {}
    for group in kin.values():
        newest = max(group, key=_age)
        found |= {one.path: newest.path for one in group if _age(one) < _age(newest)}
    return tuple(sorted(found.items()))


def _headline(article: Article) -> str | None:
    """The headline without the marks of a version."""
    title = (article.title or "").lower()
    while match := MARK.match(title):
        title = title[match.end() :]
    return title or None


def _age(article: Article) -> tuple[str, bool, int]:
    """When it came out, as exactly as is known; on the same day a mark tells."""
    title, corrected, number = (article.title or "").lower(), False, 0
    while match := MARK.match(title):
        corrected, number = corrected or match["corrected"] is not None, max(number, int(match["number"] or 0))
        title = title[match.end() :]
    return (article.imprint.published_at or article.published or "", corrected, number)
