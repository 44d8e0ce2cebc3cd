"""The founding articles: two findings that are true, and nothing false."""

from pathlib import Path

import pytest

import dealcheck
from dealcheck import Report

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLES = {path.name for path in SEEDS.glob("*.txt")}


@pytest.fixture(scope="module")
def report() -> Report:
    return dealcheck.verify(SEEDS, today="2026-06-30")


def test_a_stake_without_control_is_called_a_takeover_and_a_plan_is_called_done(report: Report) -> None:
    loud = [finding for finding in report.findings if finding.severity != "info"]

    assert sorted(finding.category for finding in loud) == ["status", "structure"]


@pytest.mark.parametrize("category", ["status", "structure"])
def test_each_finding_names_all_four_articles(report: Report, category: str) -> None:
    (finding,) = [finding for finding in report.findings if finding.category == category]

    assert {Path(article).name for article in finding.articles} == ARTICLES


@pytest.mark.parametrize("words", ["completed the acquisition", "49% non-voting stake"])
def test_the_words_that_matter_are_shown(report: Report, words: str) -> None:
    shown = {claim.id for claim in report.claims if words in claim.sentence}

    assert any(shown.intersection(side.claims) for finding in report.findings for side in finding.sides)


def test_no_more_than_one_info_an_article_and_all_comparisons_are_counted(report: Report) -> None:
    assert report.summary.infos <= len(ARTICLES)
    assert report.summary.comparisons > 0
