"""A term of the deal is known from one source alone.

## What it finds
A stake or a termination fee that a single source gives, in a deal that several others tell of without it. Neither
follows from another figure.

## Why it matters
A figure that nobody else has may be a scoop, and may be a slip. Either way an editor wants to know before copying it.

## What it leaves alone
Terms that the source has from a company or a filing, deals of few sources, terms of which others give another
value, and numbers that stand elsewhere under another name. A stake that somebody holds already or once bought is no
term of the deal.
"""

import re
from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story, in_front
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Fact, FactValue, Kind, Side

TERMS: dict[Kind, str] = {
    "stake": "the stake",
    "termination_fee": "the termination fee",
}
SEVERAL = 4  # sources of the deal
FLAT = frozenset({"exact", "about", "over", "nearly", "just_over", "up_to"})
HELD = "existing"
KNOWN = frozenset({"filing", "company"})
BEFORE = re.compile(r"\b(?:previously|already|earlier|formerly|last year|years? ago)\b")  # this deal
CONFIDENCE = 0.6


def _check(story: Story) -> Iterator[Clash]:
    if story.breadth < SEVERAL:
        return
    for kind, noun in TERMS.items():
        told = [fact for fact in story.facts(kind) if fact.as_of is None]
        if (
            len(told) == 1
            and not _of_before(told[0])
            and (value := _alone(told[0]))
            and not _known_otherwise(story, value)
        ):
            yield Clash(
                message=sentence(
                    f"{noun}, {value.text}, stands in {where(value.claims)} alone, "
                    f"of {len(story.deal.articles)} articles on {story.target}"
                ),
                help=f"Ask {story.target} or {story.acquirer} to confirm it, or find a second source.",
                sides=(Side.of(value.text, value.claims),),
                confidence=CONFIDENCE,
            )


def _of_before(fact: Fact) -> bool:
    """Whether it is a holding from before the deal."""
    claims = [claim for value in fact.values for claim in value.claims]
    return fact.basis == HELD or all(BEFORE.search(in_front(claim)) for claim in claims)


def _alone(fact: Fact) -> FactValue | None:
    """The one value of the fact, if one source gives it and knows it from nobody better."""
    if len(fact.values) != 1 or len(fact.values[0].sources) != 1 or fact.values[0].level in KNOWN:
        return None
    flat = any(
        claim.scope == "deal" and claim.quantity and claim.quantity.modifier in FLAT for claim in fact.values[0].claims
    )
    return fact.values[0] if flat else None


def _known_otherwise(story: Story, value: FactValue) -> bool:
    """Another article has the number too, whatever it calls it."""
    own = {claim.article for claim in value.claims}
    same = {claim.quantity.low for claim in value.claims if claim.quantity}
    return any(claim.quantity and claim.quantity.low in same for claim in story.deal.claims if claim.article not in own)


RULE = Rule(
    code="DC903",
    name="one-source-alone",
    category="source",
    severity="info",
    reads=frozenset(TERMS),
    check=_check,
    manual=__doc__,
)
