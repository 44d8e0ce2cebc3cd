"""The phrases that join parties, as declared in `triggers.toml`, and where they stand in a text."""

import re
from functools import cache
from typing import Literal

from dealcheck.record import record
from dealcheck.text.forms import Forms, forms_of
from dealcheck.text.tables import read_table

Verb = Literal["buy", "invest", "merge", "sell", "bid", "lead_round"]
Role = Literal["acquirer", "target", "seller", "none"]


@record
class Trigger:
    """One form of a phrase that joins parties.

    Attributes:
        id: as a transaction names it: `verb.buy`.
        past: the form serves as a participle.
        subject: the role of the subject, or of the owner in front of a noun ("A's takeover").
        object: the role of the object, or of the name that a noun is compounded with ("the B takeover").
        through: what leads from a verb to its object; None where it follows directly.
        after: roles by preposition of what follows.
        weak: the phrase alone does not make a deal; both parties must stand there.
        near: the object follows at once.
        money: only money makes it a deal ("puts $2 billion into", not "puts effort into").
        names: the role of the one whom a noun names ("A is the highest bidder for B"); "none" for a noun of action.
    """

    id: str
    does: Verb
    noun: bool
    past: bool
    subject: Role
    object: Role
    through: re.Pattern[str] | None
    after: dict[str, Role]
    weak: bool
    near: bool
    money: bool
    names: Role


@record
class Triggers:
    """All forms, and what each is as a verb and as a noun."""

    forms: Forms
    meanings: dict[str, tuple[Trigger | None, Trigger | None]]


@cache
def triggers() -> Triggers:
    """The table `triggers.toml`, compiled."""
    table = read_table(__name__, "triggers.toml")
    verbs: dict[str, Trigger] = {}
    nouns: dict[str, Trigger] = {}
    for name, row in table["verb"].items():
        for past in (True, False):
            for form in row.get("past" if past else "forms", "").split():
                verbs.setdefault(form.replace("_", " "), _verb(name, row, past=past))
    for name, row in table["noun"].items():
        for form in row["forms"].split():
            nouns[form.replace("_", " ")] = _noun(name, row)
    meanings = {word: (verbs.get(word), nouns.get(word)) for word in sorted(verbs.keys() | nouns.keys())}
    return Triggers(forms_of(meanings, never_before="-"), meanings)


def _verb(name: str, row: dict[str, object], *, past: bool) -> Trigger:
    through = row.get("through")
    paths = "|".join(str(path).replace("_", " ") for path in through) if isinstance(through, list) else ""
    return Trigger(
        id=f"verb.{name}",
        does=row["does"],  # type: ignore[arg-type]  # the table's values are checked by a test
        noun=False,
        past=past,
        subject=row["subject"],  # type: ignore[arg-type]  # the same
        object=row["object"],  # type: ignore[arg-type]  # the same
        through=re.compile(rf"^(?: [^;:]{{0,90}}?)? (?:{paths}) ") if paths else None,
        after=row.get("also", {}),  # type: ignore[arg-type]  # the same
        weak=bool(row.get("weak", False)) or bool(row.get("near", False)),
        near=bool(row.get("near", False)),
        money=bool(row.get("money", False)),
        names=row.get("is", "none"),  # type: ignore[arg-type]  # the same
    )


def _noun(name: str, row: dict[str, object]) -> Trigger:
    return Trigger(
        id=f"noun.{name}",
        does=row["does"],  # type: ignore[arg-type]  # the table's values are checked by a test
        noun=True,
        past=False,
        subject=row["owner"],  # type: ignore[arg-type]  # the same
        object=row["compound"],  # type: ignore[arg-type]  # the same
        through=None,
        after=row["after"],  # type: ignore[arg-type]  # the same
        weak=bool(row.get("weak", False)) or bool(row.get("near", False)),
        near=bool(row.get("near", False)),
        money=bool(row.get("money", False)),
        names=row.get("is", "none"),  # type: ignore[arg-type]  # the same
    )
