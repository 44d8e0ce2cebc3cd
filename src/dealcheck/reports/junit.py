"""JUnit XML, as test reports read it: a finding is a failed test, an article without one a passed test."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dealcheck.model import Finding, Report
from dealcheck.reports.escape import xml
from dealcheck.reports.view import View, claims_of, last_line, source_of


def render(report: Report, _view: View) -> str:
    """One suite; infos pass, suppressed findings are skipped, what could not be read is an error."""
    failures = report.summary.errors + report.summary.warnings
    clean = _clean(report)
    suite = Element(
        "testsuite",
        name="dealcheck",
        tests=str(len(report.findings) + len(report.suppressed) + len(report.problems) + len(clean)),
        failures=str(failures),
        errors=str(len(report.problems)),
        skipped=str(len(report.suppressed)),
        time="0",
        timestamp=f"{report.today}T00:00:00",
        hostname="localhost",
    )
    for finding in report.findings:
        _finding(suite, report, finding)
    for suppressed in report.suppressed:
        case = _case(suite, report, suppressed.finding)
        SubElement(case, "skipped", message=xml(suppressed.suppression.reason))
    for problem in report.problems:
        case = SubElement(suite, "testcase", name="can be read", classname=xml(problem.path), time="0")
        SubElement(case, "error", message=xml(problem.reason), type="unreadable")
    for path in clean:
        SubElement(suite, "testcase", name="no finding", classname=xml(path), time="0")
    SubElement(suite, "system-out").text = last_line(report)
    root = Element("testsuites")
    root.append(suite)
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _clean(report: Report) -> list[str]:
    touched = {article for finding in report.findings for article in finding.articles}
    touched |= {article for suppressed in report.suppressed for article in suppressed.finding.articles}
    return [article.path for article in report.articles if article.path not in touched]


def _finding(suite: Element, report: Report, finding: Finding) -> None:
    case = _case(suite, report, finding)
    if finding.severity == "info":
        SubElement(case, "system-out").text = xml(finding.message)
        return
    failure = SubElement(case, "failure", message=xml(finding.message), type=finding.code)
    lines = [f"{source_of(claim)}: {side.label}: {claim.sentence}" for side, claim in claims_of(report, finding)]
    failure.text = "\n".join(map(xml, (*lines, finding.help)))


def _case(suite: Element, report: Report, finding: Finding) -> Element:
    first = claims_of(report, finding)[0][1]
    name = f"{finding.code} {finding.name} ({finding.id})"
    return SubElement(suite, "testcase", name=xml(name), classname=xml(first.article), time="0")
