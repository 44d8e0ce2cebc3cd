"""What a careful editor would want to know, with the claims that prove it."""

from typing import Literal, get_args

from dealcheck.model.claim import Claim
from dealcheck.record import record

Severity = Literal["error", "warning", "info"]
Category = Literal[
    "amount",
    "stake",
    "valuation",
    "revenue",
    "status",
    "structure",
    "scale_slip",
    "currency",
    "date",
    "party",
    "arithmetic",
    "source",
    "other",
]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
CATEGORIES: tuple[Category, ...] = get_args(Category)


@record
class FindingSide:
    """Claims that agree, and what they say in a reader's words. Never empty."""

    label: str
    claims: tuple[Claim, ...]
    articles: tuple[str, ...]
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse a side that nothing proves."""
        if not self.claims:
            raise ValueError(f"side {self.label!r} has no claim")


@record
class Finding:
    """One thing worth an editor's minute.

    Attributes:
        id: stays while the claims stay.
        code: `DC201`; the rule, or the diagnosis that named the difference.
        confidence: 0 to 1, that an editor would agree.
        message: one sentence that can be read alone.
        sides: claims that cannot all be true stand on different sides; one side where one article's own figures do
            not work out. Never empty.
        help: what to check, with whom.
    """

    id: str
    code: str
    name: str
    category: Category
    severity: Severity
    confidence: float
    deal: str
    message: str
    sides: tuple[FindingSide, ...]
    articles: tuple[str, ...]
    help: str

    def __post_init__(self) -> None:
        """Refuse a finding without proof."""
        if not self.sides:
            raise ValueError(f"{self.code} has no side")


@record
class Reconciled:
    """A difference that has an honest reason, and which one."""

    code: str
    name: str
    deal: str
    message: str
    sides: tuple[FindingSide, ...]
