"""`dealcheck diff`: what changed between two versions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from dealcheck.cli.exits import FOUND, NOTHING, UNREADABLE
from dealcheck.cli.options import configured_by

if TYPE_CHECKING:
    from dealcheck.changes import Changes
    from dealcheck.model import Claim


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the result.")
def command(old: str, new: str, form: str) -> int:
    """Compare two versions: claims that appeared, vanished or changed value.

    OLD and NEW are two articles, two folders, two reports (.json) or two files of claims (.jsonl). Exit status 1 means
    that something changed.
    """
    import json

    from dealcheck.cli.streams import tell_problems, write
    from dealcheck.desk.configured import Wanted
    from dealcheck.desk.versions import compare

    found, problems = compare(old, new, configured_by(Wanted()).handling)
    if problems and not found:
        tell_problems(problems)
        return UNREADABLE
    if form == "json":
        write(json.dumps([_fields(path, changes) for path, changes in found], ensure_ascii=False, indent=1) + "\n")
    else:
        write("".join(f"{line}\n" for path, changes in found for line in lines(path, changes)))
        write(f"{_count(found)}\n")
    tell_problems(problems)
    if problems:
        return UNREADABLE
    return FOUND if any(c.changed or c.appeared or c.vanished for _, c in found) else NOTHING


def lines(path: str, changes: "Changes") -> Iterator[str]:
    """What changed in one article, a line a claim; nothing where all is the same."""
    from dealcheck.reports.escape import visible

    if changes.changed or changes.appeared or changes.vanished:
        yield visible(path)
    for one, other in changes.changed:
        yield f"  ~ {one.kind}: {_said(one)} -> {_said(other)}  {visible(_place(other))}"
    for claim in changes.appeared:
        yield f"  + {claim.kind}: {_said(claim)}  {visible(_place(claim))}"
    for claim in changes.vanished:
        yield f"  - {claim.kind}: {_said(claim)}  {visible(_place(claim))}"


def _said(claim: "Claim") -> str:
    from dealcheck.reports.escape import visible

    value = f" ({claim.value})" if claim.value else ""
    return f'"{visible(claim.quote)}"{value}'


def _place(claim: "Claim") -> str:
    from dealcheck.reports.view import place

    return place(claim)


def _count(found: "list[tuple[str, Changes]]") -> str:
    every = [changes for _, changes in found]
    changed, appeared, vanished = (
        sum(len(getattr(changes, name)) for changes in every) for name in ("changed", "appeared", "vanished")
    )
    same = sum(changes.same for changes in every)
    return f"{changed} changed, {appeared} appeared, {vanished} vanished, {same} the same"


def _fields(path: str, changes: "Changes") -> dict[str, Any]:
    from dealcheck.reports.fields import claim_fields

    return {
        "article": path,
        "changed": [{"old": claim_fields(one), "new": claim_fields(other)} for one, other in changes.changed],
        "appeared": [claim_fields(claim) for claim in changes.appeared],
        "vanished": [claim_fields(claim) for claim in changes.vanished],
        "same": changes.same,
    }
