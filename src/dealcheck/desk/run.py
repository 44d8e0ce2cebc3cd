"""One run: read everything, compare, and apply what the desk has set."""

from collections.abc import Iterator
from dataclasses import replace

from dealcheck.desk.focus import focused
from dealcheck.desk.intake import Intake, readings
from dealcheck.model import Problem, Reading, Report
from dealcheck.pipeline import compare, gather
from dealcheck.settings import Settings


def verify(intake: Intake, settings: Settings, confirmed: Reading | None = None) -> Report:
    """The report on all articles that the intake means, held to what the desk has confirmed.

    A focus that hits no article is a problem of its own.
    """
    gathered = gather(_with(intake, confirmed), settings.today)
    chosen, missed = focused((article.path for article in gathered.articles), settings.focus)
    failed = {problem.path for problem in gathered.problems}
    lost = (Problem(path, None, "no article to focus on was read here") for path in missed if path not in failed)
    gathered.add(Reading((), (), tuple(lost)), settings.today)
    return compare(gathered, replace(settings, focus=chosen or settings.focus))


def _with(intake: Intake, confirmed: Reading | None) -> Iterator[Reading]:
    yield from readings(intake)
    if confirmed:
        yield confirmed
