"""Every case of the corpus, and what holds of every case whatever it expects."""

import html
import json
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from corpus_file import CORPUS, Case, CorpusError, corpus_files, read_cases, rewrite
from corpus_run import TODAY, actual, readings, report, sources
from dealcheck.documents import read_documents
from dealcheck.model import contract
from dealcheck.pipeline import reconcile
from dealcheck.reports import FORMATS, View, render
from dealcheck.settings import Settings

CASES = tuple(case for path in corpus_files() for case in read_cases(path))
with_articles = pytest.mark.parametrize(
    "case", [case for case in CASES if sources(case)], ids=lambda case: getattr(case, "id", "")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: getattr(case, "id", ""))
def test_case(case: Case, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if case.fails:
        request.applymarker(pytest.mark.xfail(strict=True, reason="a known failure"))
    said = {}
    for number, block in enumerate(case.expectations):
        folder = tmp_path / str(number)
        folder.mkdir()
        said[block] = actual(case, block, folder)
    if request.config.getoption("--update-corpus") and not case.fails:
        fresh = next(now for now in read_cases(case.path) if now.title == case.title)
        rewrite(case.path, dict(zip(fresh.expectations, said.values(), strict=True)))
        return
    for block, lines in said.items():
        assert "\n".join(lines) == "\n".join(block.lines), f"{case.path}:{block.first} {block.kind}"


@with_articles
def test_a_quote_is_the_text_at_its_place(case: Case) -> None:
    texts = _texts(case)
    for claim in report(case).claims:
        if claim.start is None or claim.end is None or claim.article not in texts:
            continue
        text = texts[claim.article]
        before = text[: claim.start].replace("\r\n", "\n").replace("\r", "\n")

        source = text[claim.start : claim.end]
        if claim.article.endswith(".html"):
            source = re.sub(r"<[^<>]*>", "", source)
        assert _plain(source) == _plain(claim.quote)
        assert claim.line == before.count("\n") + 1
        assert claim.column == len(before) - before.rfind("\n")


@with_articles
def test_the_order_of_articles_does_not_matter(case: Case) -> None:
    assert reconcile(reversed(readings(case)), Settings(today=TODAY)) == report(case)


@with_articles
def test_the_report_survives_json_and_back(case: Case) -> None:
    written = render(report(case), "json", View())
    again = contract.Report.model_validate_json(written)

    assert again.model_dump(mode="json") == json.loads(written)


@with_articles
def test_every_format_renders_the_report_and_twice_the_same(case: Case) -> None:
    once, again = report(case), reconcile(readings(case), Settings(today=TODAY))

    assert {form: render(once, form, View()) for form in FORMATS} == {
        form: render(again, form, View()) for form in reversed(FORMATS)
    }


DECLARED = {
    "claims": ("dealcheck.claims.extractors",),
    "findings": (
        "dealcheck.findings.rules",
        "dealcheck.findings.reconciliations",
        "dealcheck.findings.diagnoses",
    ),
}


@pytest.mark.parametrize(
    ("stage", "module"),
    [
        (stage, module.name)
        for stage, packages in DECLARED.items()
        for package in packages
        for module in iter_modules(import_module(package).__path__)
    ],
)
def test_every_declaration_speaks_in_one_case_and_is_silent_in_a_near_miss(stage: str, module: str) -> None:
    path = CORPUS / stage / f"{module}.md"
    number = re.compile(rf"\b{module.partition('_')[0].upper()}\b")

    assert path.exists(), f"{path.name} must show it speaking and, in a near miss, silent"

    looked = [lines for case in read_cases(path) if not case.fails and (lines := case.expects(stage)) is not None]
    speaks = [any(number.search(line) for line in lines) for lines in looked]

    assert True in speaks, "it speaks in no case"
    assert False in speaks, "no near miss in which it is silent"


ARTICLE = "```article a\nText.\n```\n"
SILENT = "```claims\n```\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("# Only a title\n", "no case"),
        (f"## One\n{ARTICLE}", "expects nothing"),
        (f"## One\n{SILENT}", "no article"),
        (f"## One\n{ARTICLE}{SILENT}## One\n{ARTICLE}{SILENT}", "two cases"),
        (f"## One\n{ARTICLE}{ARTICLE}{SILENT}", "one kind and label"),
        (f"## One\n{ARTICLE}{SILENT}{SILENT}", "one kind and label"),
        (f"## One\n{ARTICLE}```claim\n```\n", "unknown block"),
        (f"## One\n{ARTICLE}```\n```\n", "unknown block"),
        (f"## One\n{ARTICLE}```claims all\n```\n", "takes no"),
        (f"## One\n```article\nText.\n```\n{SILENT}", "needs a name"),
        (f"## One\n{ARTICLE}```claims\n", "never closed"),
        (f"{ARTICLE}## One\n{ARTICLE}{SILENT}", "before the first case"),
        (f"### One\n{ARTICLE}{SILENT}", "second level"),
    ],
)
def test_the_reader_refuses_what_it_would_otherwise_skip(text: str, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "case.md"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(CorpusError, match=complaint):
        read_cases(path)


def test_rewriting_changes_the_expectations_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "case.md"
    path.write_text(f"# File\n\n## One\nProse.\n{ARTICLE}{SILENT}\n## Two\n{ARTICLE}{SILENT}", encoding="utf-8")
    first, second = (case.expectations[0] for case in read_cases(path))

    rewrite(path, {first: ("new", "lines"), second: ()})

    said = f"# File\n\n## One\nProse.\n{ARTICLE}```claims\nnew\nlines\n```\n\n## Two\n{ARTICLE}{SILENT}"
    assert path.read_text(encoding="utf-8") == said


def _texts(case: Case) -> dict[str, str]:
    """The decoded source of each article: in a container, the record's text."""
    texts = {}
    for path, content in sources(case).items():
        if path.endswith(".jsonl"):
            records = [json.loads(line) for line in content.splitlines() if line.strip()]
            names = [document.path for document in read_documents(path, content)[0]]
            texts.update({name: str(record["text"]) for name, record in zip(names, records, strict=False)})
        else:
            texts[path] = content.decode()
    return texts


def _plain(text: str) -> str:
    """A source form as a quote has it: entities, soft hyphens, zero-width marks, curly quotes and blanks resolved."""
    text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", html.unescape(text))
    text = text.translate(str.maketrans("\u2018\u2019\u201c\u201d", "''\"\""))
    return re.sub(r"\s+", " ", text)
