"""What is declared one to a file: named after its file, with a manual, each code once."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from corpus_file import read_cases
from dealcheck.catalogue import declared
from dealcheck.claims.reading import Extractor
from dealcheck.findings import rule_cards
from dealcheck.findings.declare import Diagnosis, Property, Reconciliation, Rule
from new_rule import files

FOLDERS = {
    "dealcheck.claims.extractors": "EXTRACTOR",
    "dealcheck.findings.rules": "RULE",
    "dealcheck.findings.reconciliations": "RECONCILIATION",
    "dealcheck.findings.diagnoses": "DIAGNOSIS",
}
DECLARATIONS = [
    pytest.param(module.name, declaration, id=module.name)
    for package, attribute in FOLDERS.items()
    for module, declaration in zip(
        sorted(iter_modules(import_module(package).__path__), key=lambda module: module.name),
        declared(package, attribute),
        strict=True,
    )
]
HEADINGS = ["What it finds", "Why it matters", "What it leaves alone"]
Declaration = Extractor | Rule | Property | Reconciliation | Diagnosis


def _identity(declaration: Declaration) -> str:
    return declaration.id if isinstance(declaration, Extractor) else f"{declaration.code}-{declaration.name}"


@pytest.mark.parametrize(("module", "declaration"), DECLARATIONS)
def test_a_declaration_is_called_as_its_file(module: str, declaration: Declaration) -> None:
    assert _identity(declaration).lower().replace("-", "_") == module


@pytest.mark.parametrize(("module", "declaration"), DECLARATIONS)
def test_a_manual_has_a_summary_and_its_three_headings(module: str, declaration: Declaration) -> None:
    summary, _, rest = declaration.manual.strip().partition("\n")
    sections = re.split(r"^## (.+)$", rest, flags=re.MULTILINE)

    assert re.fullmatch(r"[A-Z\"'].{10,110}\.", summary), module
    assert sections[1::2] == HEADINGS
    assert all(text.strip() for text in sections[2::2])


def test_no_code_and_no_name_is_used_twice() -> None:
    names = [_identity(parameter.values[1]) for parameter in DECLARATIONS]  # type: ignore[arg-type]  # a pytest parameter
    codes = [name.partition("-")[0] for name in names]

    assert sorted(codes) == sorted(set(codes))
    assert len({card.name for card in rule_cards()}) == len(rule_cards())


def test_a_new_rule_comes_with_its_cases_and_can_be_read(tmp_path: Path) -> None:
    (rule, source), (corpus, cases) = files("DC199", "stake-of-whom").items()
    path = tmp_path / corpus.name
    path.write_text(cases, encoding="utf-8")
    declared_there: dict[str, object] = {"__doc__": "Manual."}
    exec(compile(source, rule.name, "exec"), declared_there)  # noqa: S102  (our own template)

    assert rule.stem == corpus.stem == "dc199_stake_of_whom"
    assert isinstance(declared_there["RULE"], Rule)
    assert len(read_cases(path)) == 2


@pytest.mark.parametrize(("code", "name"), [("DC1", "a-b"), ("DC199", "Stake"), ("DC101", "a-b"), ("DC199", "../x")])
def test_a_new_rule_needs_a_code_and_a_name_of_its_own(code: str, name: str) -> None:
    with pytest.raises(ValueError, match=r"code|CODE"):
        files(code, name)
