"""Where the configuration is looked for, and what may stand in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealcheck.desk.configuration import (
    Configuration,
    ConfigurationError,
    check_rules,
    find_configuration,
    load_configuration,
)
from dealcheck.desk.configured import Wanted, configure

RULES = [("DC101", "stake-differs"), ("DC201", "control-without-majority")]


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "repo" / "desk" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repo" / "desk" / "deep")


def write(path: str, text: str = "") -> None:
    Path(path).write_text(text, encoding="utf-8")


def test_the_nearest_file_up_to_the_root_of_the_repository_counts() -> None:
    Path("../../.git").mkdir()
    write("../../dealcheck.toml")
    assert find_configuration(Path.cwd()) == Path("../../dealcheck.toml")

    write("../dealcheck.toml")
    assert find_configuration(Path.cwd()) == Path("../dealcheck.toml")


def test_above_the_root_nothing_is_looked_for() -> None:
    Path("../../.git").mkdir()
    write("../../../dealcheck.toml")

    assert find_configuration(Path.cwd()) is None


def test_outside_a_repository_only_the_folder_itself_is_looked_at() -> None:
    write("../dealcheck.toml")
    assert find_configuration(Path.cwd()) is None

    write("dealcheck.toml")
    assert find_configuration(Path.cwd()) == Path("dealcheck.toml")


def test_a_project_file_counts_where_it_has_a_table_of_ours() -> None:
    Path("../../.git").mkdir()
    write("pyproject.toml", "[tool.other]\n")
    write("../pyproject.toml", '[tool.dealcheck]\nfail-on = "info"\n')

    assert configure(Wanted()).fail_on == "info"
    assert configure(Wanted(isolated=True)).fail_on == "error"


def test_every_key_is_understood() -> None:
    write(
        "dealcheck.toml",
        """
        select = ["DC1", "control-without-majority"]
        ignore = ["DC302"]
        fail-on = "warning"
        min-confidence = 0.4
        exclude = ["old/", "*.draft.md"]
        suppression-folders = ["desk"]
        [severity]
        DC101 = "warning"
        [publishers]
        "Harbour Courier" = "outlet"
        [paths."archive/**"]
        ignore = ["DC601"]
        severity = { DC2 = "info" }
        """,
    )
    chosen = configure(Wanted(ignore=("DC303",), today="2026-06-30"))

    assert chosen.settings.wish.ignore == ("DC302", "DC303")
    assert chosen.settings.wish.severities == (("DC101", "warning"),)
    assert chosen.settings.paths[0][1].severities == (("DC2", "info"),)
    assert chosen.settings.publishers == (("Harbour Courier", "outlet"),)
    assert chosen.excluded("old/")
    assert chosen.excluded("deep/x.draft.md")
    assert not chosen.excluded("new.md")


def test_what_is_excluded_is_seen_from_the_file() -> None:
    Path("../../.git").mkdir()
    write("../../dealcheck.toml", 'exclude = ["/desk/deep/old/"]')

    assert configure(Wanted()).excluded("old/")
    assert not configure(Wanted()).excluded("../old/")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("slect = []", "unknown key 'slect'; did you mean 'select'?"),
        ("fail_on = 'info'", "unknown key 'fail_on'; did you mean 'fail-on'?"),
        ("[paths.'a/']\nignor = []", "unknown key 'paths.a/.ignor'; did you mean 'ignore'?"),
        ("[paths.'a/']\nexclude = []", "unknown key 'paths.a/.exclude'"),
        ("min-confidence = 2", "min-confidence: input should lie between 0 and 1"),
        ("select = 'DC1'", "select: input should be a valid"),
        ("[severity]\nDC1 = 'fatal'", "severity.DC1: input should be 'error', 'warning' or 'info'"),
        ("select = [", "dealcheck.toml: "),
    ],
)
def test_what_is_not_known_is_refused_with_its_place(text: str, complaint: str) -> None:
    write("dealcheck.toml", text)

    with pytest.raises(ConfigurationError) as error:
        load_configuration(Path("dealcheck.toml"))

    assert complaint in str(error.value)
    assert "dealcheck.toml" in str(error.value)


def test_rules_that_are_not_there_are_refused() -> None:
    check_rules(["DC", "DC1", "DC201", "stake-differs"], RULES)

    for wrong in ("DC9", "stake", "D", ""):
        with pytest.raises(ConfigurationError):
            check_rules([wrong], RULES)
    with pytest.raises(ConfigurationError, match="did you mean 'stake-differs'"):
        check_rules(["stake-difers"], RULES)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="--today"):
        configure(Wanted(today="2026-02-30"))


@given(st.binary(max_size=200))
def test_any_file_is_understood_or_refused(content: bytes) -> None:
    path = Path("dealcheck.toml")
    path.write_bytes(content)

    try:
        chosen, _ = load_configuration(path)
    except ConfigurationError:
        return

    assert isinstance(chosen, Configuration)
