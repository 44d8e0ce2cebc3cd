"""Which blocks are furniture for what stands around them: below a heading, in a column, foreign to the article."""

import re
from collections.abc import Iterator, Sequence

from dealcheck.documents.page.furniture import HEADINGS, NOTICE, Judgement, is_moment, judge, page
from dealcheck.text.sentences import is_starter

PROSE = 120  # characters with a full stop that no teaser has
PARAGRAPH = 220  # characters that no teaser has even without one
TWO_SENTENCES = 60  # characters of a block with two sentences that no teaser has
CLOSED = 40  # characters of a sentence with a full stop that may be a paragraph of its own
COLUMN = 3  # short lines that stand below one another as only a menu's do
COLUMN_WORDS = 3
LINE = 160  # characters that a headline or a teaser stays under
LABEL_WORDS = 4  # words of a label before a teaser
TEASER_WORDS = 7  # words of a teaser without a figure
SENTENCES = re.compile(r"[.!?]['\")]* [\"']?[A-Z]")
FIGURE = re.compile(r"\d|[$\u00a3\u20ac%]")
NAME = re.compile(r"[A-Z][\w&'-]{2,}")
WORDS = re.compile(r"\w[\w&'-]*")
ENDED = (".", "!", "?", '."', ".'", '!"', '?"', ".)", ":", ";")


def is_prose(text: str) -> bool:
    """Whether a block reads as part of an article rather than as a line of a page."""
    if text.endswith(("...", "\u2026")):
        return False
    if len(text) >= PROSE and text.endswith((*ENDED, '"')):
        return True
    return len(text) >= PARAGRAPH or (len(text) >= TWO_SENTENCES and SENTENCES.search(text) is not None)


def furniture(texts: Sequence[str]) -> list[bool]:
    """Which of a page's blocks are no part of its article."""
    prose = [is_prose(text) for text in texts]
    whole = page("\n".join(text for text in texts if len(text) <= NOTICE).lower())
    judgements = [judge(text, whole) for text in texts]
    found = _sections(texts, judgements, prose)
    for place in (*_columns(texts, prose), *_listing(texts)):
        found[place] = True
    _give_back_headline(found, judgements, prose)
    for place in _foreign(texts, prose, found):
        found[place] = True
    return found


def _sections(texts: Sequence[str], judgements: Sequence[Judgement], prose: Sequence[bool]) -> list[bool]:
    """What stands below a heading goes with it, up to where the article must have gone on."""
    total = sum(len(text) for text, is_one in zip(texts, prose, strict=True) if is_one)
    read = 0
    below: Judgement = "article"
    found = []
    for place, judgement in enumerate(judgements):
        is_bio = False
        if judgement in HEADINGS:
            below = "article" if judgement == "comments" and 2 * read < total else judgement
        elif prose[place] and below == "author":
            below, is_bio = "teasers", True
        elif below == "teasers" and judgement == "article" and _goes_on(texts, prose, place):
            below = "article"
        found.append(judgement != "article" or below != "article" or is_bio)
        read += len(texts[place]) if prose[place] else 0
    return found


def _goes_on(texts: Sequence[str], prose: Sequence[bool], place: int) -> bool:
    """Whether the article goes on here: in prose, or in a sentence on those whom it has named, or on nobody."""
    text = texts[place]
    if prose[place]:
        return True
    if len(text) < CLOSED or not text.endswith((*ENDED, '"')) or not any(prose[:place]):
        return False
    names = NAME.findall(text, text.find(" "))
    return not names or any(name in texts[one] for one in range(place) if prose[one] for name in names)


def _columns(texts: Sequence[str], prose: Sequence[bool]) -> Iterator[int]:
    """Short lines that stand below one another without a figure: a menu, tags, buttons. The last may be a headline."""
    run: list[int] = []
    for place, text in enumerate(texts):
        if len(text) < LINE and not FIGURE.search(text) and len(text.split()) <= COLUMN_WORDS:
            run.append(place)
            continue
        if len(run) >= COLUMN:
            yield from run[:-1] if prose[place] else run
        run = []
    if len(run) >= COLUMN:
        yield from run


def _listing(texts: Sequence[str]) -> Iterator[int]:
    """Headlines that each have their date below them: a list of the site's stories."""
    dated = [place for place in range(1, len(texts)) if is_moment(texts[place]) and not is_moment(texts[place - 1])]
    for run in _steps(dated):
        if len(run) >= COLUMN:
            yield from (place for date in run for place in (date - 1, date) if len(texts[place]) < LINE)


def _steps(places: Sequence[int]) -> Iterator[list[int]]:
    """Runs of every other place."""
    run: list[int] = []
    for place in places:
        if run and place != run[-1] + 2:
            yield run
            run = []
        run.append(place)
    yield run


def _give_back_headline(found: list[bool], judgements: Sequence[Judgement], prose: Sequence[bool]) -> None:
    """A list of stories above the article would swallow its headline, which is the last line before the prose."""
    first = next((place for place, is_one in enumerate(prose) if is_one), 0)
    if all(found[:first]):
        for place in range(first - 1, -1, -1):
            if judgements[place] == "article":
                found[place] = False
                return


def _foreign(texts: Sequence[str], prose: Sequence[bool], found: Sequence[bool]) -> Iterator[int]:
    """Lines that name only what the paragraphs never name: links to other stories.

    Above the paragraphs one of the lines is the headline, so none is given up unless another names what they name.
    """
    first = next((place for place, is_one in enumerate(prose) if is_one and not found[place]), len(texts))
    lines = [place for place in range(len(texts)) if not (found[place] or prose[place])]
    teasers = [(place, told) for place in lines if (told := _told(texts[place]))]
    if not teasers:
        return
    own = _words("\n".join(text for place, text in enumerate(texts) if prose[place] and not found[place]))
    lower = frozenset(word.lower() for word in own)
    foreign = {place for place, told in teasers if _is_foreign(told, own, lower)}
    above = [place for place in lines if place < first]
    if not any(_names(texts[place], own) for place in above if place not in foreign):
        foreign.difference_update(above)
    yield from sorted(foreign)


def _words(text: str) -> frozenset[str]:
    """The words of a text, without the "'s" of their owners."""
    return frozenset(word.partition("'")[0] for word in WORDS.findall(text))


def _is_foreign(told: str, own: frozenset[str], lower: frozenset[str]) -> bool:
    """Whether a line names several that the paragraphs never name, and nobody whom they do."""
    return not _names(told, own) and sum(name.lower() not in lower for name in _named(told)) > 1


def _names(told: str, own: frozenset[str]) -> bool:
    """Whether a line names somebody whom the paragraphs name."""
    return any((name.title() if name.isupper() and name not in own else name) in own for name in _named(told))


def _named(told: str) -> Iterator[str]:
    return (name.partition("'")[0] for name in NAME.findall(told) if not is_starter(name))


def _told(text: str) -> str | None:
    """What a line that may be a teaser says, without a label before it; None where it is none."""
    label, colon, rest = text.partition(": ")
    told = rest if colon and label.count(" ") < LABEL_WORDS else text
    if len(text) >= LINE or ":" in told or ". " in told or told.endswith(ENDED):
        return None
    return told if told.count(" ") + 1 >= TEASER_WORDS or FIGURE.search(told) else None
