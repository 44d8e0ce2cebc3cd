"""Articles that stand in one file."""

import json

import pytest

from dealcheck.documents import read_documents
from dealcheck.settings import Handling


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["a", "b"], ["x.jsonl#a", "x.jsonl#b"]),
        (["a", "a", "a"], ["x.jsonl#a", "x.jsonl#a~2", "x.jsonl#a~3"]),
        (["a", "a~2", "a"], ["x.jsonl#a", "x.jsonl#a~2", "x.jsonl#a~3"]),
        (["a", "a", "a~2"], ["x.jsonl#a", "x.jsonl#a~2", "x.jsonl#a~2~2"]),
    ],
)
def test_articles_of_one_container_have_names_of_their_own(ids: list[str], names: list[str]) -> None:
    lines = "\n".join(json.dumps({"id": name, "text": "Norwood agreed to buy Tarn Foods."}) for name in ids)
    documents, problems = read_documents("x.jsonl", lines.encode(), Handling())

    assert [document.path for document in documents] == names
    assert problems == []
