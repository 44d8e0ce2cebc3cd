"""Find loops within loops of a regular expression that can read one text in many ways.

`(?:[0-9]+,)*` is harmless, because every turn of the outer loop ends with a comma that the inner one cannot read.
`(?:[0-9]+,?)*` takes exponential time on digits that are followed by something else, and `(?:[0-9]+,?){1,6}` the sixth
power of theirs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

PARSER: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001  (the only parser of patterns there is)
ENDLESS = int(re._constants.MAXREPEAT)  # type: ignore[attr-defined]  # noqa: SLF001  (as above)
SEVERAL = 3  # turns: with an endless loop inside, each more than two is another power of the text's length
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
ALPHABET = frozenset(map(chr, (*range(128), 0xA0, 0xBD, 0xE9, 0x2013, 0x2019, 0x20AC)))
CATEGORIES = {"DIGIT": str.isdecimal, "WORD": lambda char: char.isalnum() or char == "_", "SPACE": str.isspace}

Node = tuple[Any, Any]


def ambiguous_loops(pattern: str, flags: int) -> int:
    """How many loops stand around another one without a separator that tells their turns apart."""
    return sum(not _told_apart(body) for body in _loops(list(PARSER.parse(pattern, flags)), SEVERAL))


def _loops(nodes: Sequence[Node], turns: int) -> Iterator[list[Node]]:
    """The body of every loop that takes so many turns or more, outer ones first."""
    for name, argument in _named(nodes):
        if name in REPEATS and int(argument[1]) >= turns and name != "POSSESSIVE_REPEAT":  # which never goes back
            yield list(argument[2])
        for inner in _inside(name, argument):
            yield from _loops(inner, turns)


def _told_apart(body: list[Node]) -> bool:
    """Whether no character can go to the end of one turn as well as to the beginning of the next."""
    last, first = (_looped(body, backwards=backwards) for backwards in (True, False))
    return not (last & _first(body)) and not (first & _first(body, backwards=True))


def _looped(nodes: Sequence[Node], *, backwards: bool) -> frozenset[str]:
    """The characters that an endless loop at the nodes' beginning, or end, can read."""
    found: frozenset[str] = frozenset()
    for name, argument in _named(reversed(nodes) if backwards else nodes):
        if name in REPEATS and argument[1] == ENDLESS:
            found = found.union(_read(list(argument[2])))
        found = found.union(*(_looped(inner, backwards=backwards) for inner in _inside(name, argument)))
        if name not in {"AT", "ASSERT", "ASSERT_NOT"} and not (name in REPEATS and argument[0] == 0):
            return found
    return found


def _read(nodes: Sequence[Node]) -> Iterator[str]:
    """Every character that the nodes could read."""
    for name, argument in _named(nodes):
        yield from _characters(name, argument)
        for inner in _inside(name, argument):
            yield from _read(inner)


def _first(nodes: Sequence[Node], *, backwards: bool = False) -> frozenset[str]:
    """The characters that a turn can begin with, or end with."""
    found: frozenset[str] = frozenset()
    for name, argument in _named(reversed(nodes) if backwards else nodes):
        if name == "AT" and "END" in str(argument):
            return found
        found |= _characters(name, argument)
        found = found.union(*(_first(inner, backwards=backwards) for inner in _inside(name, argument)))
        if name not in {"AT", "ASSERT", "ASSERT_NOT"} and not (name in REPEATS and argument[0] == 0):
            return found
    return found


def _named(nodes: Iterable[Node]) -> Iterator[tuple[str, Any]]:
    return ((str(operator), argument) for operator, argument in nodes)


def _inside(name: str, argument: Any) -> list[list[Node]]:  # noqa: ANN401  (the parser has no types)
    """What stands within a group, a choice or a repeat."""
    if name == "BRANCH":
        return [list(branch) for branch in argument[1]]
    return [list(argument[-1])] if name in {*REPEATS, "SUBPATTERN"} else []


def _characters(name: str, argument: Any) -> frozenset[str]:  # noqa: ANN401  (as above)
    """The characters that a node of one character reads."""
    if name == "ANY":
        return ALPHABET
    if name == "NOT_LITERAL":
        return ALPHABET - {chr(argument)}
    if name in {"LITERAL", "RANGE"}:
        low, high = argument if name == "RANGE" else (argument, argument)
        return frozenset(char for char in ALPHABET if low <= ord(char) <= high)
    if name == "CATEGORY":
        kind = str(argument).rpartition("_")[2]
        within = frozenset(filter(CATEGORIES[kind], ALPHABET))
        return ALPHABET - within if "_NOT_" in str(argument) else within
    if name == "IN":
        parts = [_characters(*part) for part in _named(argument)]
        union = frozenset().union(*parts)
        return ALPHABET - union if str(argument[0][0]) == "NEGATE" else union
    return frozenset()
