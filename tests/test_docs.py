"""The documentation is true: its examples run, its generated pages are fresh, what it names exists."""

import doctest
import re
import shutil
from pathlib import Path

import pytest

from doc_examples import ROOT, Example, agrees, examples, played, rewrite
from pictures import PICTURE, digest
from reference import pages

LINK = re.compile(r"\]\((?P<target>[^)#:]+)(?:#[^)]*)?\)")


def _folder(tmp_path: Path) -> Path:
    for name in ("seeds", "fixtures"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    "example", [example for example in examples() if example.language == "console"], ids=lambda example: example.id
)
def test_a_console_example_says_what_the_page_shows(
    example: Example, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if "| jq " in example.content and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    now = played(example, _folder(tmp_path))
    if request.config.getoption("--update-corpus"):
        rewrite(example, now)
        return

    assert agrees(example.content, now), now


@pytest.mark.parametrize(
    "example", [example for example in examples() if example.language == "pycon"], ids=lambda example: example.id
)
def test_a_python_example_says_what_the_page_shows(
    example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(_folder(tmp_path))
    test = doctest.DocTestParser().get_doctest(example.content, {}, example.id, str(example.page), example.line)
    said: list[str] = []
    doctest.DocTestRunner(verbose=False).run(test, out=said.append)

    assert "".join(said) == ""


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_generated_page_is_fresh(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == pages()[page], "make update"


def test_the_picture_shows_what_the_command_prints() -> None:
    assert f"<desc>{digest()}</desc>" in PICTURE.read_text(encoding="utf-8"), "make pictures"


@pytest.mark.parametrize("page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name)
def test_what_a_page_links_to_is_there(page: Path) -> None:
    targets = [match["target"] for match in LINK.finditer(page.read_text(encoding="utf-8"))]

    assert [target for target in targets if not (page.parent / target).exists()] == []
