"""Is the article's deal the purchase of a company, or money put into one?

"$14 billion" beside a word that both use ("deal", "pays", "for") is the price in the one, an investment in the other.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from typing import Literal

from dealcheck.claims.place import Place
from dealcheck.claims.wording import words
from dealcheck.model import Mentions

Nature = Literal["purchase", "investment"]

# What the verb of the main transaction counts for; a "bid" may be for a part.
_VERBS = {"invest": 1, "lead_round": 1, "merge": -4}
_INVESTS = words(
    "invest~, to invest, investment+, investment in, minority, minority stake, minority interest, "
    "minority shareholder, minority investment, funding, funding round, financing round, tranche+, "
    "backer+, valuation+, pre-money, post-money, pre-money valuation, post-money valuation, stake in, "
    "non-voting stake, nonvoting stake, non-voting, nonvoting, strategic investment, capital "
    "injection, infusion"
)
_BUYS = words(
    "acquire~, to acquire, acquisition+, takeover+, take~ over, merge~, merger+, buyout+, to buy, "
    "buys, buying, bid~, per share, a share, premium, purchase of, to purchase, swoop, offer~, takeover bid, "
    "takeover offer, tender offer, majority, majority stake, controlling stake, break-up fee, "
    "termination fee, merger agreement"
)
_TELLING = dict.fromkeys(_INVESTS, 1) | dict.fromkeys(_BUYS, -1)
CLOSE = 40  # characters from a figure to the company whose purchase it is said to be
_PURCHASE_OF = re.compile(r" (?:[a-z-]+ )?(?:purchase|takeover|acquisition|buyout|buy) (?:of|from) (?:the )?")
_PURCHASES = ("buy", "merge", "sell")


def nature_of(mentions: Mentions, spoken: Iterable[str]) -> Nature:
    """What the article's deal is, by its main transaction and by the telling words of the article."""
    verb = mentions.transactions[mentions.main].verb if mentions.main is not None else None
    score = _VERBS.get(verb or "", 0) + sum([_TELLING.get(word, 0) for word in spoken])
    return "investment" if score > 0 else "purchase"


def nature_at(place: Place, nature: Nature) -> Nature:
    """What the deal is that the figure belongs to: an article about an investment may tell of purchases."""
    mentions = place.mentions
    if nature == "purchase" or mentions.main is None:
        return nature
    main = mentions.transactions[mentions.main]
    known = {main.acquirer, main.target, main.seller}
    targets = (_told(place), _named_before(place), _named_behind(place))
    return "purchase" if any(target is not None and target not in known for target in targets) else nature


def _told(place: Place) -> int | None:
    """The company whose purchase the sentence tells right in front of the figure."""
    told = [deal for deal in place.scene.transactions if deal.start < place.start]
    return told[-1].target if told and told[-1].verb in _PURCHASES else None


def _named_before(place: Place) -> int | None:
    """The company that is named right in front of "for" and the figure ("Brillio for $1bn")."""
    names = place.mentions.names
    index = bisect_left(names, place.start, key=attrgetter("end")) - 1
    before = place.before.removesuffix("for ")
    at = place.around.start + len(before.rstrip(" ,"))
    return names[index].company if len(before) != len(place.before) and index >= 0 and names[index].end == at else None


def _named_behind(place: Place) -> int | None:
    """The company whose purchase the figure is said to be ("a $19bn takeover of Brillio")."""
    names = place.mentions.names
    index = bisect_left(names, place.end, key=attrgetter("start"))
    if index == len(names) or names[index].start > place.end + CLOSE:
        return None
    between = place.document.lower[place.end : names[index].start]
    return names[index].company if _PURCHASE_OF.fullmatch(between) else None
