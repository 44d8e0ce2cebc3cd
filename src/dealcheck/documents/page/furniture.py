"""Which blocks are the page's and not the article's, by their own words and shape."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Literal

from dealcheck.documents.page.captions import is_credit
from dealcheck.record import record
from dealcheck.text.tables import read_table

Judgement = Literal["article", "furniture", "teasers", "author", "comments"]  # the last three: headings
HEADINGS: frozenset[Judgement] = frozenset({"teasers", "author", "comments"})

NOTICE = 320  # characters up to which its first words tell what a whole block is
SHORT = 90  # characters of a heading, a byline or a row of buttons
MENU_ENTRIES = 3  # entries of the shortest menu in one line
ENTRY_WORDS = 3  # words of one entry
BUTTONS = 12  # words of the longest row of buttons

WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[&+]")
SEPARATOR = re.compile(r" ?[|\u2022\u00b7\u00bb\u203a\u25cf] ?| [/>] ")
SEPARATORS = ("|", " / ", " > ", "\u2022", "\u00b7", "\u00bb", "\u203a", "\u25cf")
CONTACTS = ("@", "+", "(0", "tel", "phone", "call")
MONEY = re.compile(r"[$\u00a3\u20ac\u20b9\u00a5%]|\d ?(?:bn|mn?|billion|million|trillion|crore|percent|per cent)\b")
PHONE = re.compile(r"(?:\+|\(0|\btel\b|phone|\bcall\b).{0,25}?\d(?:[ ().-]{0,2}\d){6,14}")
SIGN = re.compile(r" ?[:|\u00bb\u203a>\u2192\u2014] ?| [-\u2013](?= )")  # between "Read more" and the other story
LONGEST_LINK = 1_000  # characters, its text included
LINK = re.compile(r"!?\[[^\n]*\]\([^)\s]*\)[.,]?$|https?://\S+$")
EDGE = "\"'([#$\u00a3\u20ac\u20b9\u00a5@\u00a9+"  # signs that a block may begin with besides letters and digits

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_UNIT = r"(?:min|minute|hour|hr|day|week|month)s?"
CLOCK = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?"
    rf"(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?,?(?: \d{{4}})?"
    r"(?:,? (?:at |\| |- )?\d{1,2}[:.]\d\d ?.{0,12})?$|"
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:,? \d{1,2}:\d\d.{0,8})?$|"
    r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?$|"
    rf"(?:published|updated|posted)\b.{{0,40}}(?:\b{_MONTH} |\d:\d\d|\bago\b).{{0,40}}$|"
    rf"\d{{1,3}} ?{_UNIT} (?:read|ago|listen|watch|video)\b.{{0,20}}$"
)
OFFER = re.compile(
    r"(?:save|get|try|subscribe|start|enjoy|unlock|join|only|just)\b(?!-).{0,60}"
    r"(?:\b(?:subscription|membership|free trial)\b|% off\b|\bmonths (?:for|free)\b|"
    r"[$\u00a3\u20ac]\d[\d.]{0,5}(?:/| an? | per )(?:week|month|year)\b)"
)
TICKER = re.compile(r"[A-Z][\w.^&]*(?: [A-Z0-9][\w.&]*){0,3}(?: [\d,]+(?:\.\d+)?)? [+\u2212-]\d[\d.]*%?(?: .{0,20})?$")
# A move in a list of markets: "+148.26 (+0.68%)".
QUOTATION = re.compile(r"[+\u2212-]\d[\d.,]{0,12}(?: ?%)?|[+\u2212-]?\d[\d.,]{0,12} ?\([+\u2212-]\d[\d.,]{0,12} ?%\)")
# A pair of currencies with its rate: "EUR/USD 1.0840 -0.1%".
PAIR = re.compile(
    r"(?:[a-z]{3}|[$\u00a3\u20ac\u00a5]) ?/ ?(?:[a-z]{3}|[$\u00a3\u20ac\u00a5])(?: [+\u2212-]?\d[\d.,]{0,11}%?){1,3}"
)
METER = re.compile(
    r"\b\d{1,3}[ -]min(?:ute)?s?[ -](?:read|listen|watch)\b|"
    r"\b\d[\d.,]*[km]? (?:followers|subscribers|views|likes)\b|^\d[\d.,]*[km]? (?:shares|comments)$"
)
BYLINE = re.compile(
    r"[Bb][Yy]:? [A-Z][\w.'-]*(?:[, |]+(?:[A-Z][\w.'-]*|and|de|van|von|der|bin|al|&|in|for|of|at|\d+)){0,12}$"
)
WIRE = re.compile(r"\(?(?:reporting|editing|writing|additional reporting|compiled|edited|written) (?:by|and editing)\b")


MORE_FROM = re.compile(
    r"(?:(?:read |see |watch )?more|(?:more |the )?(?:latest|top|recent|other|most read|most popular|related) "
    r"(?:stories|news|articles|headlines|coverage|posts|videos)|(?:most )?popular|trending) "
    r"(?:from|in|on|about|by|for|with) [^.!?\d$]{2,40}$"
)
CLOSING = ".!?\"')%]"  # signs that a block may end with besides letters and digits


@record
class Words:
    """The vocabulary of page furniture; `pointers` and `notices` by their first word, the longest first."""

    menu: frozenset[str]
    pointers: dict[str, list[str]]
    notices: dict[str, list[str]]
    marks: tuple[str, ...]
    headings: dict[str, Judgement]


@record
class Page:
    """What of the vocabulary stands anywhere on one page, so that each of its blocks is asked for no more."""

    marks: tuple[str, ...]
    has_separators: bool
    has_contacts: bool


def page(whole: str) -> Page:
    """Look through a page's text, in lower case."""
    return Page(
        marks=tuple(mark for mark in words().marks if mark in whole),
        has_separators=any(sign in whole for sign in SEPARATORS),
        has_contacts=any(sign in whole for sign in CONTACTS),
    )


@cache
def words() -> Words:
    """The table beside this file."""
    table = read_table(__name__, "furniture.toml")
    kinds: tuple[Judgement, ...] = ("comments", "author", "teasers")
    return Words(
        menu=frozenset(table["menu_words"].split()),
        pointers=_by_first_word(table["pointers"]),
        notices=_by_first_word(table["notices"]),
        marks=tuple(table["marks"]),
        headings={heading: kind for kind in kinds for heading in table["headings"][kind]},
    )


def _by_first_word(phrases: Iterable[str]) -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for phrase in sorted(phrases, key=len, reverse=True):
        found[phrase.split()[0].rstrip(":")].append(phrase)
    return dict(found)


def judge(text: str, page: Page) -> Judgement:
    """What the block is by itself, as far as its words and its shape tell."""
    table = words()
    plain = _undecorated(text)
    lower = plain.lower()
    if len(lower) < SHORT:
        kind = table.headings.get(lower.rstrip(":. \u2026")) or ("teasers" if MORE_FROM.match(lower) else None)
        if kind:
            return kind
    return "furniture" if not plain or _is_page(plain, lower, page) else "article"


def is_moment(text: str) -> bool:
    """Whether a block is a date or an age and nothing else."""
    return len(text) < SHORT and CLOCK.match(text.lower()) is not None


def _undecorated(text: str) -> str:
    """Without the pictographs, bullets and arrows around it."""
    start, end = 0, len(text)
    while start < end and not (text[start].isalnum() or text[start] in EDGE):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in CLOSING):
        end -= 1
    return text[start:end]


def _is_page(plain: str, lower: str, page: Page) -> bool:
    table = words()
    if plain[0] in "![h(" and len(plain) <= LONGEST_LINK and LINK.match(plain):
        return True
    first = lower[: len(plain.split(maxsplit=1)[0])].rstrip(":|,.")
    if _is_pointer(plain, lower, table.pointers.get(first, ())) or _is_notice(lower, table.notices.get(first, ())):
        return True
    if len(lower) > NOTICE:
        return False
    if len(lower) <= SHORT and (_is_line(plain, lower) or _is_row(lower, table)):
        return True
    is_marked = (
        any(mark in lower for mark in page.marks)
        or (page.has_contacts and _is_contact(lower))
        or (page.has_separators and _is_menu(plain))
    )
    return is_marked and not MONEY.search(lower)


def _is_pointer(plain: str, lower: str, phrases: Iterable[str]) -> bool:
    """Whether the block begins with one of the phrases, and a sign or a headline behind it."""
    for phrase in phrases:
        end = len(phrase)
        if lower.startswith(phrase):
            if SIGN.match(lower, end):
                return True
            if not lower[end : end + 1].isalnum():
                return " " in phrase and plain[end + 1 : end + 2].isupper() and not plain.endswith(".")
    return False


def _is_notice(lower: str, phrases: Iterable[str]) -> bool:
    if len(lower) > NOTICE:
        return False
    begins = any(lower.startswith(phrase) and not lower[len(phrase) : len(phrase) + 1].isalpha() for phrase in phrases)
    # A longer one is a notice that a page has run into the article's first words.
    return begins and (len(lower) <= 2 * SHORT or not MONEY.search(lower))


def _is_line(plain: str, lower: str) -> bool:
    """A date, a byline, a counter or a credit."""
    return bool(
        CLOCK.match(lower)
        or QUOTATION.fullmatch(lower)
        or PAIR.fullmatch(lower)
        or BYLINE.match(plain)
        or TICKER.match(plain)
        or OFFER.match(lower)
        or WIRE.match(lower)
        or is_credit(lower)
        or (METER.search(lower) and not MONEY.search(lower))
    )


def _is_row(lower: str, table: Words) -> bool:
    """A menu or a row of buttons: words that mean nothing but a place to click."""
    found = WORD.findall(lower)
    return (
        len(found) <= BUTTONS
        and all(word in table.menu or word.isdigit() for word in found)
        and not MONEY.search(lower)
    )


def _is_menu(plain: str) -> bool:
    entries = SEPARATOR.split(plain)
    return len(entries) >= MENU_ENTRIES and all(len(entry.split()) <= ENTRY_WORDS for entry in entries)


def _is_contact(lower: str) -> bool:
    return ("@" in lower and len(lower) <= 2 * SHORT) or PHONE.search(lower) is not None
