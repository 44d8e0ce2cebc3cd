"""What a reconciliation, a diagnosis and a rule are, and what they say."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field

from dealcheck.findings.story import Story
from dealcheck.model import Category, Difference, Kind, Severity, Side
from dealcheck.record import record


@record
class Pair:
    """Two sides of one difference that no single number fits, in number order."""

    story: Story
    difference: Difference
    low: Side
    high: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both, the smaller number first."""
        return (self.low, self.high)


@record
class Clash:
    """What is wrong, before it has a code and an id.

    Attributes:
        message: one sentence that an editor understands alone.
        help: the question to ask, and whom.
        sides: (what they say, the claims that prove it), two or more that cannot all be true; one where an article's
            own figures do not work out.
        confidence: 0 to 1, that an editor would agree.
        severity: where it is not the declaration's own.
    """

    message: str
    help: str
    sides: tuple[Side, ...]
    confidence: float
    severity: Severity | None = None


@record
class Reconciliation:
    """An honest reason for a difference.

    Attributes:
        explain: the reason in a sentence, None where it does not hold for this pair.
        before: codes of reconciliations and diagnoses that are asked after this one.
    """

    code: str
    name: str
    applies_to: frozenset[Kind]
    explain: Callable[[Pair], str | None]
    manual: str
    before: tuple[str, ...] = ()


@record
class Diagnosis:
    """What happened to a figure that differs."""

    code: str
    name: str
    category: Category
    severity: Severity
    applies_to: frozenset[Kind]
    diagnose: Callable[[Pair], Clash | None]
    manual: str
    before: tuple[str, ...] = ()


@record
class Rule:
    """A check of its own.

    Attributes:
        reads: kinds of which the deal must have a fact, one at least; the rule is not called where it has none.
    """

    code: str
    name: str
    category: Category
    severity: Severity
    reads: frozenset[Kind]
    check: Callable[[Story], Iterable[Clash]]
    manual: str


@record
class Property:
    """A rule that speaks where values of a property differ and nothing explained or named it.

    Attributes:
        differs: kinds of the difference.
        noun: the property in a sentence: "the price".
        nouns: other words for it, by the basis of the difference.
        ask: what to check, with whom; `{target}` and `{acquirer}` are filled in.
    """

    code: str
    name: str
    category: Category
    differs: frozenset[Kind]
    noun: str
    ask: str
    manual: str
    severity: Severity = field(default="warning")
    nouns: Mapping[str, str] = field(default_factory=dict)


Explaining = Reconciliation | Diagnosis
Speaking = Rule | Property | Diagnosis
