"""Which files a path means, and what a file system can hold against it."""

import os
from pathlib import Path

import pytest

from dealcheck.desk.content import read_content
from dealcheck.desk.files import Source, Walk
from dealcheck.desk.focus import focused
from dealcheck.model import Problem


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("Text.", encoding="utf-8")


def names(*paths: str) -> list[str]:
    return [item.name if isinstance(item, Source) else f"! {item.path}: {item.reason}" for item in _found(*paths)]


def _found(*paths: str) -> list[Source | Problem]:
    return list(Walk().sources(paths))


def test_a_folder_is_walked_in_order_without_hidden_files_and_unknown_endings() -> None:
    write(
        "desk/b.txt",
        "desk/a/z.md",
        "desk/c.jsonl",
        "desk/.hidden.txt",
        "desk/.git/x.txt",
        "desk/gold.json",
        "desk/p.png",
    )

    assert names("desk") == ["desk/a/z.md", "desk/b.txt", "desk/c.jsonl"]


@pytest.mark.parametrize("typed", ["desk", "desk/", "./desk", "../{here}/desk"])
def test_a_path_is_kept_as_it_was_typed(typed: str, tmp_path: Path) -> None:
    write("desk/a.txt")
    typed = typed.format(here=tmp_path.name)

    assert names(typed) == [f"{typed.rstrip('/')}/a.txt"]


def test_a_file_that_is_named_is_read_whatever_its_ending() -> None:
    write("notes", ".draft.txt")

    assert names("notes", ".draft.txt") == ["notes", ".draft.txt"]


def test_a_file_is_read_once_however_many_paths_lead_to_it() -> None:
    write("desk/a.txt")

    assert names("desk/a.txt", "desk", "./desk/a.txt") == ["desk/a.txt"]


def test_links_that_leave_the_folder_are_not_followed() -> None:
    write("desk/a.txt", "elsewhere/secret.txt")
    Path("desk/b.txt").symlink_to("../elsewhere/secret.txt")
    Path("desk/more").symlink_to("../elsewhere")

    assert names("desk") == ["desk/a.txt"]


def test_links_in_a_circle_end() -> None:
    write("desk/one/a.txt")
    Path("desk/one/up").symlink_to("..")
    Path("desk/self").symlink_to("self")

    assert names("desk") == ["desk/one/a.txt"]


def test_a_missing_path_and_an_empty_folder_are_problems() -> None:
    Path("empty").mkdir()

    gone, empty = names("gone.txt", "empty")

    assert gone == "! gone.txt: no such file or directory"
    assert empty.startswith("! empty: no article in this folder (")


def test_a_name_may_hold_anything() -> None:
    write("desk/a\nb.txt", "desk/c:1:2.txt")
    Path(os.fsdecode(b"desk/d\xff.txt")).write_text("Text.", encoding="utf-8")

    assert names("desk") == ["desk/a\nb.txt", "desk/c:1:2.txt", "desk/d\\udcff.txt"]


def test_a_path_with_a_null_is_a_problem() -> None:
    assert [isinstance(item, Problem) for item in _found("a\0b")] == [True]


def test_a_pipe_is_no_article_and_is_not_waited_for() -> None:
    os.mkfifo("pipe.txt")

    assert read_content("pipe.txt") == Problem("pipe.txt", None, "not a regular file")


def test_a_file_that_vanishes_after_the_walk_is_a_problem() -> None:
    write("desk/a.txt")
    (source,) = _found("desk")
    Path("desk/a.txt").unlink()
    assert isinstance(source, Source)

    assert read_content(source.path) == Problem("desk/a.txt", None, "no such file or directory")


def test_what_is_excluded_is_left_out_with_all_below_it() -> None:
    write("desk/a.txt", "desk/old/b.txt", "desk/c.txt")

    walk = Walk(lambda path: path in {"desk/old/", "desk/c.txt"})

    assert [item.path for item in walk.sources(["desk"])] == ["desk/a.txt"]


def test_a_focus_means_files_however_they_are_written(tmp_path: Path) -> None:
    write("desk/a.txt", "desk/b/c.txt")
    articles = ("./desk/a.txt", "desk/b/c.txt", "all.jsonl#1", "-")

    assert focused(articles, ["desk/a.txt"]) == (("./desk/a.txt",), ())
    assert focused(articles, [str(tmp_path / "desk")]) == (("./desk/a.txt", "desk/b/c.txt"), ())
    assert focused(articles, ["all.jsonl"]) == (("all.jsonl#1",), ())
    assert focused(articles, ["all.jsonl#1", "-"]) == (("all.jsonl#1", "-"), ())
    assert focused(articles, ["desk/z.txt"]) == ((), ("desk/z.txt",))
