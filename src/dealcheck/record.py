"""Records: the values that pass between and inside the stages, and the states that change while a stage works."""

from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a class a dataclass with slots that nobody changes once it is made.

    The type checker holds that nobody does: a dataclass that is frozen at run time takes four times as long to make,
    and an article makes hundreds of records. Two records are equal, and hash alike, where their class and values are.
    """
    made = state(cls)
    names = [item.name for item in _fields(made)]
    values = attrgetter(*names) if names else _nothing

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    def shown(self: object) -> str:
        return f"{made.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    for name, method in (("__eq__", equal), ("__hash__", hashed), ("__repr__", shown)):
        setattr(made, name, method)
    return made


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def state(cls: type[T]) -> type[T]:
    """Make a class a dataclass with slots that may change, equal to itself alone."""
    made = dataclass(init=False, slots=True, repr=False, eq=False, match_args=False)(cls)
    made.__init__ = _initialiser(made)  # type: ignore[method-assign]  # `dataclass` takes three times as long to make one
    return made


def _initialiser(cls: type) -> Callable[..., None]:
    """The `__init__` of a dataclass, as `dataclass` itself would write it."""
    given: dict[str, Any] = {"MISSING": MISSING}
    head, body = ["self"], ["pass"]
    for item in _fields(cls):
        name, default, value = item.name, f"_{item.name}", item.name
        given[default] = item.default
        if item.default_factory is not MISSING:
            given[f"new_{name}"] = item.default_factory
            value = f"new_{name}() if {name} is MISSING else {name}"
        required = item.default is MISSING and item.default_factory is MISSING
        head.append(name if required else f"{name}={default}")
        body.append(f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    exec(f"def __init__({', '.join(head)}): {'; '.join(body)}", given)  # noqa: S102  (of the names of its fields)
    initialiser: Callable[..., None] = given["__init__"]
    return initialiser


def _fields(cls: type) -> tuple[Field[Any], ...]:
    return fields(cls)


def _nothing(_: object) -> tuple[()]:
    return ()
