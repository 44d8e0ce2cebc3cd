"""One run: read everything, compare, and apply what the desk has set."""

from dataclasses import replace

from dealcheck.desk.focus import focused
from dealcheck.desk.intake import Intake, readings
from dealcheck.model import Problem, Report
from dealcheck.pipeline import Reading, reconcile
from dealcheck.settings import Settings


def verify(intake: Intake, settings: Settings, confirmed: Reading | None = None) -> Report:
    """The report on all articles that the intake means, held to what the desk has confirmed.

    A focus that hits no article is a problem of its own.
    """
    found = list(readings(intake))
    articles = (article.path for reading in found for article in reading.articles)
    chosen, missed = focused(articles, settings.focus)
    lost = tuple(Problem(path, None, "no article to focus on was read here") for path in missed)
    failed = {problem.path for reading in found for problem in reading.problems}
    found.append(Reading((), (), tuple(problem for problem in lost if problem.path not in failed)))
    if confirmed:
        found.append(confirmed)
    return reconcile(found, replace(settings, focus=chosen or settings.focus))
