"""Readable names for deals that do not depend on the order of reading."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from dealcheck.deals.tellings import Telling
from dealcheck.text.company_names import fold, parse_name

LONGEST_NAME = 3  # words of a company in an id
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_SLUG = re.compile(r"[^a-z0-9]+")


def deal_ids(groups: Sequence[Sequence[Telling]]) -> list[str]:
    """An id for each deal: buyer, target and year; `-2` and so on where two would share one."""
    plain = [_id(group) for group in groups]
    order = sorted(range(len(groups)), key=lambda at: (plain[at], _dates(groups[at]), groups[at][0].article, at))
    seen: Counter[str] = Counter()
    ids = list(plain)
    for at in order:
        seen[plain[at]] += 1
        if seen[plain[at]] > 1:
            ids[at] = f"{plain[at]}-{seen[plain[at]]}"
    return ids


def _id(group: Sequence[Telling]) -> str:
    parts = (_short(group, "acquirer"), _short(group, "target"), _year(group))
    return "-".join(part for part in parts if part) or "deal"


def _year(group: Sequence[Telling]) -> str:
    """The year of the announcement as most articles date it; an article that does not counts for its own year."""
    votes: Counter[str] = Counter()
    articles = defaultdict[str, list[Telling]](list)
    for telling in group:
        articles[telling.article].append(telling)
    for tellings in articles.values():
        announced = _years(day for telling in tellings for day in telling.announced)
        own = announced or _years(telling.published for telling in tellings if telling.weight)
        votes.update(own.keys())
    votes = votes or _years(claim.as_of for telling in group for claim in telling.claims)
    return min(votes, key=lambda year: (-votes[year], year), default="")


def _years(dates: Iterable[str | None]) -> Counter[str]:
    found = (_YEAR.search(date) for date in dates if date)
    return Counter(year[0] for year in found if year)


def _dates(group: Sequence[Telling]) -> list[str]:
    return sorted(date for telling in group for date in telling.dates)


def _short(group: Sequence[Telling], role: str) -> str:
    """The form of the name that most claims use, without its legal form; or what some article says for short."""
    votes: Counter[str] = Counter()
    for telling in group:
        name = getattr(telling, role)
        if name:
            votes[_slug(name)] += telling.size
    common = min(votes, key=lambda slug: (-votes[slug], len(slug), slug), default="")
    return min((slug for slug in votes if common.startswith(f"{slug}-")), key=len, default=common)


@lru_cache(maxsize=8192)  # the tellings of a deal mostly give its parties one name
def _slug(name: str) -> str:
    words = [_NO_SLUG.sub("", fold(word)) for word in parse_name(name).words]
    return "-".join([word for word in words if word][:LONGEST_NAME])
