"""What holds of any text at all."""

import json
from itertools import pairwise
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from dealcheck.documents import read_documents
from dealcheck.mentions import find_mentions
from dealcheck.model import contract
from dealcheck.pipeline import read, reconcile
from dealcheck.reports.json_document import json_report
from dealcheck.settings import Settings
from strategies import texts

SETTINGS = Settings(today="2026-06-30")


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.jsonl", "a"]))
def test_any_bytes_can_be_read(content: bytes, path: str) -> None:
    reading = read(path, content)

    assert reading.articles or reading.problems


@given(texts)
def test_blocks_and_sentences_stand_in_order_and_never_overlap(text: str) -> None:
    for document in read_documents("a.txt", text.encode())[0]:
        for spans in (document.blocks, document.sentences):
            ends = [(span.start, span.end) for span in spans]

            assert all(start < end for start, end in ends)
            assert all(before[1] <= after[0] for before, after in pairwise(ends))
        assert len(document.lower) == len(document.text)


@given(texts)
def test_figures_and_dates_stand_in_order_and_never_overlap(text: str) -> None:
    for document in read_documents("a.txt", text.encode())[0]:
        mentions = find_mentions(document)
        for spans in (mentions.figures, mentions.dates):
            ends = [(span.start, span.end) for span in spans]

            assert all(start < end for start, end in ends)
            assert all(before[1] <= after[0] for before, after in pairwise(ends))


@given(texts)
def test_every_claim_has_its_place_and_an_id_of_its_own(text: str) -> None:
    reading = read("a.txt", text.encode())
    length = len(text.removeprefix("\ufeff"))

    assert len({claim.id for claim in reading.claims}) == len(reading.claims)
    for claim in reading.claims:
        assert claim.quote
        assert claim.start is not None
        assert claim.end is not None
        assert 0 <= claim.start < claim.end <= length
        assert claim.reasons


@given(st.lists(texts, min_size=2, max_size=4))
def test_the_order_of_articles_changes_nothing(articles: list[str]) -> None:
    readings = [read(f"{number}.txt", text.encode()) for number, text in enumerate(articles)]

    assert reconcile(readings, SETTINGS) == reconcile(reversed(readings), SETTINGS)


@given(texts)
def test_a_report_keeps_the_contract(text: str) -> None:
    written = json_report(reconcile([read("a.txt", text.encode()), read("b.txt", text.encode())], SETTINGS))

    assert contract.Report.model_validate_json(written).model_dump(mode="json") == json.loads(written)


@given(texts)
def test_an_article_that_says_nothing_changes_no_finding(text: str) -> None:
    reading, silent = read("a.txt", text.encode()), read("b.txt", b"The weather was fine.")

    assert reconcile([reading, silent], SETTINGS).findings == reconcile([reading], SETTINGS).findings


@given(texts)
def test_two_copies_of_an_article_never_contradict_each_other(text: str) -> None:
    alone = reconcile([read("a.txt", text.encode())], SETTINGS)
    twice = reconcile([read("a.txt", text.encode()), read("b.txt", text.encode())], SETTINGS)

    assert {finding.code for finding in twice.findings} <= {finding.code for finding in alone.findings}


@given(st.lists(texts, min_size=1, max_size=3), st.integers(2, 3))
def test_copies_of_an_article_stand_on_one_side_even_if_nobody_knows_that_they_are_copies(
    articles: list[str], copies: int
) -> None:
    readings = [
        read(f"{number}-{copy}.txt", text.encode()) for number, text in enumerate(articles) for copy in range(copies)
    ]
    with patch("dealcheck.facts.build.clusters", return_value=()):
        findings = reconcile(readings, SETTINGS).findings

    for finding in (one for one in findings if len(one.articles) > 1):
        stands = {
            path: {at for at, side in enumerate(finding.sides) if path in side.articles} for path in finding.articles
        }
        for number in range(len(articles)):
            places = [stands.get(f"{number}-{copy}.txt", set()) for copy in range(copies)]

            assert all(place == places[0] for place in places)


@given(
    texts,
    st.lists(st.sampled_from(("The weather was fine. ", "It rained again.\n\n", "Nobody said why. ")), max_size=5),
)
def test_articles_without_claims_change_nothing_wherever_they_stand(text: str, silence: list[str]) -> None:
    reading = read("m.txt", text.encode())
    silent = [read(f"{name}.txt", "".join(silence).encode()) for name in "az"]
    alone, among = reconcile([reading], SETTINGS), reconcile([silent[0], reading, silent[1]], SETTINGS)

    assert (among.findings, among.reconciled, among.deals) == (alone.findings, alone.reconciled, alone.deals)
