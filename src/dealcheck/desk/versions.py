"""What `dealcheck diff` compares: reports, files of claims, articles, folders of articles."""

import json
import posixpath
from collections import defaultdict
from pathlib import Path

from pydantic import ValidationError

from dealcheck.changes import Changes, find_changes
from dealcheck.desk.claim_files import read_claim_files
from dealcheck.desk.files import reason
from dealcheck.desk.intake import Intake, readings
from dealcheck.desk.records import claim_record
from dealcheck.model import Claim, Problem, contract
from dealcheck.settings import USUALLY, Handling

ByArticle = dict[str, list[Claim]]
CLAIM_FILES = (".jsonl", ".jsonl.gz")


def compare(old: str, new: str, handling: Handling = USUALLY) -> tuple[list[tuple[str, Changes]], list[Problem]]:
    """The changes of each article, by its path below the arguments, and what could not be read.

    Where nothing of a side can be read, nothing is compared.
    """
    before, problems = _claims(old, handling)
    after, more = _claims(new, handling)
    if (problems and not before) or (more and not after):
        return [], [*problems, *more]
    if before.keys().isdisjoint(after):
        before, after = _below_their_folder(before), _below_their_folder(after)
    if len(before) == 1 and len(after) == 1:  # two versions of one article, whatever they are called
        name = next(iter(after))
        return [(name, find_changes(next(iter(before.values())), after[name]))], [*problems, *more]
    paths = sorted({*before, *after})
    return [(path, find_changes(before.get(path, []), after.get(path, []))) for path in paths], [*problems, *more]


def _below_their_folder(by_article: ByArticle) -> ByArticle:
    """The articles by their paths below the folder that holds them all: two runs may have seen them elsewhere."""
    folders = [posixpath.dirname(article.partition("#")[0]) for article in by_article]
    folder = posixpath.commonpath(folders) if folders and len({path[:1] == "/" for path in folders}) == 1 else ""
    return {article.removeprefix(f"{folder}/") if folder else article: claims for article, claims in by_article.items()}


def _claims(path: str, handling: Handling) -> tuple[ByArticle, list[Problem]]:
    """The claims by article; below a folder articles are named from there, so that two folders can be compared."""
    if path.endswith(".json"):
        return _report(path)
    if path.endswith(CLAIM_FILES) and _holds_claims(path):
        found = list(read_claim_files([path]))
    else:
        found = list(readings(Intake((path,), handling=handling)))
    by_article: dict[str, list[Claim]] = defaultdict(list)
    folder = path.rstrip("/") + "/" if Path(path).is_dir() else ""
    for reading in found:
        for article in reading.articles:
            by_article.setdefault(article.path.removeprefix(folder), [])
        for claim in reading.claims:
            by_article[claim.article.removeprefix(folder)].append(claim)
    return by_article, [problem for reading in found for problem in reading.problems]


def _report(path: str) -> tuple[ByArticle, list[Problem]]:
    try:
        report = contract.Report.model_validate_json(Path(path).read_bytes())
    except OSError as error:
        return {}, [Problem(path, None, reason(error))]
    except ValidationError:
        return {}, [Problem(path, None, "no report of dealcheck verify --format json")]
    by_article: dict[str, list[Claim]] = {article.path: [] for article in report.articles}
    for claim in report.claims:
        by_article.setdefault(claim.article, []).append(claim_record(claim.model_dump()))
    return by_article, []


def _holds_claims(path: str) -> bool:
    """Claims, not an archive of articles: the first line tells a kind and a quote."""
    try:
        with Path(path).open("rb") as file:
            if path.endswith(".gz"):
                return True
            first = json.loads(file.readline(1_000_000))
    except (OSError, ValueError):
        return False
    return isinstance(first, dict) and {"kind", "quote", "article"} <= first.keys()
