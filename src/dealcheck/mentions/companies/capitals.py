"""Words with a capital, and what else may be a word of a name."""

import re

from dealcheck.model import Document, Sentence
from dealcheck.record import record

_UPPER = r"A-Z\u00c0-\u00d6\u00d8-\u00de"
# What an agency puts before a headline: "CORRECTED-Norwood to buy Tarn", here without its first letter.
_MARKS = (
    *("CORRECTED", "CORRECTION", "OFFICIAL", "REFILE", "BRIEF", "EXCLUSIVE"),
    *("FACTBOX", "ANALYSIS", "INSIGHT", "DEALTALK", "RPT"),
)
_NO_MARK = f"(?!{'|'.join(f'(?<={mark[0]}){mark[1:]}-' for mark in _MARKS)})"
# One word of a name that begins with a capital or a digit: initials, a word, a number that is part of a name. It begins
# with the character and looks back, so that the others are passed over quickly.
_CAPITALISED = (
    rf"[{_UPPER}\d](?<![\w@#.][{_UPPER}\d]){_NO_MARK}(?:(?<=[A-Z])(?:\.(?:[A-Z]\.){{1,3}}|\.(?= [A-Z]))"
    rf"|(?<=[{_UPPER}])[\w+]*(?:[-&/!.][{_UPPER}\d][\w+]*|[-\u2013][a-z]\w+|'[a-rt-z]\w+|'[{_UPPER}]\w+|&(?= ))*"
    rf"|(?<=\d)(?:\d?(?:st|nd|rd|th)(?= [{_UPPER}])|\d?[A-Z][A-Za-z]*|(?<!UPDATE \d)(?<!WRAPUP \d)\d*-[A-Z]\w+"
    r"|(?<=Unit \d|Fund \d|Line \d)\d?\b|(?<=Phase \d|Block \d|Plant \d)\d?\b|(?<=Terminal \d)\d?\b))"
)
# One that begins with a small letter: a brand with its capital inside, a legal form, the second part of "e&".
_SMALL = (
    rf"(?<![\w@#.])(?:[a-z]{{1,3}}[{_UPPER}]\w+|e&|(?<= )(?:plc|inc|corp|ltd|co)(?![\w-])|(?<=\w & )[a-z](?![\w-]))"
)
_WORD, _WORD_OR_SMALL = re.compile(_CAPITALISED), re.compile(f"{_CAPITALISED}|{_SMALL}")
_INSIDE = re.compile(rf"[{_UPPER}](?<=[a-z].)")
_SMALL_FORM = re.compile(r" (?:plc|inc|corp|ltd|co)(?![\w-])")


@record
class Word:
    """One word with a capital: `text[start:end]`, lowered without dots."""

    start: int
    end: int
    low: str


def words_with_capitals(document: Document, taken: set[int]) -> dict[int, list[Word]]:
    """The words with a capital, by sentence; none that begins at a place that is `taken`."""
    matches = _pattern(document.text).finditer(document.text)
    match = next(matches, None)
    found: dict[int, list[Word]] = {}
    for at, sentence in enumerate(document.sentences):
        here = []
        while match is not None and match.start() < sentence.end:
            start, end = match.span()
            if start >= sentence.start and start not in taken:
                here.append(_word(document, start, end if end <= sentence.end else _whole(match, sentence)))
            match = next(matches, None)
        if here:
            found[at] = here
    return found


def _whole(match: re.Match[str], sentence: Sentence) -> int:
    """Where the word ends in "its stake in HB.Under the terms", or that of an endless one which was cut."""
    return min(match.start() + len(match[0].partition(".")[0]), sentence.end)


def _word(document: Document, start: int, end: int) -> Word:
    low = document.lower[start:end].replace(".", "")
    small = end - start == 1 and document.text[start] == low  # the letter of "Halcyon & i" is no word by itself
    return Word(start, end, f"&{low}" if small else low)


def _pattern(text: str) -> re.Pattern[str]:
    """What finds the words of names: in most texts none of them begins with a small letter, which takes longer."""
    has_small = "&" in text or _INSIDE.search(text) or _SMALL_FORM.search(text)
    return _WORD_OR_SMALL if has_small else _WORD
