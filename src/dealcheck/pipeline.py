"""The stages in order.

bytes -> Document -> Mentions -> Claims -> Deals -> Facts -> Findings -> Report
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from dealcheck.documents import read_documents
from dealcheck.findings import find_findings, rule_cards
from dealcheck.gathered import Deals, Gathered, gather
from dealcheck.model import Article, Deal, Document, Quantity, Reading, Report, Summary
from dealcheck.policy import apply_policy, find_comments
from dealcheck.settings import USUALLY, Handling, Settings
from dealcheck.version import VERSION

__all__ = ["Reading", "compare", "gather", "read", "read_quantity", "reconcile"]

FURNITURE_SHOWN = 80  # characters of a piece of page furniture that a report repeats


def read(path: str, content: bytes, handling: Handling = USUALLY) -> Reading:
    """Read one source to its claims; its text is not kept.

    Its stages are loaded by the first source that has to be read: what the cache knows needs none of them.
    """
    from dealcheck.claims import find_claims  # noqa: PLC0415  (see above)
    from dealcheck.mentions import find_mentions  # noqa: PLC0415

    documents, problems = read_documents(path, content, handling)
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
    return compare(gather(readings, settings.today), settings)


def compare(gathered: Gathered, settings: Settings) -> Report:
    """The same for what was gathered before."""
    gathered.sort()
    deals: Collection[Deal] = Deals(gathered, _levels(gathered.articles, settings), settings.tolerances)
    if not gathered.shelf.packed:
        deals = tuple(deals)
    copies: dict[str, str] = {}
    outcome = find_findings(_noting(deals, copies), settings.tolerances)
    report = Report(
        version=VERSION,
        today=settings.today,
        articles=tuple(replace(article, duplicate_of=copies.get(article.path)) for article in gathered.articles),
        deals=deals,
        claims=gathered.shelf if gathered.shelf.packed else tuple(gathered.shelf),
        findings=outcome.findings,
        reconciled=outcome.reconciled,
        rules=rule_cards(),
        problems=tuple(gathered.problems),
        summary=Summary(
            articles=len(gathered.articles),
            figures_read=gathered.read,
            figures_typed=gathered.typed,
            facts_corroborated=outcome.corroborated,
            comparisons=outcome.comparisons,
            reconciled=len(outcome.reconciled),
            errors=sum(finding.severity == "error" for finding in outcome.findings),
            warnings=sum(finding.severity == "warning" for finding in outcome.findings),
            infos=sum(finding.severity == "info" for finding in outcome.findings),
        ),
        notices=tuple(gathered.notices),
        focus=settings.focus,
    )
    return apply_policy(report, settings, gathered.suppressions)


def _noting(deals: Iterable[Deal], copies: dict[str, str]) -> Iterator[Deal]:
    """The deals; what is a copy of which article is written down as they pass."""
    for deal in deals:
        copies |= {copy: group[0] for group in deal.clusters for copy in group[1:]}
        yield deal


def _levels(articles: Iterable[Article], settings: Settings) -> dict[str, str]:
    """For the articles of the publishers that the desk has set, how they know what they write."""
    known = dict(settings.publishers)
    told = {article.path: article.imprint.level for article in articles if article.imprint.level}
    return told | {article.path: known[article.publisher] for article in articles if article.publisher in known}


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
