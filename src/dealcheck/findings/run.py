"""Explain or name each difference, and run the rules that need none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b

from dealcheck.catalogue import declared
from dealcheck.findings.compare import Verdict, compare, rules, stated
from dealcheck.findings.declare import Clash, Diagnosis, Property, Rule, Speaking
from dealcheck.findings.story import Story, articles
from dealcheck.model import SEVERITIES, Deal, Difference, Finding, FindingSide, Kind, Reconciled, RuleCard, Side
from dealcheck.record import record
from dealcheck.settings import TOLERANCES, Tolerances

ID_BYTES = 8  # as for claims
CORROBORATED = 2  # independent sources


@record
class Outcome:
    """What came of all comparisons.

    Attributes:
        comparisons: claims that were held against another of the same property.
        corroborated: facts that two independent sources carry.
    """

    findings: tuple[Finding, ...]
    reconciled: tuple[Reconciled, ...]
    comparisons: int
    corroborated: int


def find_findings(deals: Iterable[Deal], tolerances: Tolerances = TOLERANCES) -> Outcome:
    """The findings on all deals, worst first, and what was reconciled; no deal is needed any more afterwards."""
    findings: list[Finding] = []
    reconciled: list[Reconciled] = []
    comparisons = corroborated = 0
    for story in (Story(deal, tolerances) for deal in deals):
        verdicts = [(difference, compare(story, difference)) for difference in story.deal.differences]
        findings += _of_differences(story, verdicts)
        findings += _of_rules(story)
        reconciled += _reconciled(story, [verdict for _, verdict in verdicts])
        for fact in story.deal.facts:
            comparisons += sum(len(value.claims) for value in fact.values) - 1
            corroborated += any(len(value.sources) >= CORROBORATED for value in fact.values)
    return Outcome(
        findings=tuple(sorted(findings, key=_order)),
        reconciled=tuple(sorted(reconciled, key=lambda item: (item.deal, item.code, item.message))),
        comparisons=comparisons,
        corroborated=corroborated,
    )


def rule_cards() -> tuple[RuleCard, ...]:
    """A card for every rule and diagnosis, by code."""
    diagnoses = declared("dealcheck.findings.diagnoses", "DIAGNOSIS")
    speaking: list[Speaking] = [*rules(), *(item for item in diagnoses if isinstance(item, Diagnosis))]
    return tuple(_card(item) for item in sorted(speaking, key=lambda item: item.code))


def _of_differences(story: Story, verdicts: Sequence[tuple[Difference, Verdict]]) -> Iterator[Finding]:
    for difference, verdict in verdicts:
        for diagnosis, clash in verdict.named:
            yield _finding(story, diagnosis, clash)
        if rule := _owners().get(difference.kind):
            for left in verdict.open:
                yield _finding(story, rule, stated(story, difference, left, rule))


@cache
def _owners() -> Mapping[Kind, Property]:
    """The rule of each property."""
    return {kind: rule for rule in rules() if isinstance(rule, Property) for kind in rule.differs}


def _of_rules(story: Story) -> Iterator[Finding]:
    for rule in rules():
        if isinstance(rule, Rule) and not rule.reads.isdisjoint(story.kinds):
            for clash in rule.check(story):
                yield _finding(story, rule, clash)


def _reconciled(story: Story, verdicts: Iterable[Verdict]) -> Iterator[Reconciled]:
    for verdict in verdicts:
        for reconciliation, pair, reason in verdict.reconciled:
            sides = tuple(_side(story, side) for side in pair.sides)
            yield Reconciled(reconciliation.code, reconciliation.name, story.deal.id, story.named(reason), sides)


def _finding(story: Story, rule: Speaking, clash: Clash) -> Finding:
    sides = tuple(_side(story, side) for side in clash.sides)
    return Finding(
        id=_id(rule.code, [claim.id for side in sides for claim in side.claims]),
        code=rule.code,
        name=rule.name,
        category=rule.category,
        severity=clash.severity or rule.severity,
        confidence=clash.confidence,
        deal=story.deal.id,
        message=story.named(clash.message),
        sides=sides,
        articles=tuple(sorted({article for side in sides for article in side.articles})),
        help=story.named(clash.help),
    )


def _side(story: Story, side: Side) -> FindingSide:
    """Only the claims that prove it: a coarser figure that agrees with both sides accuses neither."""
    return FindingSide(side.label, side.core, tuple(sorted(articles(side))), story.sources(side.core))


def _id(code: str, claims: Iterable[str]) -> str:
    """Stays while the claims stay, whatever is found beside them."""
    return blake2b("\x1f".join((code, *sorted(set(claims)))).encode(), digest_size=ID_BYTES).hexdigest()


def _order(finding: Finding) -> tuple[int, float, str, str, str]:
    return (SEVERITIES.index(finding.severity), -finding.confidence, finding.deal, finding.code, finding.id)


def _card(item: Speaking) -> RuleCard:
    return RuleCard(
        code=item.code,
        name=item.name,
        category=item.category,
        severity=item.severity,
        summary=item.manual.strip().partition("\n")[0],
        manual=item.manual.strip(),
    )
