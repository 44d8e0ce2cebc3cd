"""Claims that carry a word, not a figure: status, structure and the deal's dates."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from dealcheck.claims.earlier import is_earlier
from dealcheck.claims.insiders import Insiders
from dealcheck.claims.milestones import milestones
from dealcheck.claims.place import Place, Scene, Scenes, place_at
from dealcheck.claims.scope import scope_of
from dealcheck.model import Cue, Kind, Mentions, Scope
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
        "ladder: become the owner",
        "ladder: be the owner",
        "ladder: pass into hands",
        "ladder: commit money",
        "ladder: raise",
        "ladder: lead a round",
    }
)
# Money is raised in other articles as well: for a takeover, by a sale of bonds.
OF_ROUNDS = frozenset({"ladder: raise", "ladder: lead a round"})
ROUNDS = frozenset({"invest", "lead_round"})
FORMAL = frozenset({"item 1.01", "item 1.02", "item 2.01"})  # headings of a form, which name nobody

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
# Whom or what money is put into: "to invest some \u20ac1 billion in Germany".
INTO = re.compile(
    r"[^;,]{0,40}? (?:in|into) (?!(?:new )?(?:cash|stock|shares|equity|total|all|exchange|return|\w+ tranches|stages|"
    r"instal\w+)\b)(?:its |their )?(?P<one>an? |the )?"
)
# What was agreed or called off before this deal: "abandoned an earlier agreement".
OF_BEFORE = re.compile(r"\b(?:earlier|former|previous|prior)\b")
PAST_RUNGS = frozenset({"agreed", "completed", "in_talks", "terminated"})


@record
class WordClaim:
    """A phrase that is a claim."""

    place: Place
    kind: Kind
    value: str
    scope: Scope
    reason: str


def word_claims(scenes: Scenes, insiders: Insiders) -> Iterator[WordClaim]:
    """Status, structure and date claims; the same rung said twice is one claim, its most telling place."""
    yield from _told_once(_cue_claims(scenes, insiders), insiders)
    yield from _date_claims(scenes, insiders)
    yield from _whole_purchase(scenes, insiders)


def _cue_claims(scenes: Scenes, insiders: Insiders) -> Iterator[WordClaim]:
    mentions = scenes.mentions
    reported = [cue for cue in mentions.cues if not (cue.negated or cue.conditional or _in_a_name(mentions, cue))]
    purchase = insiders.main is not None and insiders.main.verb in PURCHASES
    for cue in reported:
        if purchase and INVESTING.search(scenes.document.lower, cue.start, cue.end):
            continue  # what the buyer will spend on it is no rung of the purchase
        scene = scenes.around(cue.start)
        if _into_no_party(scene, cue):
            continue
        if cue.pattern not in LOOSE or _is_deal(scene, cue, insiders):
            yield _claim(scene, (cue.start, cue.end), (cue.topic, cue.value, cue.pattern), insiders)


def _claim(scene: Scene, span: tuple[int, int], what: tuple[Kind, str, str], insiders: Insiders) -> WordClaim:
    place = place_at(scene, span, span)
    kind, value, reason = what
    before = value in PAST_RUNGS and OF_BEFORE.search(scene.document.lower, *span) is not None
    scope: Scope = "background" if before else scope_of(place, kind, insiders, value)
    return WordClaim(place, kind, value, scope, reason)


def _into_no_party(scene: Scene, cue: Cue) -> bool:
    """Is money put into a place, or what is no company: "has pledged to invest \u00a311 billion in upgrades"?"""
    lower = scene.document.lower
    into = INVESTING.search(lower, cue.start, cue.end) and INTO.match(lower, cue.end, scene.sentence.end)
    if cue.topic != "status" or not into:
        return False
    named = next((name for name in scene.names if name.start == into.end()), None)
    if named is not None:
        return scene.mentions.companies[named.company].kind == "place"
    return into["one"] is None and lower[into.end()].isalpha()


def _in_a_name(mentions: Mentions, cue: Cue) -> bool:
    """The word is the first or a middle one of a name, as in "Foreign Investment Review Board".

    At a name's end it may be a headline's capitals: "Halcyon Takeover".
    """
    at = bisect_right(mentions.names, cue.start, key=attrgetter("start")) - 1
    return cue.topic == "structure" and at >= 0 and cue.end < mentions.names[at].end


def _is_deal(scene: Scene, cue: Cue, insiders: Insiders) -> bool:
    """Buying, selling and paying are said of many things: here a party buys a company or a part of one."""
    if any(deal.start < cue.end and cue.start < deal.end for deal in scene.transactions):
        return True
    return any(name.company in insiders.companies for name in scene.names)


def _date_claims(scenes: Scenes, insiders: Insiders) -> Iterator[WordClaim]:
    """Each date once for each of the two events."""
    told: set[tuple[Kind, str]] = set()
    for kind, date, sentence in milestones(scenes.document, scenes.mentions):
        value = date.value or date.open
        if value is not None and (kind, value) not in told:
            told.add((kind, value))
            yield _claim(scenes.at(sentence), (date.start, date.end), (kind, value, f"date: {kind}"), insiders)


def _whole_purchase(scenes: Scenes, insiders: Insiders) -> Iterator[WordClaim]:
    """A headline in which one party buys the other, and no part of it: what it calls the deal without a noun."""
    lower, main = scenes.document.lower, insiders.main
    for deal in scenes.mentions.transactions:
        if scenes.document.sentences[deal.sentence].role != "headline" or deal.pattern != BUYING or main is None:
            continue
        behind = next((name for name in scenes.mentions.names if name.start >= deal.end), None)
        bought = behind if behind is not None and behind.company == deal.target == main.target else None
        if bought and not PART.search(lower, deal.start, bought.start) and not PART_OF.match(lower, bought.end):
            what: tuple[Kind, str, str] = ("structure", "acquisition", "structure: buys")
            yield _claim(scenes.at(deal.sentence), (deal.start, bought.end), what, insiders)
            return


def _told_once(claims: Iterable[WordClaim], insiders: Insiders) -> Iterator[WordClaim]:
    """The most telling place of each rung: in the body before a heading, in plain words before loose ones.

    "Foo buys Bar" over a text in which the deal is done is no word of another rung, but headline grammar.
    """
    best: dict[tuple[str, str, str], tuple[tuple[bool, bool], WordClaim]] = {}
    round_told = insiders.main is not None and insiders.main.verb in ROUNDS
    for claim in claims:
        if claim.reason in OF_ROUNDS and not round_told:
            continue
        loose = claim.reason in LOOSE
        if loose and claim.scope == "deal" and is_earlier(claim.place, "investment", insiders.latest_year):
            continue  # a purchase of long ago is no rung of this deal
        telling = (claim.place.around.role == "headline" or claim.reason in FORMAL, loose)
        key = (claim.kind, claim.value, claim.scope)
        if key not in best or telling < best[key][0]:
            best[key] = (telling, claim)
    done = ("status", "completed", "deal") in best
    for (headline, _), claim in best.values():
        if not (done and headline and claim.value == "agreed"):
            yield claim
