"""Figures that repeat other figures take their kind.

A twin in a second currency is of the kind of its original. A figure whose own clause tells nothing (a headline cuts it
away, a list says it once for all) is of the kind of an equal figure elsewhere in the article, or of the figure that it
stands parallel to in its sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from dealcheck.claims.reading import GUESS, HINT, PLAIN, Reading, of_one_share
from dealcheck.model import Figure, Kind

Readings = tuple[Reading, ...]
TRUSTED = 60  # a reading that heavy lends its kind to figures that have none
CLOSELY = 8  # figures between two parallel ones at most
EQUAL, PARALLEL, REMAINDER = "C010-equal-figure", "C020-parallel-figure", "C030-rest-of-the-figure-before"
DIVIDED: frozenset[Kind] = frozenset({"debt"})  # a part of a debt is a debt; a part of a price is no price
REST = re.compile(r"\b(?:balance|rest|remainder|remaining|other)(?:,| of)?(?: the| about| some| around)? $")
OF_IT = re.compile(r" of (?:that|this|it|which|them)\b(?! (?:company|year|month|kind))")
REACH = 30  # characters in which the rest is named


def echo(
    lower: str, figures: Sequence[Figure], sentences: Sequence[int], found: Sequence[Readings]
) -> tuple[Readings, ...]:
    """The readings of each figure with those that it borrows.

    Args:
        lower: the text, lowered.
        figures: in text order.
        sentences: index of the sentence that each stands in.
        found: what its own clause says of each, the winner first; empty for twins.
    """
    lent = _lent(figures, found)
    result: list[Readings] = []
    for number, (figure, own) in enumerate(zip(figures, found, strict=True)):
        if figure.twin is not None and figure.twin < number:
            result.append(result[figure.twin])
            continue
        borrowed = (
            []
            if own and own[0].weight >= HINT
            else _borrowed(figure, lent, _previous(figures, sentences, number, result))
        )
        if rest := _rest(lower, figures, sentences, number, result):
            borrowed.append(rest)
        result.append(tuple(sorted((*own, *borrowed), key=lambda reading: (-reading.weight, reading.extractor))))
    return tuple(result)


Value = tuple[str, Decimal | None, Decimal | None]


def _value(figure: Figure) -> Value | None:
    quantity = figure.quantity
    return (quantity.unit, quantity.low, quantity.high) if quantity and figure.form in ("money", "percent") else None


def _lent(figures: Sequence[Figure], found: Sequence[Readings]) -> dict[Value, Reading]:
    """The best trusted reading of each value."""
    lent: dict[Value, Reading] = {}
    for figure, readings in zip(figures, found, strict=True):
        value = _value(figure)
        if value and readings and readings[0].weight >= TRUSTED:
            known = lent.get(value)
            if known is None or known.weight < readings[0].weight:
                lent[value] = readings[0]
    return lent


def _previous(
    figures: Sequence[Figure], sentences: Sequence[int], number: int, result: Sequence[Readings]
) -> Reading | None:
    """The winning reading of the figure of the same form that precedes it closely in its sentence."""
    for earlier in range(number - 1, max(number - 1 - CLOSELY, -1), -1):
        if sentences[earlier] != sentences[number]:
            return None
        if figures[earlier].form == figures[number].form and result[earlier]:
            return result[earlier][0]
    return None


def _rest(
    lower: str, figures: Sequence[Figure], sentences: Sequence[int], number: int, result: Sequence[Readings]
) -> Reading | None:
    """What is left of a debt, or a part of it, is debt: "the balance of $4 billion", "$2 billion of that"."""
    figure, before = figures[number], figures[number - 1] if number else None
    if before is None or figure.form != "money" or before.form != "money" or not result[number - 1]:
        return None
    told = result[number - 1][0]
    if told.kind not in DIVIDED or sentences[number] - sentences[number - 1] > 1:
        return None
    if REST.search(lower[max(0, figure.outer_start - REACH) : figure.outer_start]) or OF_IT.match(lower, figure.end):
        return replace(told, weight=PLAIN, extractor=REMAINDER)
    return None


def _fits(figure: Figure, reading: Reading) -> bool:
    """The price of one share is of another order than all others."""
    return figure.form != "money" or (reading.kind == "price_per_share") == of_one_share(figure)


def _borrowed(figure: Figure, lent: dict[Value, Reading], previous: Reading | None) -> list[Reading]:
    value = _value(figure)
    equal = lent.get(value) if value else None
    readings = []
    if equal:
        readings.append(replace(equal, weight=HINT - 1, extractor=EQUAL))
    if previous and previous.weight >= GUESS - 1 and previous.extractor != REMAINDER and _fits(figure, previous):
        readings.append(replace(previous, weight=GUESS - 1, extractor=PARALLEL))
    return readings
