"""Which blocks are the page's and not the article's: menus, teasers, buttons, notices, author boxes."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Judgement = Literal["article", "furniture", "teasers", "prose"]  # the last two: a heading, and what stands below it

PROSE = 120  # characters of a block with a full stop that no list of teasers holds
NOTICE = 320  # characters up to which a notice's first words tell what the whole block is
MENU_ITEM = 3  # words of an entry in a menu
MENU_WORDS = 12  # words of a row of buttons
SHORT = 90  # characters of a byline or a credit

SEPARATED = re.compile(r" ?[|\u2022\u00b7\u00bb\u203a\u25cf] ?| / | > ")
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[&+]")
SENTENCES = re.compile(r"[.!?]['\")]* [\"']?[A-Z]")
MONEY = re.compile(r"[$\u00a3\u20ac\u20b9\u00a5%]|\b\d[\d.,]* ?(?:bn|mn?|billion|million|trillion|crore)\b")
DECORATION = re.compile(r"^[^\w$\u00a3\u20ac\u20b9\u00a5(\"'\[#@\u00a9+-]+|[^\w.!?\"')%\]]+$")

BYLINE = re.compile(
    r"by:? [A-Z][\w.'-]+(?: (?:[A-Z][\w.'-]+|and|de|van|von|der|bin|al|&|in [A-Z]\w+|for))*(?:,? .{0,40})?$", re.ASCII
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?"
_UNIT = r"(?:min|mins|minute|minutes|hour|hours|hr|hrs|day|days|week|weeks|month|months)"
CLOCK = re.compile(
    r"(?:(?:published|posted|updated|last updated|modified|first published|released)\b.{0,80}|"
    rf"{_DAY}(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?,?(?: \d{{4}})?"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?.{0,12})?|"
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:,? \d{1,2}:\d\d.{0,8})?|"
    rf"\d+ ?{_UNIT} (?:read|ago|listen|watch|video)\b.{{0,20}})$"
)
READING_TIME = re.compile(
    r"\b\d+[ -]min(?:ute)?s?[ -](?:read|listen|watch)\b|"
    r"\b\d[\d.,]*[km]? (?:followers|subscribers|views|comments|likes)\b"
)
PHONE = re.compile(r"(?:\+|\(0?|tel[.:]? ?|phone:? ?|call ).{0,25}?\d(?:[ ().-]{0,2}\d){6,14}")
MAIL = re.compile(r"\S+@\S+\.\w+|\[email protected\]")
LEGAL = re.compile(
    r"all rights reserved|(?:use|uses|storing|storage) (?:of )?cookies|accept all|privacy policy|"
    r"terms of (?:use|service)|sign up for our|subscribe to our|our newsletter|this material may not be published|investment advice\b"
)
CREDIT = re.compile(
    r"^\(?(?:photo|photos|image|images|picture|pic|illustration|graphic|photograph|video|file|screenshot|source|credit)"
    r"(?: (?:by|credit|source|courtesy|from|of|via|illustration))*\b ?[:/|\u00a9-] ?"
)
AGENCY = re.compile(
    r"(?:getty images?|reuters|associated press|\bap photo|\bafp\b|bloomberg|shutterstock|unsplash|\bepa\b|"
    r"\bpti\b|"
    r"istock|alamy|pexels|pixabay|wikimedia|handout|courtesy of [^.]{1,40}|file photo|file image|representative image)\)?\.?$"
)
CREDITED = re.compile(r"[-(\u2013.] ?(?:image|photo|picture|photograph)s?(?: by| credit| courtesy)?: [^.]{2,60}$")
CREDIT_WORDS = 5  # words of a credit that describes nothing
LINKS_ONLY = re.compile(r"!?\[[^\n]*\]\([^)\s]*\)[.,]?$|https?://\S+$")


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary of page furniture, ready to be asked."""

    menu: frozenset[str]
    teasers: re.Pattern[str]
    notices: re.Pattern[str]
    teaser_headings: frozenset[str]
    prose_headings: frozenset[str]


@cache
def words() -> Words:
    """The table beside this file."""
    table = tomllib.loads(files("dealcheck.documents").joinpath("furniture.toml").read_text("utf-8"))
    return Words(
        menu=frozenset(table["menu_words"].split()),
        teasers=re.compile(rf"(?:{_alternatives(table['teasers'])}) ?[:|\u00bb\u203a>\u2013\u2014\u2192-]"),
        notices=re.compile(rf"(?:{_alternatives(table['notices'])})(?!\w)"),
        teaser_headings=frozenset(table["teaser_headings"]),
        prose_headings=frozenset(table["prose_headings"]),
    )


def _alternatives(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


MORE_FROM = re.compile(
    r"(?:(?:read |see |watch )?more|(?:more |the )?(?:latest|top|recent|other|most read|most popular|related) "
    r"(?:stories|news|articles|headlines|coverage|posts|videos)) (?:from|in|on|about|by|for) [^.!?\d$]{2,40}$"
)


def judge(text: str) -> Judgement:
    """What the block is by itself, as far as words and shape tell."""
    plain = DECORATION.sub("", text)
    lower = plain.lower()
    table = words()
    heading = lower.rstrip(": .\u2026")
    if heading in table.teaser_headings or (len(lower) < SHORT and MORE_FROM.match(lower)):
        return "teasers"
    if heading in table.prose_headings:
        return "prose"
    return "furniture" if _is_page(text, plain, lower, table) else "article"


def _is_page(text: str, plain: str, lower: str, table: Words) -> bool:
    if not plain or LINKS_ONLY.match(text) or table.teasers.match(lower):
        return True
    if len(lower) > NOTICE:
        return False
    return _is_menu(text, lower, table) or _is_notice(plain, lower, table) or _is_contact(lower)


def _is_notice(plain: str, lower: str, table: Words) -> bool:
    if table.notices.match(lower) or (LEGAL.search(lower) and not MONEY.search(lower)):
        return True
    return len(lower) <= SHORT and bool(
        CLOCK.match(lower)
        or (READING_TIME.search(lower) and not MONEY.search(lower))
        or BYLINE.match(plain[:1].lower() + plain[1:])
        or is_credit(lower)
    )


def _is_menu(text: str, lower: str, table: Words) -> bool:
    found = WORD.findall(lower)
    if (
        len(found) <= MENU_WORDS
        and all(word in table.menu or word.isdigit() for word in found)
        and not MONEY.search(lower)
    ):
        return True
    items = SEPARATED.split(text)
    return (
        len(items) > MENU_ITEM - 1
        and not any(len(item.split()) > MENU_ITEM for item in items)
        and not MONEY.search(lower)
    )


def _is_contact(lower: str) -> bool:
    return bool(PHONE.search(lower) or (MAIL.search(lower) and len(lower) <= 2 * SHORT)) and not MONEY.search(lower)


def is_credit(lower: str) -> bool:
    """Whether a line names the owner of a picture and describes nothing."""
    credit = CREDIT.match(lower)
    return credit is not None and len(lower[credit.end() :].split()) <= CREDIT_WORDS


def is_caption(lower: str) -> bool:
    """Whether a block describes a picture: it begins or ends with whose it is."""
    return len(lower) <= NOTICE and bool(CREDIT.match(lower) or AGENCY.search(lower) or CREDITED.search(lower))


def is_prose(text: str) -> bool:
    """Whether a block reads as part of an article rather than as one teaser of a list."""
    if text.endswith(("...", "\u2026")):
        return False
    is_closed = text.endswith((".", '."', ".'", '"', "!", "?", ".)"))
    return (len(text) >= PROSE and is_closed) or len(SENTENCES.findall(text)) > 1
