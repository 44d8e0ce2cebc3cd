"""Buyer and target are swapped.

## What it finds
Articles of one deal of which some have the one company buy the other, and some the other way round.

## Why it matters
Who owns whom afterwards is what the story says.

## What it leaves alone
Mergers, in which either may be named first, articles that tell it both ways, and those whose words do not name both
sides around the verb.
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story
from dealcheck.findings.wording import sentence, where
from dealcheck.model import Claim, Side
from dealcheck.text.company_names import parse_name

UNSURE = frozenset({"denied", "hedged"})
BESIDE = 60  # characters behind the verb in which its object stands
CONFIDENCE = 0.6


def _check(story: Story) -> Iterator[Clash]:
    if any(claim.value == "merger" for claim in story.claims("structure")):
        return
    ways: dict[tuple[str, str], dict[str, Claim]] = {}
    for claim in story.claims("status"):
        buyer, bought = story.party(claim.acquirer), story.party(claim.target)
        if claim.scope == "deal" and buyer and bought and _in_so_many_words(claim):
            ways.setdefault((buyer, bought), {}).setdefault(claim.article, claim)
    for (buyer, bought), one in sorted(ways.items()):
        other = ways.get((bought, buyer), {})
        if buyer < bought and other and not one.keys() & other.keys():
            yield _clash(buyer, bought, list(one.values()), list(other.values()))


def _in_so_many_words(claim: Claim) -> bool:
    """The sentence names the buyer in front of the verb and the target right behind it, so that nothing is inferred."""
    if not claim.acquirer or not claim.target or claim.certainty in UNSURE:
        return False
    before, verb, after = claim.sentence.lower().partition(claim.quote.lower())
    behind = after[:BESIDE]
    return bool(verb) and _named(claim.acquirer, before) and _named(claim.target, behind) and " by " not in behind


def _named(name: str, text: str) -> bool:
    words = parse_name(name).words
    return bool(words) and words[0] in text


def _clash(buyer: str, bought: str, one: list[Claim], other: list[Claim]) -> Clash:
    return Clash(
        message=sentence(f"{buyer} buys {bought} in {where(one)}, and {bought} buys {buyer} in {where(other)}"),
        help=f"Who buys whom? Read the release of {buyer} or {bought}.",
        sides=(
            Side.of(f"{buyer} buys {bought}", one),
            Side.of(f"{bought} buys {buyer}", other),
        ),
        confidence=CONFIDENCE,
    )


RULE = Rule(
    code="DC912",
    name="buyer-and-target-swapped",
    category="party",
    severity="warning",
    reads=frozenset({"status"}),
    check=_check,
    manual=__doc__,
)
