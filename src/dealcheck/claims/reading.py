"""What an extractor is, and what it says of a figure."""

from collections.abc import Callable
from dataclasses import dataclass

from dealcheck.claims.place import Place
from dealcheck.model import Figure, Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a figure.

    Attributes:
        weight: how telling the words are, 0 to 100; the heaviest reading of a figure wins, at a tie the extractor
            whose id comes first. `weigh` says what the levels mean.
        basis: what it counts (`pre_money`, `equity`, `resulting`, ...).
        label: the noun counted, for figures without a telling kind.
    """

    kind: Kind
    weight: int
    extractor: str
    basis: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Extractor:
    """A declared way of telling what a figure is.

    Attributes:
        id: `C110-percent-stake`: number and name, as in the file's name.
        kind: the kind of claim that it makes.
        read: the reading, or None where its words are not there.
        manual: the file's docstring.
    """

    id: str
    kind: Kind
    read: Callable[[Place, Figure], Reading | None]
    manual: str
