"""What a party most probably is: a company, a person, a fund, a place, a body."""

import re

from dealcheck.mentions.companies.link import Party
from dealcheck.mentions.companies.runs import Run
from dealcheck.mentions.companies.vocabulary import vocabulary
from dealcheck.model import CompanyKind, Document

_TITLE_BEFORE = re.compile(
    r"\b(?:mr|mrs|ms|dr|sir|judge|president|chairman|chairwoman|executive|ceo|cfo|officer|founder|spokesman|spokeswoman"
    r"|spokesperson|analyst|minister|billionaire|investor|financier|tycoon|director|businessman|businesswoman|oligarch"
    r"|magnate|mogul|heir|heiress|entrepreneur|founders|promoters|brothers|wife|husband|son|daughter"
    r"|richest (?:man|person))\.?,? $"
)
_ROLE_BEHIND = re.compile(
    r",? (?:(?:the|its|a|an|who is|who|now|then|former|is)\s)?(?:\d+-year-old\b|(?:\w+[ -]){0,2}?(?:chief|ceo"
    r"|cfo|coo|cto|chairman|chairwoman|president|founder|co-founder|director|analyst|spokesman|spokeswoman|lawyer|minister|judge"
    r"|strategist|financier|investor|industrialist)\b)"
)
# "Halcyon chief Jane Roe": who is named behind the title holds it, and the name in front is the house.
_HOLDER = re.compile(r"(?: executive| officer)* [A-Z][a-z]")
# What has been read in a paper: "told the Herald", "the Herald reported".
_SOURCE_BEHIND = re.compile(
    r"(?:'s)? (?:newspaper |magazine |first |has |had |also )?"
    r"(?:reported|reports?|said|says|wrote|writes|quoted|cited|interview|article)\b"
)
_SOURCE_BEFORE = re.compile(r"\b(?:told|tells|in|to|by|via|with|according to|reported by|per) (?:the )?$")
# The next pronoun behind a name, before another name or clause: "Lee has been sounding out friends at his own house".
_PRONOUN = re.compile(r"[^A-Z.;,\"\n]{1,60}? (he|she|his|her|him|himself|herself|its)\b")
_LEAD_SENTENCES = 3  # of an article, in which it names what is bought
_WINDOW = 40  # characters around a name in which a title or role stands
MENTIONS_READ = 3  # of a full name, before it is taken for no person's
PERSON_WORDS = (2, 3, 4)  # how many words a person's full name has
_FUND = frozenset({"capital", "partners", "ventures", "fund", "funds", "equity", "investments"})


def kind_of(document: Document, party: Party, runs: list[Run]) -> CompanyKind:
    """The kind of a party by its words, else by what stands around its fullest form."""
    terms, core = vocabulary(), party.core
    plain = " ".join(core)
    if plain in terms.places or plain.removesuffix("s") in terms.places or all(word in terms.places for word in core):
        return "place"
    if party.has_legal_form:
        return "company"
    if plain in terms.known_bodies or (core[-1] in terms.bodies and core[-1] not in terms.trade):
        return "body"
    if core[-1] in terms.press and _is_read(document, party, runs):
        return "body"
    if core[0] in terms.offices and _heads_office(document, runs[party.forms[0].runs[0]]):
        return "body"
    return _private_kind(document, party, runs)


def _private_kind(document: Document, party: Party, runs: list[Run]) -> CompanyKind:
    if _is_person(document, party, runs):
        return "person"
    return "fund" if party.core[-1] in _FUND else "company"


def _heads_office(document: Document, run: Run) -> bool:
    """Whether "of" or "for" follows the first word: "Office of the Surveyor", not "Office Norwood"."""
    return document.lower.startswith((" of ", " for "), run.start + len(run.words[0]))


def _is_person(document: Document, party: Party, runs: list[Run]) -> bool:
    """By a given name in front, else by a title or a role beside the name."""
    terms, core = vocabulary(), party.core
    if len(core) == 1:
        if _is_he(document, party, runs):
            return True
        return all(_TITLE_BEFORE.search(_before(document, runs[at])) for at in party.forms[0].runs)
    if len(core) not in PERSON_WORDS or any(core[-1] in words for words in (terms.trade, terms.assets, terms.lines)):
        return False
    if core[0] in terms.given:
        return True
    places = [runs[at] for at in party.forms[0].runs[:MENTIONS_READ]]
    return any(_has_role(document, place.end) or _TITLE_BEFORE.search(_before(document, place)) for place in places)


def _is_read(document: Document, party: Party, runs: list[Run]) -> bool:
    """Whether the text quotes it, or names it so late that it can be nothing but a source."""
    places = [runs[at] for form in party.forms for at in form.runs]
    if min(place.sentence for place in places) >= _LEAD_SENTENCES:
        return True
    return any(
        _SOURCE_BEHIND.match(document.lower, place.end) or _SOURCE_BEFORE.search(_before(document, place))
        for place in places
    )


def _is_he(document: Document, party: Party, runs: list[Run]) -> bool:
    """Whether the text goes on about a name of one word as about a person, and never as about a company."""
    behind = [_PRONOUN.match(document.text, runs[at].end) for form in party.forms for at in form.runs]
    pronouns = {match[1] for match in behind if match}
    return bool(pronouns) and "its" not in pronouns


def _has_role(document: Document, end: int) -> bool:
    """Whether a role stands behind the name, and nobody behind the role whose it is."""
    role = _ROLE_BEHIND.match(document.lower, end, end + _WINDOW)
    if role is None:
        return False
    return role[0].startswith(",") or _HOLDER.match(document.text, role.end()) is None


def _before(document: Document, run: Run) -> str:
    return document.lower[max(0, run.start - _WINDOW) : run.start]
