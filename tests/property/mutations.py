"""Files, damaged: cut, joined, repeated, and with the signs put in that formats live by."""

from collections.abc import Callable, Sequence
from pathlib import Path

from hypothesis import strategies as st

FORMATS = Path(__file__).parents[2] / "fixtures" / "formats"
FILES = sorted(path for path in FORMATS.rglob("*") if path.is_file())
SIGNS = (
    *(bytes([code]) for code in b"<>&\"'\\{}[]=|*`$\r\n\t "),
    *b"\x00 \xff \xe2\x80\x8b \xc2\xa0 \xc4\xb0 \xf0\x9f\x98\x80 \xed\xa0\x80 \xef\xbb\xbf".split(),
    *b"&#x110000; &#99999999; &amp \\ud800 \\u00 <![CDATA[ ]]> <!-- --> <table><tr><td> </p> <script> <br>".split(),
    *b"<pre> <del>".split(),
    *b"<sup>1</sup> </div> =E2=82 --=_b1 --- ``` [a]( %PDF- PK\x03\x04 \x1f\x8b WARC/1.0".split(),
    b"<!ENTITY a 'b'>",
    b'<a ="',
    b"<p hidden>",
    b"=\r\n",
    b"\r\n\r\n",
)

Sample = tuple[str, bytes]  # a file's name and its content
Change = Callable[[bytes], bytes]
places = st.floats(min_value=0, max_value=1, exclude_max=True)


def damaged(samples: Sequence[Sample], signs: Sequence[bytes] = SIGNS) -> st.SearchStrategy[Sample]:
    """The samples with one to eight changes each; pieces of one sample may end up in another."""
    changes = st.one_of(
        st.builds(_insert, places, st.sampled_from(signs), st.sampled_from((1, 1, 3))),
        st.builds(_delete, places, st.sampled_from((1, 4, 60, 500))),
        st.builds(_repeat, places, st.integers(1, 300), places),
        st.builds(_graft, places, st.sampled_from([content for _, content in samples]), st.integers(1, 300), places),
        st.builds(_cut, places),
    )
    return st.builds(_damage, st.sampled_from(samples), st.lists(changes, min_size=1, max_size=8))


def _insert(place: float, sign: bytes, times: int) -> Change:
    return lambda content: content[: (at := int(place * len(content)))] + sign * times + content[at:]


def _delete(place: float, size: int) -> Change:
    return lambda content: content[: (at := int(place * len(content)))] + content[at + size :]


def _cut(place: float) -> Change:
    return lambda content: content[: int(place * len(content))]


def _repeat(place: float, size: int, to: float) -> Change:
    return lambda content: _graft(place, content, size, to)(content)


def _graft(place: float, other: bytes, size: int, to: float) -> Change:
    def change(content: bytes) -> bytes:
        at, there = int(place * len(other)), int(to * len(content))
        return content[:there] + other[at : at + size] + content[there:]

    return change


def _damage(sample: Sample, damages: list[Change]) -> Sample:
    name, content = sample
    for change in damages:
        content = change(content)
    return name, content


damaged_files = damaged([(path.name, path.read_bytes()) for path in FILES])
