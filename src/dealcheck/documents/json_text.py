"""JSON with the place of every string, so that a quote can be found in the file, escapes and all.

RFC 8259. Python's parser does the reading and the refusing; this one only walks over what it has accepted.
"""

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, cast

from dealcheck.documents.mapped import Mapped, Writer
from dealcheck.record import record
from dealcheck.settings import Limits

TOKEN = re.compile(r"[\s,:]*+(?:(?P<mark>[{}\[\]\"])|[^\s,:\"{}\[\]]++)")
STRING = re.compile(r"(?:[^\"\\]++|\\.)*+\"", re.DOTALL)  # the rest of a string, behind its first quote
ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL)
HALF = re.compile("[\ud800-\udfff]")

Path = tuple[str | int, ...]


@record
class Broken:
    """Why a text is no JSON, and in which line."""

    reason: str
    line: int | None


def parse(source: str, limits: Limits) -> Any | Broken:  # noqa: ANN401 - JSON is anything
    """The value, or what is wrong with it."""
    try:
        value = json.loads(source, object_hook=whole if "\\u" in source else None)
    except json.JSONDecodeError as error:
        return Broken(f"no JSON: {error.msg}", error.lineno)
    except RecursionError:
        return Broken("JSON nested too deep", None)
    return (
        value
        if _is_flat(value, limits.depth)
        else Broken(limits.passed("depth", "JSON nested more than {} deep"), None)
    )


def _is_flat(value: object, depth: int) -> bool:
    """Whether no more objects and lists than this stand within one another."""
    level = [value] if isinstance(value, dict | list) else []
    while level and depth >= 0:
        inner = chain.from_iterable(one.values() if isinstance(one, dict) else one for one in level)
        level = [one for one in inner if isinstance(one, dict | list)]
        depth -= 1
    return not level


def whole(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields without halves of characters, which JSON can escape and nothing can print."""
    return {key: HALF.sub("\N{REPLACEMENT CHARACTER}", v) if isinstance(v, str) else v for key, v in fields.items()}


def string_places(source: str) -> dict[Path, tuple[int, int]]:
    """Where each string value of valid JSON stands between its quotes, by its path from the root."""
    return dict(_strings(source))


def _strings(source: str) -> Iterator[tuple[Path, tuple[int, int]]]:
    steps: list[str | int] = []
    key: str | None = None
    at = 0
    while (token := TOKEN.match(source, at)) is not None:
        at = token.end()
        if token["mark"] in {"{", "["}:
            steps.append("" if token["mark"] == "{" else 0)
            key = None
            continue
        if token["mark"] in {"}", "]"}:
            steps.pop()
        elif token["mark"] == '"':
            begin, at = at, _behind_string(source, at)
            if steps and isinstance(steps[-1], str) and key is None:
                key = steps[-1] = cast("str", json.loads(source[begin - 1 : at], strict=False))
                continue
            yield tuple(steps), (begin, at - 1)
        if steps and isinstance(steps[-1], int):
            steps[-1] += 1
        key = None


def _behind_string(source: str, start: int) -> int:
    match = STRING.match(source, start)
    return match.end() if match else len(source)


def unescaped(source: str, start: int, end: int) -> Mapped:
    """The string between two quotes with its escapes resolved."""
    writer = Writer()
    at = start
    for escape in ESCAPE.finditer(source, start, end):
        writer.copy(source[at : escape.start()], at)
        text = HALF.sub("\N{REPLACEMENT CHARACTER}", json.loads(f'"{escape[0]}"'))
        writer.put(text, escape.start(), escape.end())
        at = escape.end()
    writer.copy(source[at:end], at)
    return writer.written()
