"""One text, ready to be read forwards and backwards from any place, and the numbers found in it."""

import re
from decimal import Decimal

from dealcheck.mentions.figures.units import Unit
from dealcheck.record import record, state

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s]+")


@record
class Scan:
    """A lowered text.

    Attributes:
        text: as written, for the few forms that count in capitals only.
        lower: the same in lower case, with blanks in place of web addresses, whose digits are no figures.
        begin: where the article's own text begins, behind its metadata.
        backwards: `lower` from its end, so that what stands in front of a place is matched like what follows it.
    """

    text: str
    lower: str
    backwards: str
    size: int
    begin: int

    @classmethod
    def of(cls, text: str, lower: str, begin: int = 0) -> "Scan":
        """The scan of a text and its lowered form, to be read from `begin`."""
        if lower.find("://", begin) >= 0 or lower.find("www.", begin) >= 0:
            lower = ADDRESS.sub(lambda address: " " * len(address[0]), lower)
        return cls(text, lower, lower[::-1], len(lower), begin)


@state
class Piece:
    """A number with what stands right at it, on its way to a figure.

    Attributes:
        start, end: number, sign, scale and unit.
        number: as written, before its scale; None where the digits make no number.
        step: one unit of its last digit, before the scale; 0 where the words give none.
        scale: None where no scale is written.
        unit: None for a bare number.
        signed: the unit stands in front of the number.
        source: id of what read it.
        ends: low and high end where the words give them without a number ("a minority": none and 50).
    """

    start: int
    end: int
    number: Decimal | None
    step: Decimal
    scale: Decimal | None
    unit: Unit | None
    signed: bool
    source: str
    ends: tuple[Decimal | None, Decimal | None] | None = None

    def absolute(self, number: Decimal) -> Decimal:
        """A number of this piece in the unit that claims carry."""
        if self.scale is not None:
            number *= self.scale
        return number if self.unit is None or self.unit.factor == 1 else number * self.unit.factor

    def amount(self) -> Decimal:
        """The number in absolute units; 0 where the digits make none."""
        return Decimal(0) if self.number is None else self.absolute(self.number)
