"""Records: the values that pass between and inside the stages."""

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a class a dataclass with slots that nobody changes once it is made.

    The type checker holds that nobody does: a dataclass that is frozen at run time takes four times as long to make,
    and an article makes hundreds of records. Two records are equal, and hash alike, where their class and values are.
    """
    made = dataclass(slots=True, repr=False, eq=False, match_args=False)(cls)
    names = [item.name for item in fields(made)]  # type: ignore[arg-type]  # it is a dataclass by now
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


def _nothing(_: object) -> tuple[()]:
    return ()
