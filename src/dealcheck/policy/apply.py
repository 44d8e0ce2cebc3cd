"""Apply what the desk has set to the findings of a report."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dealcheck.model import SEVERITIES, Finding, Notice, Report, Severity, Suppressed, Suppression
from dealcheck.policy.fingerprint import fingerprint
from dealcheck.policy.tolerance import is_slight
from dealcheck.settings import Settings, Wish

_About = tuple[str | None, ...]  # where an entry stands, and the finding's content, or the rule and the article


def apply_policy(report: Report, settings: Settings, suppressions: Iterable[Suppression] = ()) -> Report:
    """The report with the wanted findings, what was suppressed and what of the suppressions needs a look.

    `suppressions` are those that the articles hold themselves; they count in the folders that the settings name.
    """
    every = [*settings.suppressions, *suppressions]
    allowed = [entry for entry in every if _allowed(entry, settings)]
    current = [entry for entry in allowed if entry.until is None or settings.today <= entry.until]
    wanted = [finding for found in report.findings if (finding := _wanted(found, settings))]
    silences = _silences(current)
    silenced = {id(finding): entry for finding in wanted if (entry := _silence(finding, silences))}
    kept = [finding for finding in wanted if id(finding) not in silenced and _in_view(finding, settings)]
    kept.sort(key=lambda finding: SEVERITIES.index(finding.severity))
    suppressed = tuple(Suppressed(f, silenced[id(f)]) for f in wanted if id(f) in silenced and _in_view(f, settings))
    notices = (*report.notices, *_notices(every, set(allowed), set(current), set(silenced.values())))
    return replace(
        report,
        findings=tuple(kept),
        suppressed=suppressed,
        notices=notices,
        summary=replace(
            report.summary,
            errors=_number(kept, "error"),
            warnings=_number(kept, "warning"),
            infos=_number(kept, "info"),
            suppressed=len(suppressed),
        ),
    )


def named(finding: Finding, rules: Iterable[str]) -> bool:
    """Is the finding's rule among these codes, beginnings of codes and names?"""
    return any(rule == finding.name or finding.code.startswith(rule) for rule in rules)


def _wanted(finding: Finding, settings: Settings) -> Finding | None:
    """The finding with its severity as set; None where nobody wants it."""
    paths = [settings.from_root(article) for article in finding.articles] if settings.paths else []
    wishes = [settings.wish, *(wish for pattern, wish in settings.paths if _all_match(pattern, paths))]
    for wish in wishes:
        if (wish.select and not named(finding, wish.select)) or named(finding, wish.ignore):
            return None
    severity = _severity(finding, wishes)
    return finding if severity == finding.severity else replace(finding, severity=severity)


def _severity(finding: Finding, wishes: list[Wish]) -> Severity:
    """What was set last for the rule, the longest name of it first."""
    for wish in reversed(wishes):
        for rule, severity in sorted(wish.severities, key=lambda pair: -len(pair[0])):
            if named(finding, [rule]):
                return severity
    return finding.severity


def _all_match(pattern: str, paths: list[str]) -> bool:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (few desks set paths, and every start would pay)

    spec = GitIgnoreSpec.from_lines([pattern])
    return all(map(spec.match_file, paths))


def _in_view(finding: Finding, settings: Settings) -> bool:
    touched = not settings.focus or not set(finding.articles).isdisjoint(settings.focus)
    is_loud = finding.confidence >= settings.min_confidence and not is_slight(finding, settings.tolerances)
    return touched and is_loud


def _silences(current: Iterable[Suppression]) -> dict[_About, tuple[int, Suppression]]:
    """The first entry about each thing, with its place, so that a finding looks its own up however many there are."""
    found: dict[_About, tuple[int, Suppression]] = {}
    for place in enumerate(current):
        for about in _about(place[1]):
            found.setdefault(about, place)
    return found


def _about(entry: Suppression) -> list[_About]:
    if entry.origin == "baseline":
        return [(entry.origin, entry.fingerprint)]
    return [(entry.origin, code, entry.article) for code in entry.codes if entry.article is not None]


def _silence(finding: Finding, silences: Mapping[_About, tuple[int, Suppression]]) -> Suppression | None:
    """The first of the entries that silence the finding."""
    if not silences:
        return None
    asked: list[_About] = [("baseline", fingerprint(finding))]
    asked += (("sidecar", finding.code, article) for article in finding.articles)
    if len(finding.articles) == 1:  # written by whoever wrote the article: never against another file
        asked.append(("inline", finding.code, *finding.articles))
    found = [silences[about] for about in asked if about in silences]
    return min(found, key=lambda place: place[0])[1] if found else None


def _allowed(entry: Suppression, settings: Settings) -> bool:
    if entry.origin == "baseline":
        return True
    path = settings.from_root(entry.path)
    return any(folder == "." or path.startswith(f"{folder.strip('/')}/") for folder in settings.suppression_folders)


def _notices(
    every: list[Suppression], allowed: set[Suppression], current: set[Suppression], used: set[Suppression]
) -> list[Notice]:
    """Suppressions that have no effect, and why not."""
    notices = []
    for entry in every:
        what = f"the suppression ({entry.reason})"
        if entry not in allowed:
            text = f"{what} does not count: the configuration does not name its folder in suppression-folders"
        elif entry not in current:
            text = f"{what} expired on {entry.until}"
        elif entry not in used:
            text = f"{what} suppresses nothing any more"
        else:
            continue
        notices.append(Notice(entry.path, entry.line, text))
    return notices


def _number(findings: list[Finding], severity: Severity) -> int:
    return sum(finding.severity == severity for finding in findings)
