"""Is the article's deal the purchase of a company, or money put into one?

"$14 billion" beside a word that both use ("deal", "pays", "for") is the price in the one, an investment in the other.
"""

import re
from bisect import bisect_left
from typing import Literal

from dealcheck.claims.place import Place
from dealcheck.model import Document, Mentions, Name, Transaction

Nature = Literal["purchase", "investment"]

# What the verb of the main transaction counts for; a "bid" may be for a part.
_VERBS = {"invest": 2, "lead_round": 2, "buy": -1, "sell": -1, "merge": -4}
_INVESTS = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|investments?(?! (?:bank|fund|group|firm|compan|arm|trust))|minority|funding|"
    r"tranches?|backers?|valuation|pre-money|post-money|stake in)\b|"
    r"(?<!owns )(?<!owns a )(?<!holds )(?<!holds a )\b"
    r"[1-4]?\d(?:\.\d+)? ?(?:%|per ?cent|pct)(?: [a-z-]+)? (?:stake|of)\b"
)
_BUYS = re.compile(
    r"\b(?:acqui(?:res?|red|ring|sitions?)|takeovers?|(?:take|takes|took|taken|taking) over|merg(?:ers?|es?|ed|ing)|"
    r"buyouts?|to buy|bids?|buys|buying|per share|a share|premium|purchase of|swoop|offer(?:s|ed)?)\b"
)
_PURCHASES = ("buy", "merge", "sell")


def nature_of(document: Document, mentions: Mentions) -> Nature:
    """What the article's deal is, by its main transaction and by the words of the article."""
    verb = mentions.transactions[mentions.main].verb if mentions.main is not None else None
    score = _VERBS.get(verb or "", 0)
    score += len(_INVESTS.findall(document.lower)) - len(_BUYS.findall(document.lower))
    return "investment" if score > 0 else "purchase"


def nature_at(place: Place, nature: Nature) -> Nature:
    """What the deal is that the figure belongs to: an article about an investment may tell of purchases."""
    mentions = place.mentions
    if nature == "purchase" or mentions.main is None:
        return nature
    main = mentions.transactions[mentions.main]
    known = {main.acquirer, main.target, main.seller}
    targets = (_told(place), _named(place))
    return "purchase" if any(target is not None and target not in known for target in targets) else nature


def _told(place: Place) -> int | None:
    """The company whose purchase the sentence tells right in front of the figure."""
    transactions = place.mentions.transactions
    index = bisect_left(transactions, place.start, key=_begin) - 1
    if index < 0 or transactions[index].sentence != place.sentence or transactions[index].verb not in _PURCHASES:
        return None
    return transactions[index].target


def _named(place: Place) -> int | None:
    """The company that is named right in front of "for" and the figure ("Brillio for $1bn")."""
    names = place.mentions.names
    index = bisect_left(names, place.start, key=_end) - 1
    before = place.before.removesuffix("for ")
    at = place.around.start + len(before.rstrip(" ,"))
    return names[index].company if len(before) != len(place.before) and index >= 0 and names[index].end == at else None


def _begin(transaction: Transaction) -> int:
    return transaction.start


def _end(name: Name) -> int:
    return name.end
