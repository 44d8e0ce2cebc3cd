"""Collects what is declared one to a file: being in the folder is being registered."""

from collections.abc import Iterable, Sequence
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, TypeVar


class Ordered(Protocol):
    """A declaration that may ask to be tried before others."""

    @property
    def code(self) -> str: ...  # noqa: D102  (the class says it)

    @property
    def before(self) -> Sequence[str]: ...  # noqa: D102


Declaration = TypeVar("Declaration", bound=Ordered)


def in_order(declarations: Iterable[Declaration]) -> tuple[Declaration, ...]:
    """Each before those that its `before` names; where that leaves it open, by code.

    Raises:
        graphlib.CycleError: two of them ask to be before each other.
        KeyError: one asks to be before a code that nothing declares.
    """
    by_code = {declaration.code: declaration for declaration in declarations}
    sorter: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(by_code, ()))
    for code, declaration in by_code.items():
        for later in declaration.before:
            sorter.add(by_code[later].code, code)
    sorter.prepare()
    ready: list[str] = []
    ordered: list[Declaration] = []
    while sorter.is_active():
        ready = sorted((*ready, *sorter.get_ready()), reverse=True)
        ordered.append(by_code[ready[-1]])
        sorter.done(ready.pop())
    return tuple(ordered)


@cache
def declared(package: str, attribute: str) -> tuple[object, ...]:
    """Every `attribute` that the modules of `package` declare, in order of the modules' names.

    Args:
        package: dotted name of a folder that holds declarations and nothing else.
        attribute: name of the value each module must hold (`RULE`, `EXTRACTOR`, ...).

    Raises:
        AttributeError: a module of the folder declares nothing of that name.
    """
    folder = import_module(package)
    names = sorted(module.name for module in iter_modules(folder.__path__))
    return tuple(getattr(import_module(f"{package}.{name}"), attribute) for name in names)
