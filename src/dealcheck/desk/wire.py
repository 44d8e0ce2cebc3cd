"""A reading as bytes and back: what workers hand over and what the cache keeps.

The first line holds the articles and what was noted of them, each further line is a claim as `dealcheck extract`
prints it.
"""

import json
from dataclasses import asdict
from typing import Any

from dealcheck.desk.records import claim_record
from dealcheck.model import Article, Imprint, Notice, Problem, Reading, Suppression
from dealcheck.reports.json_document import json_claim


def encode(reading: Reading) -> bytes:
    """The reading as UTF-8 lines."""
    head = {
        "articles": [asdict(article) for article in reading.articles],
        "problems": [asdict(problem) for problem in reading.problems],
        "suppressions": [asdict(entry) for entry in reading.suppressions],
        "notices": [asdict(notice) for notice in reading.notices],
    }
    return (json.dumps(head) + "\n").encode() + encode_claims(reading)


def encode_claims(reading: Reading) -> bytes:
    """The claims alone."""
    return "".join(map(json_claim, reading.claims)).encode("utf-8", "backslashreplace")


def claims_part(wire: bytes) -> bytes:
    """The claims of an encoded reading, as they are."""
    return wire.partition(b"\n")[2]


def problems_part(wire: bytes) -> tuple[Problem, ...]:
    """The problems of an encoded reading."""
    return tuple(Problem(**item) for item in json.loads(wire.partition(b"\n")[0])["problems"])


def decode(wire: bytes) -> Reading:
    """The reading again, equal to what was encoded."""
    head, _, claims = wire.partition(b"\n")
    fields = json.loads(head)
    return Reading(
        articles=tuple(map(_article, fields["articles"])),
        claims=tuple(map(claim_record, json.loads(b"[" + b",".join(claims.splitlines()) + b"]"))),
        problems=tuple(Problem(**item) for item in fields["problems"]),
        suppressions=tuple(Suppression(**item | {"codes": tuple(item["codes"])}) for item in fields["suppressions"]),
        notices=tuple(Notice(**item) for item in fields["notices"]),
    )


def _article(item: dict[str, Any]) -> Article:
    imprint = Imprint(**item["imprint"] | {"authors": tuple(item["imprint"]["authors"])})
    return Article(**item | {"furniture": tuple(item["furniture"]), "imprint": imprint})
