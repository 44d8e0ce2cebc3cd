"""What was read of one source."""

from dealcheck.model.claim import Claim
from dealcheck.model.report import Article, Problem
from dealcheck.model.suppression import Notice, Suppression
from dealcheck.record import record


@record
class Reading:
    """What one source gave: its articles, their claims, what could not be read of it, what it asks to be left alone."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    suppressions: tuple[Suppression, ...] = ()
    notices: tuple[Notice, ...] = ()
