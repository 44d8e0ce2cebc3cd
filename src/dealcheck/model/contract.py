"""The claim and the report as users of the JSON and of the Python API see them: the definition of the contract.

Fields may be added; what is named here keeps its name, type and meaning. Between the stages the same fields travel as
plain records (`model.claim`, `model.report`), because validation costs three times the time.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, PositiveInt

from dealcheck.model.claim import Certainty, Kind, Scope
from dealcheck.model.document import Role
from dealcheck.model.finding import Category, Severity
from dealcheck.model.quantity import Modifier
from dealcheck.model.suppression import Origin
from dealcheck.model.tie import Relation

MOST = 10**36  # more than any reading makes: a number of 18 digits, counted in trillions
Number = Annotated[int, Field(ge=-MOST, le=MOST)] | Annotated[float, Field(ge=-MOST, le=MOST, allow_inf_nan=False)]
Id = Annotated[str, Field(min_length=1)]


class _Record(BaseModel):
    """Immutable; unknown fields are left out when read, so that a newer version's output is understood."""

    model_config = ConfigDict(frozen=True)


class Quantity(_Record):
    """The numbers that the text states, in absolute units."""

    low: Number | None = Field(description='Lower end: dollars, not millions; 49 for 49 %. null: open ("a minority").')
    high: Number | None = Field(description="Upper end; the same as `low` unless the text gives a range.")
    unit: str = Field(description="ISO 4217 code, `percent`, `people`, `shares`, `ratio`, `points` or `count`.")
    modifier: Modifier = Field(description='How the text bounds the number: "over $29bn" is 29, 29, `over`.')
    assumed_unit: bool = Field(description="The currency is inferred, not written at the figure.")
    step: Number = Field(default=0, description="One unit in the last digit written; 0 where there is none to round.")


class Tie(_Record):
    """Two names that an article itself ties together."""

    one: str
    two: str
    relation: Relation = Field(description="`same` company, `kin` (parent and unit, in any order), or one `holds` two.")


class Claim(_Record):
    """One thing an article says, a figure, a status or a date, at one place in its text."""

    id: Id = Field(description="Hash of article path, kind, quote and the how-manieth such in the article.")
    kind: Kind
    article: str = Field(description="The argument as typed joined with the path below it; `FILE#ID` in a container.")
    start: NonNegativeInt | None = Field(description="Place in the decoded source, in code points, from 0.")
    end: NonNegativeInt | None = Field(description="The end of it, exclusive: `source[start:end]`.")
    line: PositiveInt | None
    column: PositiveInt | None
    quote: str = Field(description="The words that carry the claim.")
    sentence: str = Field(description="The sentence around it.")
    quantity: Quantity | None
    label: str | None = Field(description="The noun counted, for figures without a telling kind.")
    value: str | None = Field(
        description="For `status`, `structure` and dates; `--07-31` is a day of a year that nobody tells."
    )
    company: str | None = Field(description="The company that the figure is about.")
    acquirer: str | None = Field(description="Party of the deal it belongs to, by the fullest name the article uses.")
    target: str | None
    seller: str | None
    deal: str | None = Field(description="Id of the deal; null where it was not compared.")
    scope: Scope = Field(description="`background`: another deal, an earlier round, a rival, a market, a hypothetical.")
    basis: str | None = Field(description="What it counts: `pre_money`, `equity`, `enterprise`, `resulting`, ...")
    as_of: str | None = Field(description="The period or date it is about.")
    certainty: Certainty
    attribution: str | None = Field(description="Who says so, in the text's words.")
    reasons: tuple[str, ...] = Field(description="Ids of the declarations that made it so.")
    role: Role = Field(default="body", description="The kind of block it stands in.")
    published: str | None = Field(default=None, description="The article's date: what `as_of` falls back to.")
    ties: tuple[Tie, ...] = Field(default=(), description="What the article says of who is who.")
    publisher: str | None = Field(default=None, description="The article's publisher.")
    title: str | None = Field(default=None, description="The article's headline.")
    level: str | None = Field(default=None, description="How the article knows what it says, where its format tells.")


class Article(_Record):
    """What is known of one article."""

    path: str
    publisher: str | None
    title: str | None
    published: str | None
    words: NonNegativeInt
    furniture: tuple[str, ...] = Field(description="Menus, related stories and the like: they yielded no claims.")
    duplicate_of: str | None = Field(description="The article of which it is a copy: no second source.")
    authors: tuple[str, ...] = Field((), description="As the article names them.")
    language: str | None = Field(None, description="A code, as the article declares it.")
    address: str | None = Field(None, description="Its canonical address.")
    published_at: str | None = Field(
        None, description="Date and time of publication with its zone, where a time is given."
    )
    modified: str | None = Field(None, description="When it was last changed, as it declares.")
    embargo: str | None = Field(None, description="Until when it must not be published, as it declares.")


class Value(_Record):
    """One value given for a property, and who gives it."""

    value: str
    claims: tuple[Id, ...]
    sources: tuple[str, ...] = Field(description="Independent sources; copies of one story are one.")
    level: str = Field(description="How the best of them knows it: `filing`, `company`, `outlet`, `unnamed`.")


class Fact(_Record):
    """One property of a deal with every value given for it."""

    kind: Kind
    basis: str | None
    company: str | None
    as_of: str | None
    values: tuple[Value, ...]


class Deal(_Record):
    """One transaction between named parties."""

    id: Id = Field(description="Readable and stable: `meta-scale-ai-2025`.")
    name: str
    acquirer: str | None
    target: str | None
    seller: str | None
    articles: tuple[str, ...]
    facts: tuple[Fact, ...]


class Side(_Record):
    """Claims that agree; claims that cannot all be true stand on different sides."""

    label: str
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]
    articles: tuple[str, ...]
    sources: tuple[str, ...]


class Finding(_Record):
    """One thing a careful editor would want to know."""

    id: Id = Field(description="Stays while its claims stay.")
    code: str = Field(pattern=r"^DC\d{3}$")
    name: str
    category: Category
    severity: Severity
    confidence: float = Field(ge=0, le=1)
    deal: str
    message: str = Field(description="One sentence that can be read alone.")
    sides: Annotated[tuple[Side, ...], Field(min_length=1)]
    articles: tuple[str, ...]
    help: str = Field(description="What to check, with whom.")


class Reconciled(_Record):
    """A difference that has an honest reason, and which one."""

    code: str
    name: str
    deal: str
    message: str
    sides: tuple[Side, ...]


class Rule(_Record):
    """A rule that ran."""

    code: str
    name: str
    category: Category
    severity: Severity
    summary: str
    manual: str


class Problem(_Record):
    """What could not be read."""

    path: str
    line: PositiveInt | None
    reason: str


class Suppressed(_Record):
    """A finding that is not reported because an editor has looked at it."""

    finding: Finding
    origin: Origin
    path: str = Field(description="The file in which the suppression stands.")
    line: PositiveInt | None
    reason: str
    until: str | None = Field(description="Last day on which it counts.")


class Notice(_Record):
    """A suppression without effect, and why."""

    path: str
    line: PositiveInt | None
    text: str


class Summary(_Record):
    """The counts of one run. Zero comparisons: nothing was checked."""

    articles: NonNegativeInt
    figures_read: NonNegativeInt
    figures_typed: NonNegativeInt = Field(description="Those with a telling kind.")
    facts_corroborated: NonNegativeInt = Field(description="Facts that two independent sources carry.")
    comparisons: NonNegativeInt
    reconciled: NonNegativeInt
    errors: NonNegativeInt
    warnings: NonNegativeInt
    infos: NonNegativeInt
    suppressed: NonNegativeInt = 0


class Tool(_Record):
    """What made the report."""

    name: Literal["dealcheck"]
    version: str


class Report(_Record):
    """The result of `dealcheck verify`."""

    schema_version: Literal["1"]
    tool: Tool
    today: str
    focus: tuple[str, ...] = Field(default=(), description="Only findings that touch these are reported; empty: all.")
    articles: tuple[Article, ...]
    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    reconciled: tuple[Reconciled, ...]
    rules: tuple[Rule, ...]
    suppressed: tuple[Suppressed, ...] = ()
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...]
    summary: Summary
