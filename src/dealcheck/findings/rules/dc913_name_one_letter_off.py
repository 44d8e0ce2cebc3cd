"""A party's name is one letter off.

## What it finds
Two names of companies in the articles of one deal that differ in a single letter, or in two that changed places.

## Why it matters
One of them is a misspelling, or it is another company, and a hoax begins like this.

## What it leaves alone
Short names, plurals and endings, and names that differ in a digit.
"""

from collections.abc import Iterator
from itertools import combinations

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import CLAIM_KINDS, Claim, Side

SHORTEST = 5  # letters of the word that differs
MANY = 40  # names of a deal that are held against each other
CONFIDENCE = 0.6


def _check(story: Story) -> Iterator[Clash]:
    names = [(name, name.casefold().split()) for name in story.names[:MANY]]
    for (one, ours), (other, theirs) in combinations(names, 2):
        if _one_letter_off(ours, theirs):
            here, there = story.naming(one), story.naming(other)
            if not _both_named(here, there):
                yield _clash((one, here), (other, there))


def _both_named(one: list[Claim], other: list[Claim]) -> bool:
    """A claim that names both, as two parties, knows two companies."""
    return not {claim.id for claim in one}.isdisjoint(claim.id for claim in other)


def _one_letter_off(ours: list[str], theirs: list[str]) -> bool:
    """The same number of words, of which a single one differs by a slip."""
    if len(ours) != len(theirs):
        return False
    unlike = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and _slip(*unlike[0])


def _slip(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST or not (short.isalpha() and long.isalpha()) or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):  # a letter too many, but no ending
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long) - 1))
    at = [place for place in range(len(short)) if short[place] != long[place]]
    if len(at) == 1:
        return at[0] < len(short) - 1
    return len(at) == 2 and at[1] == at[0] + 1 and short[at[0]] == long[at[1]] and short[at[1]] == long[at[0]]  # noqa: PLR2004


def _clash(one: tuple[str, list[Claim]], other: tuple[str, list[Claim]]) -> Clash:
    (first, here), (second, there) = one, other
    return Clash(
        message=sentence(f"{first} ({where(here)}) and {second} ({where(there)}) differ in a single letter"),
        help="Is it one company? Look the name up in its own release.",
        sides=tuple(Side.of(name, claims) for name, claims in (one, other)),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC913",
    name="name-one-letter-off",
    category="party",
    severity="info",
    reads=frozenset(CLAIM_KINDS),
    check=_check,
    manual=__doc__,
)
