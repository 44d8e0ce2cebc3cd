"""The records as the fields that CONTRACT names: the one place where a claim or a report becomes JSON."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from dealcheck.model import (
    Article,
    Claim,
    Deal,
    Fact,
    FactValue,
    Finding,
    FindingSide,
    Notice,
    Problem,
    Quantity,
    Reconciled,
    Report,
    RuleCard,
    Summary,
    Suppressed,
)

Fields = dict[str, Any]

SCHEMA_VERSION = "1"


def claim_fields(claim: Claim) -> Fields:
    """One claim."""
    return {
        "id": claim.id,
        "kind": claim.kind,
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "line": claim.line,
        "column": claim.column,
        "quote": claim.quote,
        "sentence": claim.sentence,
        "quantity": quantity_fields(claim.quantity) if claim.quantity else None,
        "label": claim.label,
        "value": claim.value,
        "company": claim.company,
        "acquirer": claim.acquirer,
        "target": claim.target,
        "seller": claim.seller,
        "deal": claim.deal,
        "scope": claim.scope,
        "basis": claim.basis,
        "as_of": claim.as_of,
        "certainty": claim.certainty,
        "attribution": claim.attribution,
        "reasons": list(claim.reasons),
        "role": claim.role,
        "published": claim.published,
        "ties": [{"one": tie.one, "two": tie.two, "relation": tie.relation} for tie in claim.ties],
        "publisher": claim.publisher,
        "title": claim.title,
        "level": claim.level,
    }


def quantity_fields(quantity: Quantity) -> Fields:
    """The numbers of a claim, in absolute units."""
    return {
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "unit": quantity.unit,
        "modifier": quantity.modifier,
        "assumed_unit": quantity.assumed_unit,
        "step": _number(quantity.step),
    }


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else json_number(value)


def json_number(value: Decimal) -> int | float:
    """A whole number without a point, any other as it is."""
    return int(value) if value == value.to_integral_value() else float(value)


def report_fields(report: Report) -> Fields:
    """A whole report."""
    return {name: list(part) if isinstance(part, Iterator) else part for name, part in report_parts(report).items()}


def report_parts(report: Report) -> Fields:
    """The fields of a report; its long lists are made while they are gone through, once."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "dealcheck", "version": report.version},
        "today": report.today,
        "focus": iter(report.focus),
        "articles": map(article_fields, report.articles),
        "deals": map(deal_fields, report.deals),
        "claims": map(claim_fields, report.claims),
        "findings": map(finding_fields, report.findings),
        "reconciled": map(reconciled_fields, report.reconciled),
        "rules": map(rule_fields, report.rules),
        "suppressed": map(suppressed_fields, report.suppressed),
        "notices": map(notice_fields, report.notices),
        "problems": map(problem_fields, report.problems),
        "summary": summary_fields(report.summary),
    }


def article_fields(article: Article) -> Fields:
    """What is known of one article."""
    return {
        "path": article.path,
        "publisher": article.publisher,
        "title": article.title,
        "published": article.published,
        "words": article.words,
        "furniture": list(article.furniture),
        "duplicate_of": article.duplicate_of,
        "authors": list(article.imprint.authors),
        "language": article.imprint.language,
        "address": article.imprint.address,
        "published_at": article.imprint.published_at,
        "modified": article.imprint.modified,
        "embargo": article.imprint.embargo,
    }


def deal_fields(deal: Deal) -> Fields:
    """One deal and its facts."""
    return {
        "id": deal.id,
        "name": deal.name,
        "acquirer": deal.acquirer,
        "target": deal.target,
        "seller": deal.seller,
        "articles": list(deal.articles),
        "facts": [_fact_fields(fact) for fact in deal.facts],
    }


def _fact_fields(fact: Fact) -> Fields:
    return {
        "kind": fact.kind,
        "basis": fact.basis,
        "company": fact.company,
        "as_of": fact.as_of,
        "values": [_value_fields(value) for value in fact.values],
    }


def _value_fields(value: FactValue) -> Fields:
    return {
        "value": value.text,
        "claims": [claim.id for claim in value.claims],
        "sources": list(value.sources),
        "level": value.level,
    }


def finding_fields(finding: Finding) -> Fields:
    """One finding; its sides name their claims by id."""
    return {
        "id": finding.id,
        "code": finding.code,
        "name": finding.name,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "deal": finding.deal,
        "message": finding.message,
        "sides": [side_fields(side) for side in finding.sides],
        "articles": list(finding.articles),
        "help": finding.help,
    }


def side_fields(side: FindingSide) -> Fields:
    """Claims that agree."""
    return {
        "label": side.label,
        "claims": [claim.id for claim in side.claims],
        "articles": list(side.articles),
        "sources": list(side.sources),
    }


def reconciled_fields(reconciled: Reconciled) -> Fields:
    """A difference that has an honest reason."""
    return {
        "code": reconciled.code,
        "name": reconciled.name,
        "deal": reconciled.deal,
        "message": reconciled.message,
        "sides": [side_fields(side) for side in reconciled.sides],
    }


def rule_fields(rule: RuleCard) -> Fields:
    """A rule that ran."""
    return {
        "code": rule.code,
        "name": rule.name,
        "category": rule.category,
        "severity": rule.severity,
        "summary": rule.summary,
        "manual": rule.manual,
    }


def problem_fields(problem: Problem) -> Fields:
    """What could not be read."""
    return {"path": problem.path, "line": problem.line, "reason": problem.reason}


def suppressed_fields(suppressed: Suppressed) -> Fields:
    """A finding that is not reported, and who said so."""
    entry = suppressed.suppression
    return {
        "finding": finding_fields(suppressed.finding),
        "origin": entry.origin,
        "path": entry.path,
        "line": entry.line,
        "reason": entry.reason,
        "until": entry.until,
    }


def notice_fields(notice: Notice) -> Fields:
    """Something about the settings that is worth knowing."""
    return {"path": notice.path, "line": notice.line, "text": notice.text}


def summary_fields(summary: Summary) -> Fields:
    """The counts of one run."""
    return {
        "articles": summary.articles,
        "figures_read": summary.figures_read,
        "figures_typed": summary.figures_typed,
        "facts_corroborated": summary.facts_corroborated,
        "comparisons": summary.comparisons,
        "reconciled": summary.reconciled,
        "errors": summary.errors,
        "warnings": summary.warnings,
        "infos": summary.infos,
        "suppressed": summary.suppressed,
    }
