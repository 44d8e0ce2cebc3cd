"""Whatever is done to a file of any format, what is still read of it is sound, and nothing is raised."""

from hypothesis import HealthCheck, given, settings

from dealcheck.documents import read_documents
from dealcheck.model import Document
from mutations import damaged_files


def check(name: str, content: bytes) -> None:
    """Fail where a reader raises, invents a place, or lets blocks overlap."""
    documents, problems = read_documents(name, content)
    for document in documents:
        document.text.encode()
        (document.path + (document.title or "") + (document.publisher or "")).encode()
        assert len(document.lower) == len(document.text)
        _check_order(document)
        _check_places(document)
    for problem in problems:
        assert problem.reason
        assert problem.line is None or problem.line >= 1


def _check_order(document: Document) -> None:
    behind = 0
    for block in document.blocks:
        assert behind <= block.start <= block.end <= len(document.text)
        assert "\n" not in document.text[block.start : block.end]
        behind = block.end
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert block.role == sentence.role != "furniture"


def _check_places(document: Document) -> None:
    if document.places is None:
        return
    for sentence in document.sentences:
        start, end = document.places.source_span(sentence.start, sentence.end)
        assert start >= 0
        assert end >= 0
        line, column = document.places.line_column(start)
        assert line >= 1
        assert column >= 1


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(damaged_files)
def test_a_damaged_file_is_read_as_far_as_it_goes(damaged: tuple[str, bytes]) -> None:
    check(*damaged)
