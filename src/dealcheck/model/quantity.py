"""What a figure states, in absolute units."""

from decimal import Decimal
from typing import Literal, get_args

from dealcheck.record import record

Modifier = Literal["exact", "about", "over", "just_over", "at_least", "nearly", "under", "up_to", "range"]
MODIFIERS: tuple[Modifier, ...] = get_args(Modifier)


@record
class Quantity:
    """The numbers that the text states, exact; what they allow is worked out in `text.interval`.

    Attributes:
        low: lower end in absolute units (dollars, not millions; 49 for 49 %; pounds, not pence). None where words
            without a number leave the end open ("a minority").
        high: upper end; the same number as `low` unless the text gives a range.
        unit: ISO 4217 code, `percent`, `people`, `shares`, `ratio`, `points` or `count`.
        modifier: how the text bounds the number ("over", "about", ...).
        assumed_unit: the currency is inferred from the article, not written at the figure.
        step: one unit in the last digit written, in absolute units (0.1 billion for "3.2 billion"); 0 where the
            figure has no digits to round.
        reach: share of the number that the modifier reaches over it, where the desk has set one; else what is usual.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    modifier: Modifier
    assumed_unit: bool
    step: Decimal
    reach: Decimal | None = None
