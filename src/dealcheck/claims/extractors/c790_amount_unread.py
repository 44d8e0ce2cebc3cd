"""Money that no word explains.

## What it finds
Any amount for which no other extractor speaks, and by how much one sum is larger than another ("$2 billion more than
the rival's bid").

## Why it matters
A figure that is silently skipped looks as if it had been checked.

## What it leaves alone
Nothing.
"""

import re

from dealcheck.claims.reading import TELLING, Extractor, Reading, Sight, of_one_share

# "A $5 billion venture", "its $30m empire": the money is said of a noun that the vocabulary does not know, unless
# the noun is what money itself is called.
OF_A_NOUN = re.compile(r"\b(?:an?|another|one|his|her|their|this) (?:[a-z-]+ )?$")
NOUN = re.compile(r"-?(?: [a-z-]+)?? [a-z-]{3,}\b")
OF_SOMETHING = re.compile(r"(?: worth)? of (?!last|this|next|which|that|it\b|\d)")
# "$2 billion more in cash than the rival": by how much one is more than another, whatever is compared.
DIFFERENCE = re.compile(
    r"(?: (?:a|per) share)? (?:more|less|higher|lower) (?:(?!than\b)[a-z-]+ ){0,3}than "
    r"(?!(?:[a-z]+ |\d+ ){1,2}(?:year|month|week|day|hour|decade)s?\b)"
)
SPEAKING_OF = re.compile(r"\b(?:spe|sp[ao]k|talk|tell|told|th[io]|dream)\w* of $")
MONEY = re.compile(r" (?:from|for|in|into|to|at|on|and|or|by|with|as|over|through|after|before|more|extra)\b")


def _unread(sight: Sight, reading: Reading | None) -> Reading | None:
    """In a headline, and in an article about an investment, money that nothing explains is the deal's."""
    del reading
    if DIFFERENCE.match(sight.place.after):
        return Reading("other_amount", TELLING + 9, "C790-amount-unread")
    if of_one_share(sight.figure) or _of_something(sight):
        return Reading("other_amount", 1, "C790-amount-unread")
    if sight.nature == "investment":
        return Reading("investment", 2, "C790-amount-unread")
    if sight.place.around.role == "headline":
        return Reading("deal_value", 2, "C790-amount-unread")
    return Reading("other_amount", 1, "C790-amount-unread")


def _of_something(sight: Sight) -> bool:
    """Whether the money counts or measures something: a noun behind it, or one in front that "of" joins to it."""
    place = sight.place
    if OF_SOMETHING.match(place.after) or (sight.link == "of" and not SPEAKING_OF.search(place.before)):
        return True
    attributive = OF_A_NOUN.search(place.before) and NOUN.match(place.after)
    return attributive is not None and MONEY.match(place.after) is None


EXTRACTOR = Extractor(
    id="C790-amount-unread",
    kind="other_amount",
    forms=("money",),
    wordings=(),
    settle=_unread,
    unasked=True,
    manual=__doc__,
    whole=False,
)
