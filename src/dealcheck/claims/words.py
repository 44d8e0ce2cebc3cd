"""Claims that carry a word, not a figure: status, structure and the deal's dates."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from dealcheck.claims.earlier import is_earlier
from dealcheck.claims.insiders import Insiders
from dealcheck.claims.milestones import milestones
from dealcheck.claims.place import clause_of, place_at
from dealcheck.claims.scope import scope_of
from dealcheck.model import Cue, Document, Kind, Mentions, Sentence
from dealcheck.record import record

# A headline puts into the present what is done, and "X buys Y" is said of signing and of closing alike.
LOOSE = frozenset(
    {
        "ladder: buy",
        "ladder: invest",
        "ladder: sell",
        "ladder: fund",
        "ladder: pay",
        "ladder: own",
        "ladder: take a stake",
        "ladder: commit money",
    }
)

BUYING = "verb.buy"
# What is bought is a part: "buys 10% of Foo", "buys Foo's shops", "buys into Foo", "buys Foo stake".
PART = re.compile(
    r"[\d%;:]|\b(?:stakes?|shares?|part|piece|slice|half|third|quarter|interest|into|from|of|some|more)\b"
)
PART_OF = re.compile(
    r"'s?\b|[ -](?:[\w-]+ )?"
    r"(?:stakes?|shares?|stock|assets?|arm|units?|business|division|brands?|operations|interest|debt)\b"
)
PURCHASES = frozenset({"buy", "merge"})
INVESTING = re.compile(r"\binvest(?:s|ed|ing)?\b")


@record
class WordClaim:
    """A phrase that is a claim: `document.text[start:end]`, in the sentence with that index."""

    kind: Kind
    value: str
    start: int
    end: int
    sentence: int
    reasons: tuple[str, ...]


def word_claims(document: Document, mentions: Mentions, insiders: Insiders) -> tuple[WordClaim, ...]:
    """Status, structure and date claims in text order; the same rung said twice is one claim, its first place."""
    claims = [
        *_told_once(document, mentions, insiders),
        *_date_claims(document, mentions),
        *_whole_purchase(document, mentions, insiders),
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind)))


def _cue_claims(document: Document, mentions: Mentions, insiders: Insiders) -> Iterator[WordClaim]:
    starts = [sentence.start for sentence in document.sentences]
    purchase = insiders.main is not None and insiders.main.verb in PURCHASES
    reported = [cue for cue in mentions.cues if not (cue.negated or cue.conditional or _in_a_name(mentions, cue))]
    for cue in reported:
        at = bisect_right(starts, cue.start) - 1
        if purchase and INVESTING.search(document.lower, cue.start, cue.end):
            continue  # what the buyer will spend on it is no rung of the purchase
        if cue.pattern not in LOOSE or _is_deal(mentions, cue, document.sentences[at], insiders):
            yield WordClaim(cue.topic, cue.value, cue.start, cue.end, at, (cue.pattern,))


def _in_a_name(mentions: Mentions, cue: Cue) -> bool:
    """The word is the first or a middle one of a name, as in "Foreign Investment Review Board".

    At a name's end it may be a headline's capitals: "Halcyon Takeover".
    """
    at = bisect_right(mentions.names, cue.start, key=lambda name: name.start) - 1
    return cue.topic == "structure" and at >= 0 and cue.end < mentions.names[at].end


def _is_deal(mentions: Mentions, cue: Cue, sentence: Sentence, insiders: Insiders) -> bool:
    """Buying, selling and paying are said of many things: here a party buys a company or a part of one."""
    if any(deal.start < cue.end and cue.start < deal.end for deal in mentions.transactions):
        return True
    first = bisect_left(mentions.names, sentence.start, key=lambda name: name.start)
    last = bisect_left(mentions.names, sentence.end, key=lambda name: name.start)
    return any(name.company in insiders.companies for name in mentions.names[first:last])


def _date_claims(document: Document, mentions: Mentions) -> Iterator[WordClaim]:
    """Each date once for each of the two events."""
    told: set[tuple[Kind, str]] = set()
    for kind, date, sentence in milestones(document, mentions):
        value = date.value or date.open
        if value is not None and (kind, value) not in told:
            told.add((kind, value))
            yield WordClaim(kind, value, date.start, date.end, sentence, (f"date: {kind}",))


def _whole_purchase(document: Document, mentions: Mentions, insiders: Insiders) -> Iterator[WordClaim]:
    """A headline in which one party buys the other, and no part of it: what it calls the deal without a noun."""
    for deal in mentions.transactions:
        main = insiders.main
        if document.sentences[deal.sentence].role != "headline" or deal.pattern != BUYING or main is None:
            continue
        at = bisect_left(mentions.names, deal.end, key=lambda name: name.start)
        bought = next(
            (name for name in mentions.names[at : at + 1] if name.company == deal.target == main.target), None
        )
        if (
            bought
            and not PART.search(document.lower, deal.start, bought.start)
            and not PART_OF.match(document.lower, bought.end)
        ):
            yield WordClaim("structure", "acquisition", deal.start, bought.end, deal.sentence, ("structure: buys",))
            return


def _told_once(document: Document, mentions: Mentions, insiders: Insiders) -> Iterator[WordClaim]:
    """The most telling place of each rung: in the body before the headline, in plain words before loose ones.

    "Foo buys Bar" over a text in which the deal is done is no word of another rung, but headline grammar.
    """
    best: dict[tuple[str, str, str], tuple[tuple[bool, bool], WordClaim]] = {}
    for claim in _cue_claims(document, mentions, insiders):
        span = (claim.start, claim.end)
        place = place_at(document, mentions, claim.sentence, span, span)
        scope = scope_of(place, claim.kind, insiders, claim.value)
        if (
            scope == "deal"
            and claim.reasons[0] in LOOSE
            and is_earlier(place, clause_of(place), "investment", insiders.latest_year)
        ):
            continue  # a purchase of long ago is no rung of this deal
        headline = document.sentences[claim.sentence].role == "headline"
        telling = (headline, claim.reasons[0] in LOOSE)
        key = (claim.kind, claim.value, scope)
        if key not in best or telling < best[key][0]:
            best[key] = (telling, claim)
    done = ("status", "completed", "deal") in best
    for (headline, loose), claim in best.values():
        if not (done and headline and loose and claim.value == "agreed"):
            yield claim
