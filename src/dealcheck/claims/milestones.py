"""When a deal was announced, and when it closed or should close."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from dealcheck.model import DateMention, Document, Kind, Mentions, Sentence

REACH = 110  # characters from a verb to the date behind it; from a date to the verb behind it fewer
REACH_BEHIND = 70
# What happens on a date, by the last such word in front of it, else by the first behind it. It begins with the blank or
# mark in front of the word, and is so tried at few places.
EVENT = re.compile(
    r"\W(?:(?P<close_date>"
    r"clos(?:e|es|ed|ing|ure)(?! (?:(?:share|stock|market) )?(?:price|value|level|bell|at|up|down|above|below))|"
    r"complet(?:e|es|ed|ion|ing)|finali[sz]\w+|conclud\w+|consummat\w+|"
    r"(?:be|was|is) done|finish(?:ed|es)?|formali[sz]\w+|tak(?:e|es|ing) effect|took effect|"
    r"handed over|took control|takes control|changed hands|closing date)"
    r"|(?P<date_announced>announc(?:ed|es|ing|ement)|unveil(?:ed|s|ing)|reveal(?:ed|s|ing)|disclos(?:ed|es|ing)|"
    r"made public|(?:their|its) plans? public|signed|struck|inked|agreed|agreement)"
    r"|(?P<said>said|says)"
    r"|(?P<other>vot\w+|launch\w*|found\w+|report\w*|expire\w*|filed|su(?:ed|es)|approv\w*|clear\w*|block\w*|reject\w*|"
    r"terminat\w*|end(?:ed|s)|abandon\w*|offered|bid|proposed|bought|paid|acquired|raised|began|opened|rul(?:ed|ing)|"
    r"dropped|rose|fell|traded|trading|valued|invested|sent|hear(?:ing|d)|deadline|talks|fiscal|quarter ended))\b"
)
LOOSE = ("close", "finish")  # markets and matches close and finish as well
TO_CLOSE = re.compile(r"\bto (?:close|finish)\b|\bclose(?: date)?: ?$")
LATEST = re.compile(r"\b(?:by|until|before|within|through)(?: the)?(?: end of| close of)? (?:late |early |mid-)?$")
BETWEEN = re.compile(r"[;:$\u20ac\u00a3]")  # what stands between a date and an event behind it that is not its own
DEAL = re.compile(
    r"\b(?:deal|merger|acquisition|takeover|purchase|plans?|transaction|agreement|tie-up|buyout|sale|investment|combination|"
    r"closing|completion|stake|holding|outlay|buy|acquire|sell|merge|round|it)\b"
)
AGREED = frozenset({"agreed"})


class Milestone(NamedTuple):
    """A date of the deal, in the sentence with that index."""

    kind: Kind
    date: DateMention
    sentence: int


def milestones(document: Document, mentions: Mentions) -> Iterator[Milestone]:
    """Every date that the text gives for the announcement or the closing of a deal, in text order."""
    starts = [sentence.start for sentence in document.sentences]
    agreeing = {bisect_right(starts, cue.start) - 1 for cue in mentions.cues if cue.value in AGREED}
    for date in mentions.dates:
        at = bisect_right(starts, date.start) - 1
        sentence = document.sentences[at]
        if date.value is not None or date.open is not None:
            kind = _kind(document, sentence, date, agreeing=at in agreeing)
            if kind is not None:
                yield Milestone(kind, date, at)


def _kind(document: Document, sentence: Sentence, date: DateMention, *, agreeing: bool) -> Kind | None:
    """What happened on the date: the nearest event in front of it in its clause, else the first behind it."""
    begin = max(sentence.start, date.start - REACH)  # perhaps within a word, which is then none
    before = " " * (begin == sentence.start) + document.lower[begin : date.start]
    after = " " + document.lower[date.end : min(sentence.end, date.end + REACH_BEHIND)]
    event = None
    for event in EVENT.finditer(before):  # noqa: B007  (the last one is wanted)
        pass
    if event is None or ";" in before[event.end() :]:
        event = EVENT.search(after)
        if event is not None and BETWEEN.search(after[: event.start() + 1]):
            event = None
    name = event.lastgroup if event else None
    if name in {"said", "date_announced"} and (
        LATEST.search(before) or document.lower.startswith("this year", date.start)
    ):
        return None
    if name == "said":
        return "date_announced" if agreeing else None
    if name == "close_date" and event is not None and not event[0].startswith(LOOSE, 1):
        return "close_date"
    if name not in {"close_date", "date_announced"}:
        return None
    told = DEAL.search(document.lower, sentence.start, sentence.end)
    if name == "close_date":
        return "close_date" if told or TO_CLOSE.search(before) else None
    return "date_announced" if told else None
