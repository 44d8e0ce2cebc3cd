"""SARIF 2.1.0, as code scanning reads it: all rules that ran, each finding with the places of every side."""

import json
from urllib.parse import quote

from dealcheck.model import Claim, Finding, FindingSide, Problem, Report, RuleCard
from dealcheck.reports.escape import sarif, visible
from dealcheck.reports.fields import Fields
from dealcheck.reports.view import View, claims_of, file_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
ROOT = "%SRCROOT%"  # the folder where the command ran; whoever reads the file knows where that is


def render(report: Report, _view: View) -> str:
    """The log with one run; suppressed findings are left out, because readers open them all the same."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _run(report: Report) -> Fields:
    index = {rule.code: number for number, rule in enumerate(report.rules)}
    return {
        "tool": {
            "driver": {
                "name": "dealcheck",
                "version": report.version,
                "semanticVersion": report.version,
                "rules": [_rule(rule) for rule in report.rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder where dealcheck ran."}}},
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_notification(problem) for problem in report.problems],
            }
        ],
        "results": [_result(report, finding, index) for finding in report.findings],
    }


def _rule(rule: RuleCard) -> Fields:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": sarif(rule.summary)},
        "fullDescription": {"text": sarif(rule.summary)},
        "help": {"text": rule.manual, "markdown": rule.manual},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.category]},
    }


def _result(report: Report, finding: Finding, index: dict[str, int]) -> Fields:
    (_, first), *others = claims_of(report, finding)
    result: Fields = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{sarif(finding.message)} {sarif(finding.help)}".strip()},
        "locations": [_location(first)],
        "relatedLocations": [
            {"id": number, **_location(claim), "message": {"text": _said(side, claim)}}
            for number, (side, claim) in enumerate(others)
        ],
        "partialFingerprints": {"dealcheckFinding/v1": finding.id},
        "rank": round(finding.confidence * 100, 1),
        "properties": {"category": finding.category, "deal": finding.deal, "confidence": finding.confidence},
    }
    return result | ({"ruleIndex": index[finding.code]} if finding.code in index else {})


def _said(side: FindingSide, claim: Claim) -> str:
    whose = f" ({sarif(claim.publisher)})" if claim.publisher else ""
    return f"{sarif(side.label)}{whose}: {sarif(claim.sentence)}"


def _location(claim: Claim) -> Fields:
    """Where the claim stands; inside an archive there is the record's name in place of a line."""
    physical: Fields = {"artifactLocation": _artifact(claim.article)}
    record = claim.article.partition("#")[2]
    if record:
        return {"physicalLocation": physical, "logicalLocations": [{"name": visible(record)}]}
    if claim.line is not None and claim.column is not None:
        physical["region"] = {
            "startLine": claim.line,
            "startColumn": claim.column,
            "snippet": {"text": visible(claim.quote)},
        }
    if claim.start is not None and claim.end is not None and "region" in physical:
        physical["region"] |= {"charOffset": claim.start, "charLength": claim.end - claim.start}
    return {"physicalLocation": physical}


def _artifact(article: str) -> Fields:
    path = quote(file_of(article), safe="/", errors="surrogateescape")
    return {"uri": f"file://{path}"} if path.startswith("/") else {"uri": path, "uriBaseId": ROOT}


def _notification(problem: Problem) -> Fields:
    return {
        "level": "error",
        "message": {"text": sarif(problem.reason)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(problem.path)}}],
    }
