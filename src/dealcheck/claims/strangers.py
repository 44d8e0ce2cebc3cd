"""Which names of a clause are no parties of the deal, and what is tied to a name."""

import re

from dealcheck.claims.insiders import Insiders
from dealcheck.claims.place import Place
from dealcheck.model import Name

SPEAKING = re.compile(
    r"'?s?(?: news| television)?(?:, [^,;]{2,50},)?,? "
    r"(?:said|says|reported|reports|told|wrote|noted|estimates?|calculates|puts|data)\b"
)
SPOKEN_TO = re.compile(
    r"(?:according to|told|says|said|reported by|data from|quoted by|(?<!owned )(?<!held )by|advised by) (?:the )?$"
)
RIVALS = frozenset({"company", "fund"})
LEADS = re.compile(
    r"(?:'s|[-\u2013]led) (?:[a-z]+ ){0,2}(?:consortium|syndicate|bidding group)\b"
)  # whoever it is, a bidder
OF_OTHERS = re.compile(
    r"(?: \([^()]{1,25}\))?\)?(?: [\w-]+){0,2} (?:to|for|in|into|of|from|on|that|which) (?:the )?$"
)  # "$500 billion to" somebody
GENITIVES = frozenset({"'s", "'", "'s own"})
BRACKETED = re.compile(
    r" \((?:a )?(?:market cap(?:itali[sz]ation)?|market value|valu\w+|worth|revenue|sales)[^()$]{0,20}"
)


def is_stranger(place: Place, index: int | None, insiders: Insiders) -> bool:
    """Whether it is a company or fund, or the head of a bidding group, that is no party; nobody is none."""
    if index is None or index in insiders.companies:
        return False
    return place.mentions.companies[index].kind in RIVALS or _leads_bidders(place, index)


def _leads_bidders(place: Place, person: int) -> bool:
    """The sentence names a consortium after the person: "Lee's consortium"."""
    lower = place.document.lower
    return any(name.company == person and LEADS.match(lower, name.end) for name in place.scene.names)


def counts(place: Place, name: Name, insiders: Insiders) -> bool:
    """A party, or a company that is named for itself and not as the source of what is said."""
    if name.company in insiders.companies:
        return True
    lower = place.document.lower
    spoken = SPEAKING.match(lower, name.end) or SPOKEN_TO.search(lower[max(0, name.start - 20) : name.start])
    return not spoken and is_stranger(place, name.company, insiders)


def owns(place: Place, name: Name) -> bool:
    """The figure stands in the name's genitive: "Foo's 30% stake in Bar"."""
    if name.end > place.start:
        return False
    between = place.document.lower[name.end : place.start]
    return between.strip() in GENITIVES or BRACKETED.fullmatch(between) is not None


def theirs(place: Place, name: Name) -> bool:
    """The figure stands in the name's genitive or goes to it: "Foo's $3 billion", "$3 billion to Foo"."""
    lower = place.document.lower
    return owns(place, name) or OF_OTHERS.fullmatch(lower, place.end, name.start) is not None
