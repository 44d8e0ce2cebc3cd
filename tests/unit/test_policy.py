"""What the desk's settings leave of the findings."""

from dataclasses import replace

import pytest

import sample
from dealcheck.model import Finding, Report, Severity, Suppression
from dealcheck.policy import apply_policy, find_comments, fingerprint, read_sidecar
from dealcheck.settings import Settings, Wish

THIRTY = sample.side("30%", sample.claim("desk/courier.txt", 3, "30%"))
FORTY = sample.side("40%", sample.claim("desk/star.txt", 1, "40%"))
BOTH = sample.finding(THIRTY, FORTY)
ALONE = sample.finding(sample.side("a sum", sample.claim("own/draft.md", 2, "30%")), code="DC701", number=2)


def settings(wish: Wish | None = None, **more: object) -> Settings:
    given = {"suppression_folders": ("own", "desk"), "cwd": "/repo", "root": "/repo", **more}
    return replace(Settings(today="2026-06-30", wish=wish or Wish()), **given)  # type: ignore[arg-type]  # as named


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def inline(**more: object) -> Suppression:
    entry = Suppression("inline", "own/draft.md", 4, ("DC701",), "seen", None, "own/draft.md", None)
    return replace(entry, **more)  # type: ignore[arg-type]  # as named


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        (Wish(), ["DC101", "DC701"]),
        (Wish(select=("DC1",)), ["DC101"]),
        (Wish(select=("stake-differs",)), ["DC101", "DC701"]),
        (Wish(ignore=("DC101",)), ["DC701"]),
        (Wish(select=("DC",), ignore=("DC7",)), ["DC101"]),
    ],
)
def test_rules_are_chosen_by_code_by_its_beginning_and_by_name(wish: Wish, left: list[str]) -> None:
    assert codes(apply_policy(sample.report(BOTH, ALONE), settings(wish))) == left


def test_the_longest_name_of_a_rule_decides_its_severity() -> None:
    wish = Wish(severities=(("DC1", "warning"), ("DC101", "info"), ("DC7", "warning")))
    report = apply_policy(sample.report(BOTH, ALONE), settings(wish))

    assert [(f.code, f.severity) for f in report.findings] == [("DC701", "warning"), ("DC101", "info")]
    assert (report.summary.errors, report.summary.warnings, report.summary.infos) == (0, 1, 1)


def test_what_is_set_for_a_path_holds_only_where_all_articles_match() -> None:
    paths = (("own/", Wish(ignore=("DC",))), ("desk/courier.txt", Wish(ignore=("DC",))))

    assert codes(apply_policy(sample.report(BOTH, ALONE), settings(paths=paths))) == ["DC101"]


def test_paths_are_seen_from_the_configuration_wherever_the_command_runs() -> None:
    paths = (("desk/", Wish(ignore=("DC",))),)
    article = replace(BOTH, articles=("../desk/courier.txt", "/repo/desk/star.txt"))

    assert codes(apply_policy(sample.report(article), settings(paths=paths, cwd="/repo/own"))) == []


def test_a_focus_keeps_what_touches_it() -> None:
    report = apply_policy(sample.report(BOTH, ALONE), settings(focus=("desk/star.txt",)))

    assert codes(report) == ["DC101"]


def test_findings_that_are_not_sure_enough_are_left_out() -> None:
    assert codes(apply_policy(sample.report(BOTH), settings(min_confidence=0.95))) == []


def test_a_baseline_silences_its_finding_and_is_counted() -> None:
    entry = Suppression("baseline", "b.json", None, ("DC101",), "seen", None, None, fingerprint(BOTH))
    report = apply_policy(sample.report(BOTH, ALONE), settings(suppressions=(entry,)))

    assert codes(report) == ["DC701"]
    assert report.summary.suppressed == 1
    assert report.suppressed[0].suppression.reason == "seen"


def test_a_fingerprint_is_of_the_words_not_of_lines_and_files() -> None:
    moved = sample.finding(
        sample.side("40%", sample.claim("new/name.txt", 17, "40%")),
        sample.side("30%", sample.claim("desk/courier.txt", 4, "30%"), sample.claim("desk/copy.txt", 1, "30%")),
    )
    other = sample.finding(THIRTY, sample.side("45%", sample.claim("desk/star.txt", 1, "45%")))

    assert fingerprint(moved) == fingerprint(BOTH)
    assert fingerprint(other) != fingerprint(BOTH)
    assert fingerprint(replace(BOTH, code="DC102")) != fingerprint(BOTH)


def test_a_comment_silences_findings_of_its_own_article_only() -> None:
    across = sample.finding(THIRTY, sample.side("x", sample.claim("own/draft.md", 2, "30%")), code="DC701", number=3)
    report = apply_policy(sample.report(ALONE, across), settings(), [inline()])

    assert [finding.id for finding in report.findings] == [across.id]


def test_a_comment_counts_only_in_the_folders_that_are_named() -> None:
    report = apply_policy(sample.report(ALONE), settings(suppression_folders=("owner",)), [inline()])

    assert codes(report) == ["DC701"]
    assert "suppression-folders" in report.notices[-1].text


def test_a_file_beside_an_article_silences_what_touches_the_article() -> None:
    entry = Suppression("sidecar", "desk/star.txt.dealcheck", 1, ("DC101",), "seen", None, "desk/star.txt", None)

    assert codes(apply_policy(sample.report(BOTH), settings(), [entry])) == []


@pytest.mark.parametrize(("until", "left"), [("2026-06-30", []), ("2026-06-29", ["DC701"])])
def test_a_suppression_counts_up_to_its_last_day(until: str, left: list[str]) -> None:
    report = apply_policy(sample.report(ALONE), settings(), [inline(until=until)])

    assert codes(report) == left
    assert [notice.text for notice in report.notices[1:]] == (
        [f"the suppression (seen) expired on {until}"] if left else []
    )


def test_a_suppression_of_nothing_is_told() -> None:
    report = apply_policy(sample.report(BOTH), settings(), [inline()])

    assert report.notices[-1].text == "the suppression (seen) suppresses nothing any more"


def test_a_suppression_outside_the_focus_is_not_called_unused() -> None:
    report = apply_policy(sample.report(BOTH, ALONE), settings(focus=("desk/star.txt",)), [inline()])

    assert len(report.notices) == 1
    assert report.summary.suppressed == 0


@pytest.mark.parametrize(
    ("comment", "read"),
    [
        ("<!-- dealcheck: ignore DC201 their figure is old -->", (("DC201",), None, "their figure is old")),
        ("<!--dealcheck:ignore DC201, DC301 x-->", (("DC201", "DC301"), None, "x")),
        ("<!-- dealcheck: ignore DC201 until 2027-01-31 until then -->", (("DC201",), "2027-01-31", "until then")),
    ],
)
def test_a_comment_names_rules_a_last_day_and_a_reason(
    comment: str, read: tuple[tuple[str, ...], str | None, str]
) -> None:
    (entry,), notices = find_comments("a.md", f"One\n\n{comment}\n".encode())

    assert (entry.codes, entry.until, entry.reason) == read
    assert (entry.origin, entry.path, entry.line, entry.article) == ("inline", "a.md", 3, "a.md")
    assert notices == ()


@pytest.mark.parametrize(
    "order",
    ["ignore DC201", "ignore everything please", "ignore DC2 x", "allow DC201 x", "ignore DC201 until 2027-01-31"],
)
def test_a_comment_without_a_reason_or_a_meaning_does_not_count(order: str) -> None:
    suppressions, notices = find_comments("a.md", f"<!-- dealcheck: {order} -->".encode())

    assert suppressions == ()
    assert [notice.line for notice in notices] == [1]


def test_a_plain_text_has_no_comments() -> None:
    assert find_comments("a.txt", b"<!-- dealcheck: ignore DC201 x -->") == ((), ())


def test_a_file_of_suppressions_holds_one_a_line() -> None:
    entries, notices = read_sidecar("a.txt.dealcheck", "# ours\n\nignore DC201 seen\nignore\n")

    assert [(entry.line, entry.article, entry.origin) for entry in entries] == [(3, "a.txt", "sidecar")]
    assert [notice.line for notice in notices] == [4]


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_without_settings_nothing_changes(severity: Severity) -> None:
    report = sample.report(sample.finding(THIRTY, FORTY, severity=severity))

    assert apply_policy(report, settings()) == report


def test_worst_comes_first_whatever_was_set() -> None:
    low: Finding = sample.finding(THIRTY, FORTY, code="DC102", severity="info", number=4)
    wish = Wish(severities=(("DC102", "error"), ("DC101", "info")))

    assert codes(apply_policy(sample.report(BOTH, low), settings(wish))) == ["DC102", "DC101"]
