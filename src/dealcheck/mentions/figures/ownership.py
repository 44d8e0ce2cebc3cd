"""Parts of a company said in words: "a minority stake", "nearly half of the company", "a 50-50 joint venture"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from dealcheck.mentions.figures.scan import Piece, Scan
from dealcheck.mentions.figures.units import ONE, Unit
from dealcheck.model import Figure
from dealcheck.text.tables import listed, read_table
from dealcheck.text.trie import trie

SOURCE = "F30-part-in-words"
PERCENT = Unit("percent", money=False)
HUNDRED = Decimal(100)
ZERO = Decimal(0)
HALF = Decimal(50)
GLOSS = Decimal(5)  # points by which words may miss the number that they repeat
NEAR = 48  # characters in front of a fraction in which the verb of owning stands
SMALLEST = Decimal("0.0001")
SIDES: dict[str, tuple[Decimal | None, Decimal | None]] = {"minority": (None, HALF), "majority": (HALF, None)}
ORDINALS = frozenset({"third", "fourth", "fifth", "sixth", "eighth", "tenth", "quarter"})
EVEN_MARKS = frozenset({"-", ":", "/", "\N{EN DASH}"})


class _Patterns:
    """What stands around a fraction that is a part of a company."""

    def __init__(self) -> None:
        rows = {key: trie(sorted(listed(forms))) for key, forms in read_table(__name__, "ownership.toml").items()}
        article = r"(?: (?:the|its|his|her|their|our|a|all|that))?(?: [a-z-]{1,15})?"
        self.noun = re.compile(rf"(?:[ -](?:{rows['adjectives']})){{0,2}}[ -](?:{rows['nouns']})(?![a-z])(?!'s)")
        self.owned = re.compile(rf"(?: of)?{article} (?:{rows['owned']})(?![a-z])(?!'s)")
        self.named = re.compile(r" of ([A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3} ?)(?!'s)")
        self.passive = re.compile(r" (?:is|are|was|were|has been|have been|had been) (?:owned|held|controlled) by ")
        self.verb = re.compile(
            rf"(?<![a-z])(?:(?:{rows['verbs']})(?: [a-z0-9'&.-]+){{0,4}}"
            rf"|(?:{rows['paid']})[^;:]{{0,40}}? for(?: a)?) ?$"
        )
        self.rank = re.compile(r"(?:largest|biggest|second|third|top|leading|main) $")
        self.venture = re.compile(rf" (?:{rows['ventures']})(?![a-z])")


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def side_of_half(scan: Scan, start: int, end: int) -> Piece | None:
    """A minority or majority of a company; None where it is one of voters, workers or votes."""
    around = _patterns()
    owned = around.noun.match(scan.lower, end) or (_verb(scan, start) and not _of_others(scan, end))
    ranked = around.rank.search(scan.lower[max(0, start - NEAR) : start])  # "the largest minority shareholder"
    if not owned or ranked or _has_number(scan, start, end):
        return None
    low, high = SIDES[scan.lower[start:end]]
    return Piece(start, end, HALF, ZERO, None, PERCENT, signed=False, source=SOURCE, ends=(low, high))


def part_of_company(scan: Scan, start: int, end: int, part: Decimal) -> Piece | None:
    """A fraction of a company; `part` is between 0 and 1."""
    around = _patterns()
    article = 2 if scan.lower[start:end] in ORDINALS else 0  # "a third", but no "third quarter"
    if article and scan.lower[start - article : start] != "a ":
        return None
    behind = around.owned.match(scan.lower, end) or around.named.match(scan.text, end)
    held = behind and (_verb(scan, start) or around.passive.match(scan.lower, behind.end() - (behind[0][-1] == " ")))
    if not around.noun.match(scan.lower, end) and not held:
        return None
    number = (part * HUNDRED).quantize(SMALLEST).normalize()
    return Piece(start - article, end, number + 0, ONE, None, PERCENT, signed=False, source=SOURCE)


def without_glosses(scan: Scan, figures: Sequence[Figure]) -> list[Figure]:
    """The figures without the words that only repeat a stake which the article also gives as a number.

    "Nearly half" beside "a 49% stake" says nothing of its own; "a majority" beside it does.
    """
    if not any(figure.form == "words" for figure in figures):
        return list(figures)
    stakes = [figure.quantity.high for figure in figures if figure.quantity is not None and _is_stake(scan, figure)]
    return [figure for figure in figures if not any(_repeats(figure, stake) for stake in stakes if stake is not None)]


def _is_stake(scan: Scan, figure: Figure) -> bool:
    around = _patterns()
    patterns = ((around.noun, scan.lower), (around.owned, scan.lower), (around.named, scan.text))
    return figure.form == "percent" and any(pattern.match(text, figure.end) for pattern, text in patterns)


def _repeats(figure: Figure, stake: Decimal) -> bool:
    if figure.form != "words" or figure.quantity is None:
        return False
    low, high = figure.quantity.low, figure.quantity.high
    if low is None or high is None:
        return (low or ZERO) < stake < (high or HUNDRED)
    return low - GLOSS <= stake <= high + GLOSS


def even_parts(scan: Scan, one: Piece, other: Piece) -> Piece | None:
    """The half that each side has of a "50-50 joint venture"."""
    if one.number != HALF or other.number != HALF or scan.lower[one.end : other.start] not in EVEN_MARKS:
        return None
    if one.unit is not None or not _patterns().venture.match(scan.lower, other.end):
        return None
    return Piece(one.start, other.end, HALF, ONE, None, PERCENT, signed=False, source=SOURCE)


def _verb(scan: Scan, start: int) -> bool:
    return _patterns().verb.search(scan.lower[max(0, start - NEAR) : start]) is not None


def _of_others(scan: Scan, end: int) -> bool:
    """Whether "of" follows, but nothing that can be owned."""
    around = _patterns()
    rest = scan.lower.startswith(" of ", end)
    return rest and not (around.owned.match(scan.lower, end) or around.named.match(scan.text, end))


def _has_number(scan: Scan, start: int, end: int) -> bool:
    """Whether the percentage itself stands in the same phrase ("a 49% minority stake", "a minority stake of 49%")."""
    front, behind = scan.lower[max(0, start - 12) : start], scan.lower[end : end + NEAR // 2]
    return (
        "%" in front
        or "percent" in front
        or "per cent" in front
        or re.match(r"[a-z -]{0,20}?(?:of|\() ?[0-9]", behind) is not None
    )
