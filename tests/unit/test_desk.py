"""Reading through the cache, by workers, from claim files: always the same as reading here."""

import gzip
import json
import os
import re
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import dealcheck
from dealcheck.desk import Intake, claim_lines, readings, verify
from dealcheck.desk import store as cache
from dealcheck.desk.files import Source
from dealcheck.desk.wire import decode, encode
from dealcheck.model import Problem, Reading
from dealcheck.pipeline import compare, gather
from dealcheck.reports.json_document import json_report
from dealcheck.settings import Settings

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("seeds", "fixtures/halden-orrin", "fixtures/pellworth-quarry")
HERE = Intake(FOLDERS)
SETTINGS = Settings(today="2026-06-30")


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEALCHECK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(ROOT)


def lines(intake: Intake) -> bytes:
    return b"".join(piece for piece, _ in claim_lines(intake))


def test_a_reading_is_the_same_after_the_way_there_and_back() -> None:
    for reading in readings(HERE):
        assert decode(encode(reading)) == reading


@pytest.mark.parametrize("how", [{"jobs": 2}, {"jobs": 3, "cache": True}, {"cache": True}])
def test_workers_and_cache_change_no_byte(how: dict[str, int]) -> None:
    other = replace(HERE, **how)  # type: ignore[arg-type]  # as named

    assert lines(other) == lines(HERE)
    assert lines(other) == lines(HERE), "the second time, from the cache"
    assert verify(other, SETTINGS) == verify(HERE, SETTINGS)


def test_what_is_in_the_cache_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    intake = replace(HERE, cache=True)
    before = lines(intake)

    def refuse(path: str, _content: bytes) -> Reading:
        raise AssertionError(f"{path} was read again")

    monkeypatch.setattr("dealcheck.desk.work.read", refuse)

    assert lines(intake) == before


def test_a_changed_article_is_read_again(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Norwood agreed to buy a 30% stake in Tarn Foods.", encoding="utf-8")
    os.utime(article, (1_000_000_000, 1_000_000_000))
    intake = Intake((str(article),), cache=True)
    before = lines(intake)
    article.write_text("Norwood agreed to buy a 40% stake in Tarn Foods.", encoding="utf-8")

    assert lines(intake) != before


def test_a_fresh_checkout_finds_its_articles_by_their_content(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Norwood agreed to buy a 30% stake in Tarn Foods.", encoding="utf-8")
    lines(Intake((str(article),), cache=True))
    article.touch()
    with cache.opened() as store:
        assert store is not None
        key = store.key(str(article), article.read_bytes())

        assert store.by_key(key) is not None
        assert store.by_place(Source(str(article), 1, 1)) is None


@pytest.mark.parametrize("damage", ["no database", "changed body", "no folder"])
def test_a_damaged_cache_is_as_if_it_were_not_there(damage: str, tmp_path: Path) -> None:
    intake = replace(HERE, cache=True)
    before = lines(intake)
    file = tmp_path / "cache" / cache.FILE
    if damage == "no database":
        cache.clear()
        file.write_bytes(b"nonsense" * 1000)
    elif damage == "changed body":
        with sqlite3.connect(file) as connection:
            connection.execute("UPDATE reading SET body = CAST('{}' || char(10) AS BLOB)")
        connection.close()
    else:
        cache.clear()
        file.parent.rmdir()
        file.parent.write_text("a file in its place", encoding="utf-8")

    assert lines(intake) == before


def test_several_processes_fill_one_cache(tmp_path: Path) -> None:
    for number in range(240):
        text = f"Norwood agreed to buy a {number % 90 + 1}% stake in Tarn Foods {number}.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "dealcheck", "extract", str(tmp_path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]  # noqa: S603  (our own)
    printed = {process.communicate()[0] for process in running}

    assert printed == {lines(Intake((str(tmp_path),)))}
    with cache.opened() as store:
        assert store is not None
        assert store.count() == 240


def test_only_its_owner_reads_the_cache(tmp_path: Path) -> None:
    lines(replace(HERE, cache=True))
    folder = tmp_path / "cache"

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_the_cache_is_bounded() -> None:
    with cache.opened() as store:
        assert store is not None
        for number in range(100):
            store.keep(Source(f"{number}.txt", 1, 1), store.key(f"{number}.txt", b""), bytes(10_000))
        store.prune(limit=500_000)

        assert 0 < store.count() < 50


def test_claims_that_were_extracted_before_keep_how_their_articles_know(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_bytes(lines(HERE))
    settings = Settings(today="2026-06-30", publishers=(("Harbour Courier", "company"),))
    direct, later = verify(HERE, settings), verify(Intake((str(file),), claims=True), settings)

    assert [deal.facts for deal in later.deals] == [deal.facts for deal in direct.deals]
    assert {value.level for deal in later.deals for fact in deal.facts for value in fact.values} == {
        "company",
        "outlet",
    }


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz"])
def test_claims_that_were_extracted_before_are_compared_the_same(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"claims{ending}"
    file.write_bytes(gzip.compress(lines(HERE)) if ending.endswith("gz") else lines(HERE))
    direct, later = verify(HERE, SETTINGS), verify(Intake((str(file),), claims=True), SETTINGS)

    assert later.claims == direct.claims
    assert later.findings == direct.findings
    assert [(article.publisher, article.title) for article in later.articles] == [
        (article.publisher, article.title) for article in direct.articles
    ]
    assert [article.path for article in later.articles] == sorted({claim.article for claim in direct.claims})


def test_what_is_no_claim_is_a_problem_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    first = lines(HERE).splitlines()[0].decode()
    wrong = json.dumps(json.loads(first) | {"kind": "gossip"})
    file.write_text(f"{first}\n\n{wrong}\n{{\n", encoding="utf-8")
    (reading,) = readings(Intake((str(file),), claims=True))

    assert len(reading.claims) == 1
    assert [problem.line for problem in reading.problems] == [3, 4]


def test_claims_of_one_article_may_stand_apart(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    ordered = lines(HERE).splitlines()
    file.write_bytes(b"\n".join([*ordered[1::2], *ordered[::2]]))
    direct, later = verify(HERE, SETTINGS), verify(Intake((str(file),), claims=True), SETTINGS)

    assert later.claims == direct.claims
    assert later.findings == direct.findings
    assert [article.path for article in later.articles] == sorted({claim.article for claim in direct.claims})


@pytest.mark.parametrize("room", [0, 40])
def test_claims_that_are_packed_are_compared_the_same(room: int) -> None:
    def report(room: int) -> str:
        return json_report(compare(gather(readings(HERE), SETTINGS.today, room), SETTINGS))

    assert report(room) == report(10**9)


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "1e300", "1" * 60])
def test_a_number_that_no_text_states_is_no_claim(number: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    claim = next(line for line in lines(HERE).decode().splitlines() if '"quantity": {' in line)
    file.write_text(re.sub(r'"(low|high)": [^,]+', rf'"\1": {number}', claim), encoding="utf-8")
    report = verify(Intake((str(file),), claims=True), SETTINGS)

    assert [problem.line for problem in report.problems] == [1]


def test_a_torn_archive_of_claims_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl.gz"
    file.write_bytes(gzip.compress(lines(HERE))[:-200])
    found = list(readings(Intake((str(file),), claims=True)))

    assert found[0].claims
    assert len([problem for reading in found for problem in reading.problems]) == 1


def test_a_focus_that_hits_nothing_is_a_problem_and_reports_nothing() -> None:
    report = verify(HERE, replace(SETTINGS, focus=("seeds/none.txt",)))

    assert report.problems == (Problem("seeds/none.txt", None, "no article to focus on was read here"),)
    assert report.findings == ()


def test_a_desk_says_how_a_publisher_knows(tmp_path: Path) -> None:
    for publisher in ("Harbour Courier", "Norwood News Room"):
        text = f"Source: {publisher}\n\nNorwood agreed to buy a 30% stake in Tarn Foods.\n"
        (tmp_path / f"{publisher}.txt").write_text(text, encoding="utf-8")
    report = verify(
        Intake((str(tmp_path),)), replace(SETTINGS, publishers=(("Norwood News Room", "company"), ("X", "filing")))
    )
    plain = verify(Intake((str(tmp_path),)), SETTINGS)

    assert {value.level for deal in report.deals for fact in deal.facts for value in fact.values} == {"company"}
    assert {value.level for deal in plain.deals for fact in deal.facts for value in fact.values} == {"outlet"}


def test_python_gets_what_the_contract_says(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Norwood agreed to buy a 30% stake in Tarn Foods.", encoding="utf-8")

    assert [claim.quote for claim in dealcheck.extract(article)] == ["agreed to buy", "30%"]
    assert [claim.kind for claim in dealcheck.extract(article.read_text(encoding="utf-8"))] == ["status", "stake"]
    assert dealcheck.verify(article, today="2026-06-30").summary.articles == 1
    assert dealcheck.verify([article, tmp_path], today="2026-06-30").today == "2026-06-30"
    with pytest.raises(dealcheck.UnreadableError, match="no such file"):
        dealcheck.extract(tmp_path / "gone.txt")
