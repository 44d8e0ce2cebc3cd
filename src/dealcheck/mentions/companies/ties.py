"""Names that the text itself ties together: short form and full name, parent and unit, holder and held."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dealcheck.model import Company, Document, Name, Tie
from dealcheck.model.tie import Relation

HOUSES = frozenset({"company", "fund"})
FARTHEST = 80  # characters between two names that one phrase ties together
MOST = 16  # of one article: beyond stands a list of holdings

_UNIT = r"(?:unit|subsidiary|division|arm|affiliate|vehicle)"
_OWN = r"(?:parent|owner|holding company|investment company)"
_WORDS = r"(?:(?!rival|and|to|of|by|with|from|for|in|as|on|said|has|is|was|will|the|that|target|against)[a-z-]+ ){0,3}"
_BRACKET = re.compile(r"[.']?s? ?\( ?(?:[a-z ]{2,12}: ?)?[\"']?")
# "Halcyon, formerly known as Marlow"; "Halcyon, which trades as Marlow".
KNOWN_AS = re.compile(
    r",? \(?(?:which (?:is|was) )?(?:(?:formerly|previously|originally|once|also|now|better|commonly|then|since) ){0,2}"
    r"(?:(?:known|named|called|branded|rebranded|renamed|trading|trades|doing business|operating)(?: as| to)? "
    r"|formerly )?(?:the )?"
)
_KNOWING = re.compile(
    r"\b(?:formerly|previously|known|named|called|branded|rebranded|renamed|trad(?:ing|es)|doing business)\b"
)
_KIN = re.compile(
    rf"\)?(?:'s?)? {_WORDS}(?:{_UNIT}|{_OWN}|company|firm|promoters?)(?: company| firm| group)?,? "
    rf"|\)?,? (?:which is |who is |is |now )?(?:a |an |the |one of )?{_WORDS}(?:{_UNIT}|{_OWN}|part|member|brand"
    r"|promoter entity|promoter group(?: company| vehicle)?)(?: company| of companies)? (?:of|for) (?:the )?"
    rf"|\)?[-\u2013]owned (?:{_UNIT} )?"
    r"|\)?,? (?:which is )?(?:wholly |fully |majority |majority-)?(?:owned|controlled) by (?:the )?"
    rf"|\)?,? (?:through|via|by way of) (?:its |a |an |the )?{_WORDS}{_UNIT},? (?:called |named )?"
)
_UNIT_BEHIND = re.compile(rf" (?:[a-z-]+ ){{0,2}}{_UNIT}\b")
_HOLDS = re.compile(r"\)?,? (?:(?:which|that|who) )?(?:owns|holds|controls|has) (?:[\w.%-]+ ){0,6}(?:of|in) (?:the )?")


def find_ties(document: Document, companies: Sequence[Company], names: Sequence[Name]) -> tuple[Tie, ...]:
    """The ties between names that stand next to each other in the text, each once, in text order."""
    houses = [name for name in names if companies[name.company].kind in HOUSES]
    found = dict.fromkeys(tie for one, two in pairwise(houses) for tie in _ties(document, companies, one, two))
    return tuple(found)[:MOST]


def _ties(document: Document, companies: Sequence[Company], one: Name, two: Name) -> Iterator[Tie]:
    if two.start - one.end > FARTHEST:
        return
    if one.company == two.company:
        left, right = document.text[one.start : one.end], document.text[two.start : two.end]
        if left != right and left[:1].isupper() and right[:1].isupper() and _is_introduced(document, one, two):
            yield Tie(left, right, "same")
        return
    relation = _relation(document, one, two)
    if relation is not None:
        yield Tie(companies[one.company].name, companies[two.company].name, relation)


def _is_introduced(document: Document, one: Name, two: Name) -> bool:
    if _BRACKET.fullmatch(document.lower, one.end, two.start):
        return True
    return is_known_as(document, one.end, two.start)


def is_known_as(document: Document, start: int, end: int) -> bool:
    """Whether the words between two names say that the second is another name for the first."""
    return (
        KNOWN_AS.fullmatch(document.lower, start, end) is not None
        and _KNOWING.search(document.lower, start, end) is not None
    )


def _relation(document: Document, one: Name, two: Name) -> Relation | None:
    lower = document.lower
    owned = (
        lower.startswith("'s ", one.end) and two.start == one.end + len("'s ") and _UNIT_BEHIND.match(lower, two.end)
    )
    if owned or _KIN.fullmatch(lower, one.end, two.start):
        return "kin"
    return "holds" if _HOLDS.fullmatch(lower, one.end, two.start) else None
