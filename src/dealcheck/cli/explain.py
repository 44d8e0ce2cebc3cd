"""`dealcheck explain`: all about a rule, or why a line of an article was read as it was."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dealcheck.cli.exits import NOTHING, UNREADABLE
from dealcheck.cli.options import configured_by

if TYPE_CHECKING:
    from dealcheck.explanation import Explanation, Line
    from dealcheck.model import Claim, Quantity

PLACE = re.compile(r"(?P<article>.+?):(?P<line>\d{1,9})(?::\d{1,9})?", re.DOTALL)


@click.command()
@click.argument("subject", metavar="RULE|ARTICLE:LINE")
def command(subject: str) -> int:
    """Tell why: what a rule finds, or how a line was read.

    RULE is a code (DC201), a rule's name, an honest reason (R90) or a reading (C110). ARTICLE:LINE shows each claim of
    that line, the declarations that made it, and the readings that lost.
    """
    from dealcheck.cli.streams import write
    from dealcheck.desk.manuals import manual

    text = manual(subject)
    if text is not None:
        write(text)
        return NOTHING
    place = PLACE.fullmatch(subject)
    if place is None:
        raise click.UsageError(f"no such rule: {subject!r}; `dealcheck rules` lists them, ARTICLE:LINE names a place")
    return _explain(place["article"], int(place["line"]))


def _explain(article: str, number: int) -> int:
    from dealcheck.cli.streams import tell_problems, write
    from dealcheck.desk.articles import explain
    from dealcheck.desk.configured import Wanted
    from dealcheck.model import Problem

    line = explain(article, number, configured_by(Wanted()).handling)
    if isinstance(line, Problem):
        tell_problems([line])
        return UNREADABLE
    write("".join(f"{text}\n" for text in _lines(article, number, line)))
    return NOTHING


def _lines(article: str, number: int, line: "Line") -> Iterator[str]:
    from dealcheck.reports.escape import visible

    where = f"{visible(article)}:{number}"
    if not line.explanations:
        role = {None: "no text of the article", "furniture": "page furniture, which makes no claims"}
        yield f"{where}: {role.get(line.role, 'no figure and no word of the status ladder')}"
    for explanation in line.explanations:
        yield f"{where}:{explanation.column}  {visible(explanation.quote)!r}"
        yield from (f"  {text}" for text in _explanation(explanation))


def _explanation(explanation: "Explanation") -> Iterator[str]:
    from dealcheck.reports.escape import visible

    claim = explanation.claim
    yield from (f"{name:10} {visible(text)}" for name, text in _claim(claim)) if claim else ["no claim"]
    if explanation.pattern:
        yield f"{'read by':10} {explanation.pattern}"
    for position, reading in enumerate(explanation.readings):
        what = f"{reading.kind}{f' ({reading.basis})' if reading.basis else ''}"
        word = f" by {visible(reading.word)!r}" if reading.word else ""
        yield f"{'lost' if position else 'won':10} {reading.extractor} {what}, weight {reading.weight}{word}"
    if claim and not explanation.readings:
        yield f"{'read by':10} {', '.join(claim.reasons)}"


def _claim(claim: "Claim") -> Iterator[tuple[str, str]]:
    """What the claim says, the parts that say nothing left out."""
    stated = _stated(claim.quantity) if claim.quantity else claim.value
    deal = (claim.acquirer or "?", claim.target or "?", f" from {claim.seller}" if claim.seller else "")
    parts = (
        ("sentence", claim.sentence),
        ("claim", f"{claim.kind}: {stated}"),
        ("company", claim.company),
        ("deal", f"{deal[0]} > {deal[1]}{deal[2]}" if claim.acquirer or claim.target else None),
        ("scope", claim.scope),
        ("basis", claim.basis),
        ("as of", claim.as_of or claim.published),
        ("certainty", f"{claim.certainty}{f' by {claim.attribution}' if claim.attribution else ''}"),
    )
    yield from ((name, text) for name, text in parts if text)


def _stated(quantity: "Quantity") -> str:
    ends = [f"{end:,f}" for end in dict.fromkeys((quantity.low, quantity.high)) if end is not None]
    assumed = ", currency assumed" if quantity.assumed_unit else ""
    return f"{' to '.join(ends) or 'open'} {quantity.unit}, {quantity.modifier.replace('_', ' ')}{assumed}"
