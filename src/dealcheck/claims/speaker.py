"""Who says what a sentence tells: Reuters, the companies, people with knowledge of it."""

import re

from dealcheck.model import Document, Sentence

SAYING = (
    "say says said told report reports reported announced announces confirmed confirms disclosed claims claimed states "
    "stated wrote writes explained noted estimates estimated calculates"
)
WORDS = frozenset({"according", *SAYING.split()})  # one of them stands where somebody says something
SAY = f"(?:{'|'.join(SAYING.split())})"
ACCORDING = re.compile(r"\b[Aa]ccording to ((?:[^\s,.;:()]+ ){0,7}[^\s,.;:()]+)")
SPEAKER = re.compile(
    rf"(?:^|[,;\"] |\b(?:and|but|as|that|what) )((?:[^\s,;:\"()]+ ){{1,6}})(?:has |have |had |also |later )?{SAY}\b"
    r"(?! no\b| yes\b| by\b)"
)
LAST_WORDS = re.compile(
    rf"[,\"] ((?:[^\s,;:\"()]+ ){{1,6}}){SAY}\b|[,\"] (?:said|says) ((?:[^\s,;:\"()]+ ){{0,5}}[^\s,;:\"()]+)[.,]"
)
NO_SPEAKER = re.compile(
    r"\b(?:was|were|been|is|are|be|being|when|once|where|in|on|at|if|it|among|all|no|deals?|value|price|transaction|acquisition|merger|first|not|a|"
    r"which|who|had|has|have|to|of its|also)\b"
)


def speaker_of(document: Document, sentence: Sentence) -> str | None:
    """The speaker in the text's words, None where nobody is named."""
    if WORDS.isdisjoint(sentence.words):
        return None
    text = document.text[sentence.start : sentence.end]
    found = ACCORDING.search(text)
    if found:
        return found[1].strip()
    for pattern in (SPEAKER, LAST_WORDS):
        for match in pattern.finditer(text):
            name = next(group for group in match.groups() if group).strip()
            if not NO_SPEAKER.search(name.lower()):
                return name
    return None
