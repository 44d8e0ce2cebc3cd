"""All that a format may know of one run."""

from collections.abc import Collection

from dealcheck.model.claim import Claim
from dealcheck.model.deal import Deal
from dealcheck.model.document import UNSTATED, Imprint
from dealcheck.model.finding import Category, Finding, Reconciled, Severity
from dealcheck.model.suppression import Notice, Suppressed
from dealcheck.record import record


@record
class Article:
    """What is known of one article once its text is gone.

    Attributes:
        furniture: the pieces of page furniture that yielded no claims, shortened.
        duplicate_of: path of the article of which it is a copy.
    """

    path: str
    publisher: str | None
    title: str | None
    published: str | None
    words: int
    furniture: tuple[str, ...]
    duplicate_of: str | None = None
    imprint: Imprint = UNSTATED


@record
class Problem:
    """What could not be read, where, and why. `line` is None where the whole of it is meant."""

    path: str
    line: int | None
    reason: str


@record
class RuleCard:
    """A rule that ran: what `dealcheck explain` and the formats tell of it."""

    code: str
    name: str
    category: Category
    severity: Severity
    summary: str
    manual: str


@record
class Summary:
    """The counts of one run; `comparisons` 0 means that nothing was checked, not that nothing is wrong."""

    articles: int
    figures_read: int
    figures_typed: int
    facts_corroborated: int
    comparisons: int
    reconciled: int
    errors: int
    warnings: int
    infos: int
    suppressed: int = 0


@record
class Report:
    """The result of `dealcheck verify`. Every list is in a fixed order.

    Attributes:
        deals, claims: made anew each time that they are gone through, where there are too many to hold them all.
        focus: the articles that a finding must touch; empty means all.
    """

    version: str
    today: str
    articles: tuple[Article, ...]
    deals: Collection[Deal]
    claims: Collection[Claim]
    findings: tuple[Finding, ...]
    reconciled: tuple[Reconciled, ...]
    rules: tuple[RuleCard, ...]
    problems: tuple[Problem, ...]
    summary: Summary
    suppressed: tuple[Suppressed, ...] = ()
    notices: tuple[Notice, ...] = ()
    focus: tuple[str, ...] = ()
