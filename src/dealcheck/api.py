"""The Python API: what the command line does, as functions.

>>> import dealcheck
>>> dealcheck.extract("Norwood agreed to buy a 30% stake in Tarn Foods.")[0].quote  # doctest: +SKIP
'agreed to buy'
"""

import os
from collections.abc import Iterable
from datetime import UTC, datetime

from dealcheck.deals import same_company
from dealcheck.desk import Intake, readings
from dealcheck.desk import verify as run
from dealcheck.desk.truth import read_truth
from dealcheck.model.contract import Claim, Report
from dealcheck.pipeline import Reading, read
from dealcheck.reports.fields import claim_fields, report_fields
from dealcheck.settings import Settings

__all__ = ["Claim", "Report", "UnreadableError", "extract", "same_company", "verify"]

StrPath = str | os.PathLike[str]


class UnreadableError(Exception):
    """An article could not be read; the message says which and why."""


def verify(
    paths: StrPath | Iterable[StrPath],
    *,
    focus: Iterable[StrPath] = (),
    facts: StrPath | None = None,
    today: str | None = None,
) -> Report:
    """Compare what articles say about their deals.

    Args:
        paths: articles and folders of articles, one or several.
        focus: report only findings that touch these articles.
        facts: the desk's own file of facts, which outranks every article.
        today: ISO date to judge by instead of the clock.

    What could not be read stands in the report's `problems`.
    """
    chosen = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    settings = Settings(
        today=today or datetime.now(UTC).date().isoformat(), focus=tuple(os.fspath(path) for path in focus)
    )
    confirmed = None if facts is None else read_truth(os.fspath(facts))
    report = run(Intake(tuple(os.fspath(path) for path in chosen)), settings, confirmed)
    return Report.model_validate(report_fields(report))


def extract(text_or_path: StrPath) -> list[Claim]:
    """Every claim of a text (`str`) or of the article or folder at a path (`os.PathLike`).

    Raises:
        UnreadableError: the text or an article could not be read.
    """
    if isinstance(text_or_path, str):
        found: Iterable[Reading] = [read("text", text_or_path.encode("utf-8", "replace"))]
    else:
        found = readings(Intake((os.fspath(text_or_path),)))
    return [claim for reading in found for claim in _claims(reading)]


def _claims(reading: Reading) -> list[Claim]:
    for problem in reading.problems:
        raise UnreadableError(f"{problem.path}: {problem.reason}")
    return [Claim.model_validate(claim_fields(claim)) for claim in reading.claims]
