"""A sum bears the marks of two currencies.

## What it finds
"CHF$3 billion", "$5.5 billion euros": a sign and a word that name different currencies on one number.

## Why it matters
The reader cannot know which is meant, and the two may lie far apart.

## What it leaves alone
US$, A$, HK$ and the like, codes with their own sign (EUR €5), and a conversion in brackets.
"""

import re
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story, article_name
from dealcheck.findings.wording import listed, sentence
from dealcheck.model import CURRENCY_KINDS, Claim, Kind, Side

OTHERS: frozenset[Kind] = frozenset({"other_amount"})
SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "₹": "rupee", "¥": "yen or yuan"}
SIGN = re.compile("[$€£₹¥]")
WORDS = re.compile(
    r"\b(?:(?P<dollar>usd|us|aud|cad|nzd|sgd|hkd|dollars?|pesos?|reai?s)|(?P<euro>eur|euros?)"
    r"|(?P<pound>gbp|pounds?|sterling)|(?P<rupee>inr|rs|rupees?)|(?P<yen>jpy|cny|rmb|yen|yuan|renminbi)"
    r"|(?P<other>chf|sek|nok|dkk|francs?|kron[ao]r?|kroner|zloty|rand|won))(?![a-z])"
)
CONFIDENCE = 0.9


def _check(story: Story) -> Iterator[Clash]:
    for article, claims in sorted(story.by_article.items()):
        marked = [claim for claim in claims if claim.quantity and _has_two(claim)]
        if marked:
            quotes = listed(list(dict.fromkeys(claim.quote for claim in marked)))
            yield Clash(
                message=sentence(f"{article_name(article)} marks one sum with two currencies: {quotes}"),
                help="Which currency is meant? Keep one mark.",
                sides=(Side.quoted(marked),),
                confidence=CONFIDENCE,
            )


def _has_two(claim: Claim) -> bool:
    signs = {SIGNS[sign] for sign in SIGN.findall(claim.quote)}
    if len(signs) != 1 or "(" in claim.quote:
        return False
    words = {match.lastgroup or "" for match in WORDS.finditer(claim.quote.lower().replace("$", " $"))}
    words = {"yen or yuan" if word == "yen" else word for word in words}
    return len(words) == 1 and not signs & words


RULE = Rule(
    code="DC804",
    name="two-currency-marks",
    category="currency",
    severity="warning",
    reads=CURRENCY_KINDS | OTHERS,
    check=_check,
    manual=__doc__,
)
