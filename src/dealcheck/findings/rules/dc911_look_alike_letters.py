"""A company's name mixes the letters of two scripts.

## What it finds
A name of a party in which a Latin letter has been replaced by one of another script that looks the same.

## Why it matters
It is not that company's name, and no search finds it. Such names come from hoaxes and from careless copies.

## What it leaves alone
Names that are wholly in another script.
"""

import unicodedata
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import listed, sentence, where
from dealcheck.model import CLAIM_KINDS, Side
from dealcheck.text.company_names import parse_name

CONFIDENCE = 0.9


def _check(story: Story) -> Iterator[Clash]:
    for name in story.names:
        if name.isascii() or not parse_name(name).mixed:
            continue
        claims = story.naming(name)
        yield Clash(
            message=sentence(f"the name {name} mixes letters of two scripts: {_odd_letters(name)} ({where(claims)})"),
            help="Type the name anew, and ask where the text comes from.",
            sides=(Side.of(name, claims),),
            confidence=CONFIDENCE,
        )


def _odd_letters(name: str) -> str:
    """The letters that do not belong, by their names, because they cannot be told by eye."""
    letters = [char for char in dict.fromkeys(name) if char.isalpha()]
    latin = [char for char in letters if unicodedata.name(char, "").startswith("LATIN")]
    odd = [char for char in letters if char not in latin] if len(latin) * 2 > len(letters) else latin
    return listed([unicodedata.name(char, "").lower() for char in odd])


RULE = Rule(
    code="DC911",
    name="look-alike-letters",
    category="party",
    severity="warning",
    reads=frozenset(CLAIM_KINDS),
    check=_check,
    manual=__doc__,
)
