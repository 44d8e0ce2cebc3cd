"""`dealcheck verify --watch`: what is new since the last look."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dealcheck.cli.streams import tell_problems, write
from dealcheck.reports.escape import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from dealcheck.model import Claim, Finding, Report


def watch(report: "Report", again: "Callable[[], Report | None]", changed: "Iterator[None]") -> None:
    """Show what is new until someone interrupts.

    Args:
        report: what was shown last.
        again: makes the report anew; None where it cannot just now, which it has said.
        changed: has an item each time that something was changed.
    """
    sys.stdout.flush()
    for _ in changed:
        now = again()
        if now is None:
            continue
        write("".join(f"{line}\n" for line in news(report, now)))
        tell_problems(problem for problem in now.problems if problem not in report.problems)
        sys.stdout.flush()
        report = now


def news(old: "Report", new: "Report") -> Iterator[str]:
    """The claims that changed, article by article, the findings that went and came, and the counts as they are now."""
    from dealcheck.changes import find_changes
    from dealcheck.cli.diff import lines
    from dealcheck.reports.view import last_line

    before, after = _by_article(old), _by_article(new)
    for article in sorted(before | after):
        yield from lines(article, find_changes(before.get(article, []), after.get(article, [])))
    kept, here = {finding.id for finding in old.findings}, {finding.id for finding in new.findings}
    yield from (f"- {_told(finding)}" for finding in old.findings if finding.id not in here)
    yield from (f"+ {_told(finding)}" for finding in new.findings if finding.id not in kept)
    yield last_line(new)


def _told(finding: "Finding") -> str:
    return f"{finding.severity} {finding.code} {visible(finding.message)}"


def _by_article(report: "Report") -> "dict[str, list[Claim]]":
    found: dict[str, list[Claim]] = {}
    for claim in report.claims:
        found.setdefault(claim.article, []).append(claim)
    return found
