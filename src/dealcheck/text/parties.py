"""Whom a name means among the parties of one deal."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from dealcheck.text.company_names import parse_name

NO_NAMES: Mapping[str, str] = MappingProxyType({})


def party_names(
    target: str | None, others: Iterable[str | None], aliases: Mapping[str, str] = NO_NAMES
) -> Callable[[str | None], str | None]:
    """A function that gives a party's name as the deal has it, any other company's as it is, and None's as the target.

    A short form is the party's when its words begin the full name, or are it.

    Args:
        target: the deal's name for it.
        others: the deal's names for the other parties.
        aliases: names that articles give to the parties, with the deal's name for each.
    """
    known = [(parse_name(name).words, name) for name in (target, *others) if name]
    names: dict[str | None, str | None] = {None: target}

    def named(name: str | None) -> str | None:
        if name not in names:
            words = parse_name(name or "").words
            named_alike = (own for theirs, own in known if _begins(words, theirs))
            names[name] = next(named_alike, aliases.get(name or "", name))
        return names[name]

    return named


def _begins(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]
