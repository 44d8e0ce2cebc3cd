"""Entities that an XML document declares for itself (XML 1.0, section 4), put in place of their references.

A few lines of entities made of entities can unfold to gigabytes. Those that news files really declare are a word or a
sign each, so an entity within another, one that stands in another file, and too much of them are refused.
"""

import re
from collections.abc import Iterator

from dealcheck.documents.mapped import Mapped, Writer
from dealcheck.documents.markup.refused import Refused
from dealcheck.settings import Limits

DECLARED = re.compile(r"<!ENTITY\b")
PLAIN = re.compile(r"<!ENTITY\s+(?P<name>[A-Za-z_][\w.-]{0,99})\s+(?:\"(?P<double>[^\"<]*)\"|'(?P<single>[^'<]*)')\s*>")
NESTED = re.compile(r"[&%](?!#)")
USED = re.compile(r"<!\[CDATA\[(?:.*?\]\]>|.*)|<!--(?:.*?-->|.*)|&(?P<name>[A-Za-z_][\w.-]{0,99});", re.DOTALL)


def unfolded(source: str, limits: Limits) -> Mapped | Refused | None:
    """The text with what its entities stand for, or why it is not read; None where it declares none."""
    values: dict[str, str] = {}
    behind = 0
    for mark in DECLARED.finditer(source):
        plain = PLAIN.match(source, mark.start())
        value = "" if plain is None else plain["double"] or plain["single"] or ""
        if plain is None or NESTED.search(value):
            return Refused("an entity that is more than plain text", source.count("\n", 0, mark.start()) + 1)
        values.setdefault(plain["name"], value)
        behind = plain.end()
    return _written(source, behind, values, limits) if values else None


def _written(source: str, start: int, values: dict[str, str], limits: Limits) -> Mapped | Refused:
    writer = Writer()
    at = size = 0
    for used in _used(source, start, values):
        value = values[used["name"]]
        size += len(value)
        if size > limits.entities:
            line = source.count("\n", 0, used.start()) + 1
            return Refused(limits.passed("entities", "entities that unfold to more than {} characters"), line)
        writer.copy(source[at : used.start()], at)
        writer.put(value, used.start(), used.end())
        at = used.end()
    writer.copy(source[at:], at)
    return writer.written()


def _used(source: str, start: int, values: dict[str, str]) -> Iterator[re.Match[str]]:
    return (match for match in USED.finditer(source, start) if match["name"] in values)
