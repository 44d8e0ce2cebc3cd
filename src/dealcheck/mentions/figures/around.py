"""What stands right at a number: the sign in front of it, the scale and the unit behind it."""

from dataclasses import dataclass
from decimal import Decimal

from dealcheck.mentions.figures.lexicon import Lexicon, Unit
from dealcheck.mentions.figures.scan import Scan

MOST_SIGNS = 3  # "Rs Rs 500", "USD $5"
RATIOS = frozenset({"percent", "points"})
ATTACHED = frozenset({"p"})
LETTERS = frozenset("kmbt")


@dataclass(frozen=True, slots=True)
class Head:
    """The currency in front of a number; `start` is the number's own where there is none."""

    start: int
    unit: Unit | None


@dataclass(frozen=True, slots=True)
class Tail:
    """Scale and unit behind a number, to `end`; `number_end` is where the number itself ends."""

    end: int
    scale: Decimal | None
    unit: Unit | None
    number_end: int


def read_head(scan: Scan, words: Lexicon, start: int, floor: int) -> Head:
    """The currency sign, code or word in front of `start`, not reaching in front of `floor`."""
    begin, unit = start, None
    for _ in range(MOST_SIGNS):
        match = words.head.match(scan.backwards, scan.size - begin)
        if match is None:
            break
        at, found = scan.size - match.end(), words.before[match[1][::-1]]
        if at < floor or (found.capitals and not scan.text[at : at + len(match[1])].isupper()):
            break
        if unit is not None and not _says_more(found, unit):
            break
        begin, unit = at, found
    return Head(begin, unit)


def _says_more(further: Unit, unit: Unit) -> bool:
    """Whether a second sign belongs to the first: "Rs Rs 500" and "USD $5", but not "of R $5"."""
    return further.name == unit.name or (unit.shared and not further.shared and not further.scaled)


def read_tail(scan: Scan, words: Lexicon, end: int, head: Unit | None) -> Tail:
    """Scale and unit behind a number that ends at `end` and has `head` in front of it."""
    match = words.tail.match(scan.lower, end)
    if match is None or match.end() == end:
        return Tail(end, None, None, end)
    first, second, form, late = match.groups()
    unit = _unit(scan, words, match.span(3), head) if form else None
    scale, scale_end = None, end
    if first and not (first in LETTERS and match.start(1) > end and head is None and unit is None):
        scale, scale_end = words.scales[first], match.end(1)
        if second and second not in LETTERS:
            scale, scale_end = scale * words.scales[second], match.end(2)
    if unit is None or (form in ATTACHED and match.start(3) > scale_end):
        return Tail(scale_end, scale, None, end)
    if late and scale is None and late not in LETTERS:
        return Tail(match.end(4), words.scales[late], unit, end)
    return Tail(match.end(3), scale, unit, end)


def _unit(scan: Scan, words: Lexicon, span: tuple[int, int], head: Unit | None) -> Unit | None:
    """The unit behind a number, where it is one and the number's own."""
    start, end = span
    form, written, rest = scan.lower[start:end], scan.text[start:end], scan.lower[end : end + 2]
    unit = words.after[form]
    next_has_it = rest[:1].isdigit() or (head is not None and rest[:1] == " " and rest[1:].isdigit())
    if (
        (unit.capitals and not written.isupper())
        or (form == "pc" and written != form)
        or (form == "p" and rest == ".m")
    ):
        return None
    if unit.name in RATIOS:
        return unit if head is None and not rest[:1].isdigit() else None
    if unit.adjective and (head is None or not head.shared or rest[:1] in {"-", "/"} or rest[1:].isalpha()):
        return None
    if next_has_it or (head is not None and not _fits(head, unit)):
        return None
    return unit if head is None or head.shared else head


def _fits(head: Unit, behind: Unit) -> bool:
    """Whether sign and word say one currency twice: "$20bn USD", "$10 dollars"."""
    return behind.factor == 1 and (head.name == behind.name or head.shared != behind.shared)
