"""The hook, the action and the pipeline template, each run in a repository made for it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
SCRIPTS = Path(sys.executable).parent
COURIER = "Norwood Capital agreed on Wednesday to buy a 30% stake in Tarn Foods for $600 million.\n"
GAZETTE = COURIER.replace("600", "900")
HEAD = "Source: {}\nPublished: 2026-03-04\n\nNorwood Capital buys into Tarn Foods\n\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """One article committed, one changed that contradicts it."""
    desk = tmp_path / "repository"
    (desk / "coverage").mkdir(parents=True)
    (desk / "drafts").mkdir()
    (desk / "dealcheck.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
    (desk / "coverage" / "courier.txt").write_text(HEAD.format("Courier") + COURIER, encoding="utf-8")
    git(desk, "init", "--quiet")
    git(desk, "add", ".")
    git(desk, "commit", "--quiet", "--no-verify", "--message", "Coverage so far")
    (desk / "drafts" / "ours.txt").write_text(HEAD.format("Gazette") + GAZETTE, encoding="utf-8")
    return desk


def git(folder: Path, *arguments: str) -> None:
    """Git as a stranger, without anybody's settings."""
    done = run(folder, "git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments)
    assert done.returncode == 0, done.stderr


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a folder, with our scripts found first and no settings from outside."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "DEALCHECK_", "GITHUB_"))}
    path = f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"
    given = {"PATH": path, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder.parent)}
    return subprocess.run(  # noqa: S603  (our own commands)
        command, cwd=folder, env=kept | given | environment, capture_output=True, text=True, check=False
    )


def _yaml(name: str) -> Any:  # noqa: ANN401  (each file has a shape of its own)
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_the_hooks_are_what_pre_commit_asks_for() -> None:
    done = run(ROOT, "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_fails_on_a_conflict_with_an_unchanged_article_until_it_is_suppressed(repository: Path) -> None:
    (hook,) = _yaml(".pre-commit-hooks.yaml")
    config = {"repos": [{"repo": "local", "hooks": [hook | {"language": "system"}]}]}  # installed here already
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(repository, "add", ".")

    found = run(repository, "pre-commit", "run")
    assert found.returncode == 1
    assert "price-differs" in found.stdout
    assert "coverage/courier.txt" in found.stdout

    write = run(repository, "dealcheck", "baseline", "write", ".", "--reason", "the gazette counts the debt")
    assert write.returncode == 0, write.stderr
    with (repository / "dealcheck.toml").open("a", encoding="utf-8") as file:
        file.write('baseline = "dealcheck-baseline.json"\n')
    git(repository, "add", ".")

    passed = run(repository, "pre-commit", "run")
    assert passed.returncode == 0, passed.stdout


def test_the_hook_that_others_install_does_the_same(repository: Path, tmp_path: Path) -> None:
    """The hook as pre-commit installs it from a repository: `language: python`, built and installed by pip."""
    if run(tmp_path, sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "hatchling").returncode:
        pytest.skip("pip reaches no index here")
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("pyproject.toml", "README.md", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, hooks)
    shutil.copytree(ROOT / "src", hooks / "src", ignore=shutil.ignore_patterns("__pycache__"))
    git(hooks, "init", "--quiet")
    git(hooks, "add", ".")
    git(hooks, "commit", "--quiet", "--no-verify", "--message", "Hooks")
    revision = run(hooks, "git", "rev-parse", "HEAD").stdout.strip()
    hook: dict[str, Any] = {"id": "dealcheck"}
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": [hook]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(repository, "add", ".")
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}

    found = run(repository, "pre-commit", "run", **home)
    assert found.returncode == 1, found.stdout + found.stderr
    assert "price-differs" in found.stdout

    hook["args"] = ["--against", "coverage", "--ignore", "price-differs"]
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(repository, "add", ".")
    passed = run(repository, "pre-commit", "run", **home)
    assert passed.returncode == 0, passed.stdout


def test_the_hook_is_silent_about_what_was_not_changed(repository: Path) -> None:
    (hook,) = _yaml(".pre-commit-hooks.yaml")
    config = {"repos": [{"repo": "local", "hooks": [hook | {"language": "system"}]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--no-verify", "--message", "Both")
    (repository / "drafts" / "other.txt").write_text("Nothing about any deal.\n", encoding="utf-8")
    git(repository, "add", ".")

    assert run(repository, "pre-commit", "run").returncode == 0


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "templates/dealcheck.gitlab-ci.yml")],
)
def test_a_file_keeps_the_schema_of_its_service(schema: str, file: str) -> None:
    done = run(ROOT, "check-jsonschema", "--builtin-schema", schema, file)

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_script_of_the_action_holds_what_a_workflow_gives() -> None:
    steps = _yaml("action.yml")["runs"]["steps"]

    assert not [step["run"] for step in steps if "${{" in step["run"]]
    assert {line for step in steps for line in step["env"].values()} == {
        "${{ github.action_path }}",
        *(f"${{{{ inputs.{name} }}}}" for name in _yaml("action.yml")["inputs"]),
    }


def test_the_action_annotates_summarises_and_writes_sarif(repository: Path) -> None:
    summary = repository / "summary.md"
    done = _act(repository, paths="drafts\n", against="coverage", sarif="out.sarif", GITHUB_STEP_SUMMARY=str(summary))

    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=drafts/ours.txt,line=6,")
    assert "price-differs" in summary.read_text(encoding="utf-8")
    assert json.loads((repository / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize(
    "hostile", ["$(touch pwned)", "`touch pwned`", "; touch pwned", "--output=json=pwned", '"; touch pwned; "']
)
def test_what_a_workflow_gives_is_never_run(repository: Path, hostile: str) -> None:
    for place in ("paths", "against", "fail-on"):
        assert _act(repository, **{"paths": "coverage", place: hostile}).returncode == 2
    _act(repository, paths="coverage", sarif=hostile)

    assert not (repository / "pwned").exists()


def test_the_template_writes_the_reports_that_it_hands_over(repository: Path) -> None:
    job = _yaml("templates/dealcheck.gitlab-ci.yml")["dealcheck"]
    done = run(
        repository, "bash", "-euc", "\n".join(job["script"]), **job["variables"] | {"DEALCHECK_FAIL_ON": "warning"}
    )

    assert done.returncode == 1, done.stderr
    for report in job["artifacts"]["reports"].values():
        assert (repository / report).stat().st_size > 0


def _act(repository: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run the action's own step, its inputs as GitHub hands them over."""
    action = _yaml("action.yml")
    step = next(step for step in action["runs"]["steps"] if step["name"] == "Verify")
    inputs = {name: given.pop(name, value["default"]) for name, value in action["inputs"].items()}
    inputs["fail-on"] = "warning" if inputs["fail-on"] == "error" else inputs["fail-on"]
    environment = {
        name: inputs[expression.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, expression in step["env"].items()
    }
    return run(repository, "bash", "-euo", "pipefail", "-c", step["run"], **environment, **given)
