"""The stages in order.

bytes -> Document -> Mentions -> Claims -> Deals -> Facts -> Findings -> Report
"""

from collections.abc import Iterable
from dataclasses import replace

from dealcheck.deals import group_deals
from dealcheck.documents import read_documents
from dealcheck.facts import build_facts
from dealcheck.findings import find_findings, rule_cards
from dealcheck.model import (
    Article,
    Claim,
    Document,
    Notice,
    Problem,
    Quantity,
    Report,
    Summary,
    Suppression,
    is_confirmed,
)
from dealcheck.policy import apply_policy, find_comments
from dealcheck.record import record
from dealcheck.settings import Settings
from dealcheck.version import VERSION

FURNITURE_SHOWN = 80  # characters of a piece of page furniture that a report repeats


@record
class Reading:
    """What one source gave: its articles, their claims, what could not be read of it, what it asks to be left alone."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    suppressions: tuple[Suppression, ...] = ()
    notices: tuple[Notice, ...] = ()


def read(path: str, content: bytes) -> Reading:
    """Read one source to its claims; its text is not kept.

    Its stages are loaded by the first source that has to be read: what the cache knows needs none of them.
    """
    from dealcheck.claims import find_claims  # noqa: PLC0415  (see above)
    from dealcheck.mentions import find_mentions  # noqa: PLC0415

    documents, problems = read_documents(path, content)
    claims = [claim for document in documents for claim in find_claims(document, find_mentions(document))]
    return Reading(tuple(map(_article, documents)), tuple(claims), tuple(problems), *find_comments(path, content))


def read_quantity(text: str) -> Quantity | None:
    """The one figure that a piece of text states ("over $29 billion", "49%"); None where it states none or several."""
    from dealcheck.mentions.figures import find_figures  # noqa: PLC0415  (as above)

    documents, _ = read_documents("-", text.encode("utf-8", "replace"))
    figures = [figure for document in documents for figure in find_figures(document)]
    return figures[0].quantity if len(figures) == 1 else None


def reconcile(readings: Iterable[Reading], settings: Settings) -> Report:
    """Group the claims of all sources by deal, compare them and explain or report each difference."""
    articles, claims, problems, suppressions, notices = _gather(readings)
    distrusted = _distrusted(articles, settings.today)
    claims = [replace(claim, published=None) if claim.article in distrusted else claim for claim in claims]
    notices += [Notice(path, None, f"date not used: {why}") for path, why in sorted(distrusted.items())]
    said = [claim for claim in claims if claim.quantity is not None and not is_confirmed(claim)]
    deals = build_facts(group_deals(claims), _levels(articles, settings))
    outcome = find_findings(deals)
    assigned = {claim.id: claim for deal in deals for claim in deal.claims}
    copies = {copy: group[0] for deal in deals for group in deal.clusters for copy in group[1:]}
    report = Report(
        version=VERSION,
        today=settings.today,
        articles=tuple(replace(article, duplicate_of=copies.get(article.path)) for article in articles),
        deals=deals,
        claims=tuple(assigned.get(claim.id, claim) for claim in claims),
        findings=outcome.findings,
        reconciled=outcome.reconciled,
        rules=rule_cards(),
        problems=tuple(problems),
        summary=Summary(
            articles=len(articles),
            figures_read=len(said),
            figures_typed=sum(not claim.kind.startswith("other_") for claim in said),
            facts_corroborated=outcome.corroborated,
            comparisons=outcome.comparisons,
            reconciled=len(outcome.reconciled),
            errors=sum(finding.severity == "error" for finding in outcome.findings),
            warnings=sum(finding.severity == "warning" for finding in outcome.findings),
            infos=sum(finding.severity == "info" for finding in outcome.findings),
        ),
        notices=tuple(notices),
        focus=settings.focus,
    )
    return apply_policy(report, settings, suppressions)


def _levels(articles: Iterable[Article], settings: Settings) -> dict[str, str]:
    """For the articles of the publishers that the desk has set, how they know what they write."""
    known = dict(settings.publishers)
    told = {article.path: article.imprint.level for article in articles if article.imprint.level}
    return told | {article.path: known[article.publisher] for article in articles if article.publisher in known}


def _distrusted(articles: Iterable[Article], today: str) -> dict[str, str]:
    """The articles whose date cannot be theirs, and why."""
    found = {}
    for article in articles:
        if article.published and article.published > today:
            found[article.path] = f"published {article.published}, after today ({today})"
        elif article.imprint.distrusted:
            found[article.path] = article.imprint.distrusted
    return found


def _gather(
    readings: Iterable[Reading],
) -> tuple[list[Article], list[Claim], list[Problem], list[Suppression], list[Notice]]:
    """All of it in an order that does not depend on the order of reading."""
    articles: list[Article] = []
    claims: list[Claim] = []
    problems: list[Problem] = []
    suppressions: list[Suppression] = []
    notices: list[Notice] = []
    for reading in readings:
        articles += reading.articles
        claims += reading.claims
        problems += reading.problems
        suppressions += reading.suppressions
        notices += reading.notices
    articles.sort(key=lambda article: article.path)
    claims.sort(key=lambda claim: (claim.article, claim.start if claim.start is not None else -1, claim.id))
    problems.sort(key=lambda problem: (problem.path, problem.line or 0, problem.reason))
    suppressions.sort(key=lambda entry: (entry.path, entry.line or 0))
    notices.sort(key=lambda notice: (notice.path, notice.line or 0))
    return articles, claims, problems, suppressions, notices


def _article(document: Document) -> Article:
    furniture = (document.text[block.start : block.end] for block in document.blocks if block.role == "furniture")
    return Article(
        path=document.path,
        publisher=document.publisher,
        title=document.title,
        published=document.published,
        words=document.words,
        furniture=tuple(_shortened(text) for text in furniture),
        imprint=document.imprint,
    )


def _shortened(text: str) -> str:
    return text if len(text) <= FURNITURE_SHOWN else text[: FURNITURE_SHOWN - 1] + "…"
