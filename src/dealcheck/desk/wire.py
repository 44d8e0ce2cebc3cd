"""A reading as bytes and back: what workers hand over and what the cache keeps.

The first line holds the articles and what was noted of them, each further line the fields of a claim, as a list without
their names. A tab stands between two of them and nowhere else, because JSON has none within a text: so the line that
`dealcheck extract` prints is made without reading the fields.
"""

import json
from dataclasses import asdict
from typing import Any

from dealcheck.desk.records import claim_records
from dealcheck.model import Article, Imprint, Notice, Problem, Reading, Suppression
from dealcheck.reports.json_document import json_claim, json_object, json_values

_BETWEEN = ",\t"


def encode(reading: Reading) -> bytes:
    """The reading as UTF-8 lines."""
    head = {
        "articles": [asdict(article) for article in reading.articles],
        "problems": [asdict(problem) for problem in reading.problems],
        "suppressions": [asdict(entry) for entry in reading.suppressions],
        "notices": [asdict(notice) for notice in reading.notices],
    }
    rows = (f"\n[{_BETWEEN.join(json_values(claim))}]" for claim in reading.claims)
    return _bytes(json.dumps(head) + "".join(rows))


def encode_claims(reading: Reading) -> bytes:
    """The claims alone, as lines for people and programs."""
    return _bytes("".join(map(json_claim, reading.claims)))


def claims_part(wire: bytes) -> bytes:
    """The claims of an encoded reading, as `encode_claims` has them."""
    _, *rows = wire.decode().split("\n")
    return "".join(f"{json_object(row[1:-1].split(_BETWEEN))}\n" for row in rows).encode()


def problems_part(wire: bytes) -> tuple[Problem, ...]:
    """The problems of an encoded reading."""
    return tuple(Problem(**item) for item in json.loads(wire.partition(b"\n")[0])["problems"])


def decode(wire: bytes) -> Reading:
    """The reading again, equal to what was encoded."""
    head, _, rows = wire.partition(b"\n")
    fields = json.loads(head)
    return Reading(
        articles=tuple(map(_article, fields["articles"])),
        claims=tuple(claim_records(json.loads(b"[%b]" % rows.replace(b"\n", b",")))),
        problems=tuple(Problem(**item) for item in fields["problems"]),
        suppressions=tuple(Suppression(**item | {"codes": tuple(item["codes"])}) for item in fields["suppressions"]),
        notices=tuple(Notice(**item) for item in fields["notices"]),
    )


def _article(item: dict[str, Any]) -> Article:
    imprint = Imprint(**item["imprint"] | {"authors": tuple(item["imprint"]["authors"])})
    return Article(**item | {"furniture": tuple(item["furniture"]), "imprint": imprint})


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
