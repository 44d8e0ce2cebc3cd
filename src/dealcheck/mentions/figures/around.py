"""What stands right at a number: the sign in front of it, the scale and the unit behind it."""

import re
from decimal import Decimal

from dealcheck.mentions.figures.lexicon import Lexicon
from dealcheck.mentions.figures.phrases import read_ahead
from dealcheck.mentions.figures.scan import Scan
from dealcheck.mentions.figures.units import Unit
from dealcheck.record import record

LETTERED = ("series ", "class ", "round ", "tier ")
MOST_SIGNS = 3  # "Rs Rs 500", "USD $5"
MINUS = frozenset("-\N{MINUS SIGN}")
BLANKS = frozenset(" -")
STOPS = frozenset(("", *".;:)!?\"'\n"))  # behind these, nothing belongs to a number any more
NEAR = 24  # characters behind a unit that tell whether it is one
MOST_TOKENS = 4  # "18k cr rupees", "75 USD million"
MOST_SCALE = 10**15  # "thousand trillion": scale words that make more than that are no number
NO_SIGN = r"\w\s.,;:'\"()\[\]{}!?%&*/+=<>|~^#@-"
# Backwards: a sign with the letters in front of it ("us$", "hk $"), or a word with a sign in front of it ("$us").
HEAD = re.compile(rf" ?(?:([^{NO_SIGN}])( ?[a-z.]{{1,4}}(?![a-z.]))?|(\.?[a-z]{{1,9}})(?![a-z])([^{NO_SIGN}])?)")

# A bound between a number and its scale or unit: "$40-odd million", "$1-plus billion".
BOUND = re.compile(r"(?:[ -]odd|-plus)(?=[ -])")

# "per share" and its like, right behind an amount or its form and twin ("in cash", "(€59.5)").
PER_SHARE = re.compile(
    r"(?: in cash| in stock| \([^()\n]{1,40}\))?"
    r"(?:,? (?:a|per|for each|for every|for one) (?:[a-z]{1,15} ){0,2}?(?:share|stock|ads|adr|unit)(?![a-z])"
    r"|-a-share|-per-share|/share| apiece| each(?! other))"
)


@record
class Head:
    """The currency in front of a number; `start` is the number's own where there is none."""

    start: int
    unit: Unit | None


@record
class Tail:
    """Scale and unit behind a number, up to `end`."""

    end: int
    scale: Decimal | None
    unit: Unit | None


def read_head(scan: Scan, words: Lexicon, start: int, floor: int) -> Head:
    """The currency sign, code or word in front of `start`, not reaching in front of `floor`."""
    begin, unit = start, None
    for _ in range(MOST_SIGNS):
        match = HEAD.match(scan.backwards, scan.size - begin)
        found = None if match is None else _sign(words, match, lettered=_is_lettered(scan, match))
        if found is None:
            break
        at, further = scan.size - found[0], found[1]
        if at < floor or ("capitals" in further.conditions and not scan.text[at:begin].rstrip().isupper()):
            break
        if unit is not None and not _says_more(further, unit):
            break
        begin, unit = at, further
        if match is not None and match[1] and (match[2] or "").strip() not in words.head:
            break  # no code stands in front of the sign
    return Head(begin, unit)


def _is_lettered(scan: Scan, match: re.Match[str]) -> bool:
    """Whether the letter in front of a sign is a round's or a class's: "Series A $5 million" is no A$5 million."""
    return (
        match[2] is not None and match[2].startswith(" ") and scan.lower.endswith(LETTERED, 0, scan.size - match.end())
    )


def _sign(words: Lexicon, match: re.Match[str], *, lettered: bool) -> tuple[int, Unit] | None:
    """The longest known form of what stands in front of a number, and where it ends backwards."""
    sign, letters, word, outer = match.groups()
    if (letters or outer) and not lettered:
        unit = words.head.get(f"{sign}{letters}" if sign else f"{word}{outer}")
        if unit is not None:
            return match.end(), unit
    unit = words.head.get(sign or word)
    return None if unit is None else (match.end(1) if sign else match.end(3), unit)


def _says_more(further: Unit, unit: Unit) -> bool:
    """Whether a second sign belongs to the first: "Rs Rs 500" and "USD $5", but not "of R $5"."""
    return further.name == unit.name or (unit.shared and not further.shared and "scaled" not in further.conditions)


def read_tail(scan: Scan, words: Lexicon, end: int, head: Unit | None) -> Tail:
    """Scale and unit behind a number that ends at `end` and has `head` in front of it."""
    bound = BOUND.match(scan.lower, end)
    if bound is not None:
        behind = _tail(scan, words, bound.end(), head)
        if behind.end > bound.end():
            return behind
    return _tail(scan, words, end, head)


def _tail(scan: Scan, words: Lexicon, end: int, head: Unit | None) -> Tail:
    scale, unit, at = None, None, end
    letter_apart = False
    for _ in range(MOST_TOKENS):
        if scan.lower[at : at + 1] in STOPS:
            break
        found = read_ahead(words.tail, scan.lower, at)
        if found is None:
            break
        stop, value = found
        if isinstance(value, Unit):
            taken = None if unit is not None else _own_unit(scan, words, value, (at, stop), head)
            if taken is None:
                break
            unit, at = taken, stop
        else:
            letter = scan.lower[at:stop].lstrip(" -") in words.letters
            if scale is not None and (letter or unit is not None or scale * value > MOST_SCALE):
                break
            letter_apart = letter and scan.lower[at] in BLANKS
            scale, at = value if scale is None else scale * value, stop
    if letter_apart and head is None and unit is None:
        return Tail(end, None, None)
    return Tail(at, scale, unit)


def _own_unit(scan: Scan, words: Lexicon, unit: Unit, span: tuple[int, int], head: Unit | None) -> Unit | None:
    """The unit that a form behind a number gives it; None where the form is another word or the next number's."""
    rest = scan.lower[span[1] : span[1] + 2]
    if unit.conditions and not _is_written(scan, words, unit, span):
        return None
    if not unit.money:
        return unit if head is None and not rest[:1].isdigit() else None
    if "adjective" in unit.conditions and (
        head is None or not head.shared or rest[:1] in {"-", "/"} or rest[1:].isalpha()
    ):
        return None
    if rest[:1].isdigit() or (head is not None and rest[:1] == " " and rest[1:].isdigit()):
        return None
    if head is None or not _same_money(head, unit):
        return unit if head is None else None
    return unit if head.shared else head


def _is_written(scan: Scan, words: Lexicon, unit: Unit, span: tuple[int, int]) -> bool:
    """Whether the form is the unit in this writing: in capitals, at the digits, before "a share", and no weight."""
    start, end = span
    conditions, written, rest = unit.conditions, scan.text[start:end], scan.lower[end : end + NEAR]
    if "capitals" in conditions and not written.lstrip(" -").isupper():
        return False
    if "attached" in conditions and (not written.islower() or written[0] in BLANKS or rest.startswith(".m")):
        return False
    if "per_share" in conditions and not is_per_share(scan.lower, end):
        return False
    weighed = rest[len(" of ") :].partition(" ")[0].rstrip(".,;") if rest.startswith(" of ") else ""
    return "weight" not in conditions or weighed not in words.weighed


def _same_money(head: Unit, behind: Unit) -> bool:
    """Whether sign and word say one currency twice: "$20bn USD", "$10 dollars"."""
    return behind.factor == 1 and (head.name == behind.name or head.shared != behind.shared)


def is_per_share(lower: str, end: int) -> bool:
    """Whether "a share" or its like stands right behind what ends at `end`."""
    return lower[end : end + 1] not in STOPS and PER_SHARE.match(lower, end) is not None


def minus(lower: str, begin: int) -> int:
    """How many characters the minus in front of a quote that begins at `begin` takes up."""
    if lower[begin - 1 : begin] in MINUS:
        return int(lower[begin - 2 : begin - 1] in {"", " ", "(", "\n"})
    return next((len(word) for word in ("minus ", "negative ") if lower.endswith(word, 0, begin)), 0)
