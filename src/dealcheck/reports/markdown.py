"""Markdown for a pull request's comment or a job summary."""

from collections.abc import Iterator

from dealcheck.model import Deal, Finding, FindingSide, Report
from dealcheck.reports.escape import markdown
from dealcheck.reports.view import View, excerpt, findings_line, last_line, one_an_article, property_name, source_of

MARK = "<!-- dealcheck -->"  # by this line a job finds the comment that it wrote before
LIMIT = 60_000  # characters; a comment may have 65,536
CLAIMS_SHOWN = 4
EXCERPT = 160


def render(report: Report, _view: View) -> str:
    """The findings, worst first, as many as a comment holds; the facts of each deal folded away below."""
    head = f"{MARK}\n### dealcheck: {findings_line(report.summary)}\n"
    parts = [head]
    size = len(head)
    for number, finding in enumerate(report.findings):
        part = "\n".join(_finding(finding))
        size += len(part)
        if size > LIMIT:
            parts.append(f"\n…and {len(report.findings) - number} more findings.\n")
            break
        parts.append(part)
    facts = "".join("\n".join(_deal(deal)) for deal in report.deals if deal.facts)
    if facts and size + len(facts) <= LIMIT:
        parts.append(facts)
    parts.append(f"\n{last_line(report)}\n")
    return "".join(parts)


def _finding(finding: Finding) -> Iterator[str]:
    yield from ("", f"**{finding.severity}** {finding.code} {markdown(finding.name)}: {markdown(finding.message)}", "")
    yield from ("| says | where | words |", "| --- | --- | --- |")
    for side in finding.sides:
        yield from _side(side)
    yield from ("", f"Check: {markdown(finding.help)}", "")


def _side(side: FindingSide) -> Iterator[str]:
    claims = one_an_article(side)
    for claim in claims[:CLAIMS_SHOWN]:
        before, words, after = map(markdown, excerpt(claim, EXCERPT))
        yield f"| {markdown(side.label)} | {markdown(source_of(claim))} | {before}<b>{words}</b>{after} |"
    if len(claims) > CLAIMS_SHOWN:
        yield f"| {markdown(side.label)} | {len(claims) - CLAIMS_SHOWN} more | |"


def _deal(deal: Deal) -> Iterator[str]:
    yield from ("", f"<details><summary>{markdown(deal.name)}</summary>", "")
    yield from ("| fact | value | sources |", "| --- | --- | --- |")
    for fact in deal.facts:
        name = markdown(property_name(fact, deal))
        for value in fact.values:
            yield f"| {name} | {markdown(value.text)} | {', '.join(map(markdown, value.sources))} |"
    yield from ("", "</details>", "")
