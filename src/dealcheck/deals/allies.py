"""Buyers of one target that act together: partners of a consortium, a parent and the unit that it buys through."""

import re
from collections.abc import Sequence

from dealcheck.deals.tellings import Telling
from dealcheck.text.company_names import parse_name, tables

FARTHEST = 90  # characters between two names that one phrase ties together
SENTENCES_READ = 60  # of one deal's claims, in which a tie is looked for
_TIE = re.compile(
    r"\b(?:and|subsidiary|unit|arm|owned|owns|owner|part of|belongs to|vehicle|through|led by|headed by|backed"
    r"|consortium|partners?|together|alongside|its|group)\b|^'s |^, "
)
_RIVALRY = re.compile(
    r"\b(?:rivals?|outbid\w*|compet\w+|counter-?(?:bid|offer)\w*|instead of|rather than|against|topped|tops|beat\w*"
    r"|ahead of|higher (?:bid|offer)|better (?:bid|offer)|hostile|suitors|either|unlike|versus|prefer\w*"
    r"|white knight|drop\w*)\b"
)


def allied(one: Sequence[Telling], two: Sequence[Telling]) -> bool:
    """Whether a sentence of either deal ties their buyers together, and none sets them against each other."""
    names = (_buyers(one), _buyers(two))
    tied = False
    for sentence in _sentences([*one, *two]):
        gap = _between(sentence, *names)
        if gap is None:
            continue
        if _RIVALRY.search(sentence):
            return False
        tied = tied or _TIE.search(gap) is not None
    return tied


def _buyers(tellings: Sequence[Telling]) -> frozenset[str]:
    """What the buyer goes by: the first word of its names that tells something."""
    common = tables().trade | tables().generic
    parsed = (parse_name(telling.acquirer).words for telling in tellings if telling.acquirer)
    telling_words = (next((word for word in words if word not in common), words[0]) for words in parsed if words)
    return frozenset(telling_words)


def _sentences(tellings: Sequence[Telling]) -> list[str]:
    claims = (claim for telling in tellings for claim in telling.claims if claim.scope == "deal")
    return list(dict.fromkeys(claim.sentence.lower() for claim in claims))[:SENTENCES_READ]


def _between(sentence: str, one: frozenset[str], two: frozenset[str]) -> str | None:
    """What stands between the two buyers where a sentence names both."""
    left, right = _place(sentence, one), _place(sentence, two)
    if left is None or right is None or left[0] == right[0]:
        return None
    first, second = sorted((left, right))
    gap = sentence[first[1] : second[0]]
    return gap if len(gap) <= FARTHEST else None


def _place(sentence: str, words: frozenset[str]) -> tuple[int, int] | None:
    found = [(at, at + len(word)) for word in words if (at := f" {sentence} ".find(f" {word}")) >= 0]
    return min(found, default=None)
