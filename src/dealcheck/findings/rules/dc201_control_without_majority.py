"""A minority stake is called a takeover.

## What it finds
Words that say control passes (takeover, acquisition, buys the company) beside a stake of less than half, or one without
votes, in the same deal.

## Why it matters
A holder of less than half, or of shares without votes, decides nothing alone. A reader told of a takeover expects one
owner, one management and an antitrust case; none of them follows from a minority stake.

## What it leaves alone
Deals in which any article gives more than half, mergers, in which either side's holders get a part, offers with a price
per share, which go to every holder, and stakes told by so few of the articles that they may be another holder's.
"""

import re
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.figures import room
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Kind, Side
from dealcheck.text.interval import HALF

CONTROL = frozenset({"acquisition", "majority_stake"})
TO_ALL: tuple[Kind, ...] = ("price_per_share", "premium")  # what is offered to every holder
BOUGHT = frozenset({None, "acquired", "non_voting", "resulting"})  # bases of a stake that the deal is about
BUYS = "structure: buys"  # it is a verb that says so, not a noun
OF_A_PART = re.compile(  # "40% of its domestic operations": a stake in a part of the target is none in the target
    r" (?:[\w-]+ ){0,2}(?:in|of) (?:its|their|the)[^.;,]{0,40}"
    r"\b(?:business|operations|units?|arm|division|subsidiary|assets)\b"
)
CARRIED = 3  # one article in so many must carry the stake: else it may be another holder's
CONFIDENCE = 0.9


def _check(story: Story) -> Iterator[Clash]:
    structures = _structures(story)
    control = sorted((c for c in structures if c.value in CONTROL), key=lambda c: BUYS in c.reasons)
    if not control or _is_offered_to_all(story):
        return
    stakes = [claim for claim in story.claims("stake") if _is_of_the_deal(story, claim)]
    called_minority = [claim for claim in structures if claim.value == "minority_stake"]
    minority = sorted(
        (*filter(_under_half, stakes), *called_minority), key=lambda claim: (claim.article, claim.start or 0)
    )
    if not minority or _is_majority_told(story, stakes, minority):
        return
    if len(story.sources(minority)) * CARRIED < story.breadth:
        return
    called, stake = control[0].quote, _told_best(story, minority)
    yield Clash(
        message=sentence(
            f"{where(control)} {_call(control)} “{called}”, but {stake} gives no control ({where(minority)})"
        ),
        help=f"Ask {story.acquirer}: does control of {story.target} pass? If not, call it a minority stake.",
        sides=(
            Side.of(f"control: {called}", control),
            Side.of(f"minority: {stake}", minority),
        ),
        confidence=CONFIDENCE,
    )


def _is_majority_told(story: Story, stakes: list[Claim], minority: list[Claim]) -> bool:
    """More than half of the target, or of anything in the articles that tell of less: the rest is another holder's."""
    beside = (claim for article in {claim.article for claim in minority} for claim in story.by_article[article])
    return any(map(_over_half, stakes)) or any(
        claim.kind == "stake" and claim.scope == "deal" and _over_half(claim) for claim in beside
    )


def _told_best(story: Story, minority: list[Claim]) -> str:
    """The stake in a few words, without votes where an article says so."""
    best = max(minority, key=lambda claim: (claim.basis == "non_voting", claim.quantity is not None))
    part = f"{best.quote} {'of' if best.quantity else 'in'} {story.target}"
    return f"{part} without votes" if best.basis == "non_voting" else part


def _is_offered_to_all(story: Story) -> bool:
    return any(claim.scope == "deal" for claim in story.claims(*TO_ALL))


def _call(claims: list[Claim]) -> str:
    verb = "say" if BUYS in claims[0].reasons else "call it"
    return (
        verb if len({claim.article for claim in claims}) > 1 else verb.replace("say", "says").replace("call", "calls")
    )


def _structures(story: Story) -> list[Claim]:
    return [claim for claim in story.claims("structure") if claim.scope == "deal" and claim.certainty != "denied"]


def _is_of_the_deal(story: Story, claim: Claim) -> bool:
    return (
        claim.scope == "deal"
        and claim.certainty != "denied"
        and claim.basis in BOUGHT
        and story.party(claim.company) == story.deal.target
        and OF_A_PART.match(claim.sentence.partition(claim.quote)[2]) is None
    )


def _under_half(claim: Claim) -> bool:
    high = room(claim).high if claim.quantity else None
    return high is not None and high <= HALF


def _over_half(claim: Claim) -> bool:
    low = room(claim).low if claim.quantity else None
    return low is not None and low >= HALF


RULE = Rule(
    code="DC201",
    name="control-without-majority",
    category="structure",
    severity="error",
    reads=frozenset({"structure"}),
    check=_check,
    manual=__doc__,
)
