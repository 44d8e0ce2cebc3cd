"""Pictures' captions, which are read, and their bare credits, which are the page's."""

import re

CAPTION = 400  # characters that a caption stays under
CREDIT_WORDS = 5  # words of a credit that describes nothing

OWNED = re.compile(r"\(?(?:reuters|ap|afp|epa|pti|getty images|bloomberg) ?/ ?[a-z.'-]+(?: [a-z.'-]+){0,2}\)?$")
CREDIT = re.compile(
    r"\(?(?:photo|photos|image|images|picture|pic|illustration|graphic|photograph|photography|screenshot|source|credit)"
    r"(?:(?: (?:by|credit|source|courtesy|from|of|via|illustration|for representation)){1,3} ?[:/|\u00a9-]? ?|"
    r" ?[:/|\u00a9] ?)"
)
AGENCIES = re.compile(
    r"(?:getty images?|reuters|associated press|ap photo|afp|bloomberg|shutterstock|unsplash|epa|pti|istock|alamy|"
    r"pexels|pixabay|wikimedia(?: commons)?|handout|file photo|file image|file picture|representative image)$"
)
CREDITED = re.compile(r"[-(\u2013.] ?(?:image|photo|picture|photograph)s?(?: by| credit| courtesy)?: [^.]{2,60}$")
LAST_WORDS = frozenset(re.findall(r"[a-z]+", AGENCIES.pattern)) | {"image"}
PICTURE = re.compile(r"photo|image|picture|illustration|graphic")


def is_credit(lower: str) -> bool:
    """Whether a line names the owner of a picture and describes nothing."""
    credit = CREDIT.match(lower)
    if OWNED.match(lower):
        return True
    return credit is not None and len(lower[credit.end() :].split()) <= CREDIT_WORDS


def is_caption(lower: str) -> bool:
    """Whether a block describes a picture: it begins or ends with whose it is."""
    if len(lower) > CAPTION:
        return False
    tail = lower.rstrip(")].")
    if tail[tail.rfind(" ") + 1 :].rpartition("/")[2] in LAST_WORDS and AGENCIES.search(tail):
        return not lower.endswith(".") or "/" in tail
    return bool(PICTURE.search(lower) and (CREDIT.match(lower) or CREDITED.search(lower)))
