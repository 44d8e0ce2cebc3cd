"""Is the article's deal the purchase of a company, or money put into one?

"$14 billion" beside a word that both use ("deal", "pays", "for") is the price in the one, an investment in the other.
"""

import re
from typing import Literal

from dealcheck.model import Document, Mentions

Nature = Literal["purchase", "investment"]

# The verb of the main transaction is the best sign; the words of the article outvote it where they all but agree.
_VERBS = {"invest": 4, "lead_round": 8, "buy": -2, "merge": -6, "sell": -2, "bid": -3}
_INVESTS = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|investments?|minority|funding|tranches?|backers?|valuation|pre-money|post-money|"
    r"stake in|(?:[1-4]?\d(?:\.\d+)?) ?(?:%|per ?cent)(?: [a-z-]+)? stake)\b"
)
_BUYS = re.compile(
    r"\b(?:acqui(?:res?|red|ring|sitions?)|takeovers?|(?:take|takes|took|taken|taking) over|merg(?:ers?|es?|ed|ing)|"
    r"buyouts?|to buy|bids?|buys|buying|per share|a share|premium|purchase of|swoop)\b"
)


def nature_of(document: Document, mentions: Mentions) -> Nature:
    """What the article's deal is, by its main transaction and by the words of the article."""
    verb = mentions.transactions[mentions.main].verb if mentions.main is not None else None
    score = _VERBS.get(verb or "", 0)
    score += len(_INVESTS.findall(document.lower)) - len(_BUYS.findall(document.lower))
    return "investment" if score > 0 else "purchase"
