"""In which language a text is: only English is read, and another one is said rather than misread."""

from functools import cache

from dealcheck.text.tables import read_table

WORDS = 25  # words below which nothing is said: a headline has names and figures in any language
LOOKED_AT = 300  # words at the beginning that are counted
ENGLISH = "English"
LETTERS = 6  # of a word with the blank behind it
EVIDENT = (" the ", " of ", " and ", " to ")
COMMON = 0.12  # share of English function words from which on no other language is thought of; news has a third
DISTINCT = 4  # different function words that a text must have of its language
CLEAR = 2  # times the English words that another language must have
SCRIPTS = (("Greek", 0x370, 0x3FF), ("Russian or another Cyrillic language", 0x400, 0x52F), ("Hebrew", 0x590, 0x5FF),
           ("Arabic", 0x600, 0x6FF), ("Hindi", 0x900, 0x97F), ("Thai", 0xE00, 0xE7F), ("Japanese", 0x3040, 0x30FF),
           ("Chinese", 0x4E00, 0x9FFF), ("Korean", 0xAC00, 0xD7AF))  # fmt: skip
FOREIGN = 0.4  # share of letters of another script


@cache
def _languages() -> dict[str, frozenset[str]]:
    table = read_table(__name__, "languages.toml")
    return {name: frozenset(words.split()) for name, words in table.items()}


def foreign_language(lower: str) -> str | None:
    """The language of a text in lower case, or None for English and where there is too little to tell."""
    beginning = lower[: LOOKED_AT * LETTERS]
    if sum(map(beginning.count, EVIDENT)) >= COMMON / 2 * beginning.count(" ") > 1:
        return None
    if len(beginning.encode("ascii", "ignore")) < (1 - FOREIGN) * len(beginning) and (script := _script(beginning)):
        return script
    words = beginning.split()
    languages = _languages()
    english = sum(word in languages[ENGLISH] for word in words)
    if len(words) < WORDS or english >= COMMON * len(words):
        return None
    own = {name: known for name, known in languages.items() if len(known.intersection(words)) >= DISTINCT}
    counts = {name: sum(word in known for word in words) for name, known in own.items() if name != ENGLISH}
    best = max(counts, key=lambda name: counts[name], default=ENGLISH)
    return best if counts.get(best, 0) > max(CLEAR * english, COMMON * len(words)) else None


def _script(text: str) -> str | None:
    letters = [ord(sign) for sign in text if sign.isalpha()]
    for name, first, last in SCRIPTS:
        if sum(first <= letter <= last for letter in letters) > FOREIGN * len(letters):
            return name
    return None
