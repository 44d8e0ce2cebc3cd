"""Collects what is declared one to a file: being in the folder is being registered."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules


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
