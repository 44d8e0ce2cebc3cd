"""What is bought or sold where it is no company: "its cable television business", "five rural hospitals"."""

import re
from functools import cache

from dealcheck.mentions.companies import asset_nouns
from dealcheck.mentions.transactions.line import Line
from dealcheck.model import Name
from dealcheck.text.trie import trie

_NO_WORD = (
    r"(?!(?:our|my|way|into|from|to|for|that|which|who|with|at|by|in|on|under|through|as|after|said|is|was|are|were|will|would|has|have|had"
    r"|stake|stakes|shares?|stock|interest|talks|agreement)\b)"
)
_CALLED = re.compile(
    r" (?:unit|units|subsidiary|subsidiaries|division|business|affiliate|arm|stake|shares?|stock|group|board|newspaper"
    r"|magazine|airline|app|website|brand|club|team)\b"
)
_COUNTED = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b")
_GENITIVE = re.compile(r" ?'?s?(?= )")
_UNNAMED = re.compile(r"(?:company|firm|manufacturer|maker|chain|bank|newspapers?|hotels?|stores)$")


@cache
def _phrase() -> re.Pattern[str]:
    """A noun phrase that ends in a noun of what can be sold; articles and quantifiers in front are left out."""
    nouns = trie(sorted(asset_nouns()))
    return re.compile(
        r"((?: (?:the|its|their|his|a|an|all|assets|of|substantially|remaining|existing|entire|previously|announced"
        r"|some|any|one)\b){0,5}) "
        r"(?:[\d./-]+ (?:pct|percent|per cent|%)?(?:stake|interest) in (?:a|an|the) )?"
        rf"((?:{_NO_WORD}[\w&'/.-]+ ){{0,8}}(?:{nouns}))\b(?! (?:of|in|owned)\b)"
    )


def find_asset(line: Line, place: int) -> tuple[int, int] | None:
    """The phrase right behind the place that describes what is sold, or None.

    It must be one thing that a reader could point at: it bears a name, is a number of things, belongs to somebody in
    the sentence, or is a company that has no name yet.
    """
    match = _phrase().match(line.document.lower, place, line.sentence.end)
    if match is None:
        return None
    start, end = match.span(2)
    text = line.document.text[start:end]
    if " " not in text:
        return None
    definite = match[1].split()[:1] in (["its"], ["their"], ["his"]) or _COUNTED.match(match[2]) is not None
    return (start, end) if definite or text != text.lower() or _UNNAMED.search(match[2]) else None


def owned_asset(line: Line, name: Name) -> tuple[int, int] | None:
    """The described thing that the name owns: "Halcyon's radio business"; None where it is called by a name."""
    genitive = _GENITIVE.match(line.document.lower, name.end) if line.owner(name) else None
    match = _phrase().match(line.document.lower, genitive.end(), line.sentence.end) if genitive else None
    if match is None or " " not in match[2]:
        return None
    following = next(line.behind(name.end), None)
    return match.span(2) if following is None or following.start >= match.end() else None


def is_part_of_asset(line: Line, place: int, name: Name) -> tuple[int, int] | None:
    """The described thing of which the name is only a part ("its Halcyon variety stores"), or None.

    A name with its kind right behind it ("its Halcyon unit") is what it is called, and so is one that stands elsewhere.
    """
    own = line.document.lower.startswith((" its ", " their "), place)
    if line.owner(name) or not (own or line.document.lower.startswith(" the ", place)):
        return None
    asset = find_asset(line, place)
    if asset is None or asset[1] <= name.end or _CALLED.match(line.document.lower, name.end):
        return None
    return asset if own or line.mentions(name.company) == 1 else None
