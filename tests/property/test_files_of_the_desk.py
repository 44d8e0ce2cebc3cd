"""Whatever stands in a file that a desk hands over, it is understood or refused, never a crash."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealcheck.desk.claim_files import read_claim_files
from dealcheck.desk.configuration import ConfigurationError
from dealcheck.desk.draft import draft_truth
from dealcheck.desk.truth import parse_truth
from sample import hostile, two_sides

WORDS = st.sampled_from(
    ["deals:", "- acquirer: A", "  target: B", "  facts:", "    stake: 30%", "    status: agreed", "&x", "*x", "{", "["]
)
LINES = st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=12).map("\n".join)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.one_of(st.binary(max_size=200), LINES.map(lambda text: text.encode("utf-8", "replace"))))
def test_any_file_of_facts_is_understood_or_refused(content: bytes) -> None:
    try:
        reading = parse_truth("deals.yaml", content)
    except ConfigurationError:
        return

    assert all(claim.article == "deals.yaml" for claim in reading.claims)


@given(st.lists(st.one_of(st.binary(max_size=60), JSON.map(lambda value: json.dumps(value).encode())), max_size=4))
def test_any_file_of_claims_is_read_line_by_line(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]) -> None:
    path = tmp_path_factory.mktemp("claims") / "claims.jsonl"
    path.write_bytes(b"\n".join(lines))

    found = read_claim_files([str(path)])

    assert all(problem.path == str(path) for reading in found for problem in reading.problems)


def test_a_drafted_file_of_facts_can_be_read() -> None:
    reading = parse_truth("deals.yaml", draft_truth(two_sides()).encode())

    assert [(claim.kind, claim.acquirer, claim.target) for claim in reading.claims] == [
        ("stake", "Norwood", "Tarn Foods")
    ]


def test_what_an_article_wrote_stays_a_value_in_a_drafted_file_of_facts() -> None:
    with pytest.raises(ConfigurationError, match=r"deals\.yaml:7: no single figure"):
        parse_truth("deals.yaml", draft_truth(hostile()).encode())
