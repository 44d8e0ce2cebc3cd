"""One text, ready to be read forwards and backwards from any place."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Scan:
    """A lowered text.

    Attributes:
        text: as written, for the few forms that count in capitals only.
        backwards: `lower` from its end, so that what stands in front of a place is matched like what follows it.
    """

    text: str
    lower: str
    backwards: str
    size: int

    @classmethod
    def of(cls, text: str, lower: str) -> "Scan":
        """The scan of a text and its lowered form."""
        return cls(text, lower, lower[::-1], len(lower))


@dataclass(slots=True)
class Piece:
    """A number with what stands right at it, on its way to a figure.

    Attributes:
        start, end: number, sign, scale and unit.
        number: as written, before its scale; None where the digits make no number.
        step: one unit of its last digit, before the scale.
        scale: None where no scale is written.
        unit: ISO code, `percent`, `points`, or the key of a shared currency form; None for a bare number.
        factor: what one of the unit is of the unit that claims carry.
        source: id of what read it.
        signed: the unit stands in front of the number.
    """

    start: int
    end: int
    number: Decimal | None
    step: Decimal
    scale: Decimal | None
    unit: str | None
    factor: Decimal
    shared: bool
    source: str
    signed: bool = False

    def amount(self) -> Decimal:
        """The number in absolute units; only where there is one."""
        return (self.number or Decimal(0)) * (self.scale or 1) * self.factor
