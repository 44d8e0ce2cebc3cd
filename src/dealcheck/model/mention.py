"""What stands where in a text: figures, names, dates, and the words of the status ladder and of structure."""

from typing import Literal

from dealcheck.model.quantity import Quantity
from dealcheck.model.tie import Tie
from dealcheck.record import record

FigureForm = Literal["money", "percent", "points", "shares", "people", "ratio", "count", "words", "damaged"]
CompanyKind = Literal["company", "person", "fund", "place", "body", "other"]
Topic = Literal["status", "structure"]


@record
class Figure:
    """A quantity at its place.

    Attributes:
        start, end: the quote: number, sign, scale and currency word ("$3.2 billion", "49%"), offsets into the text.
        outer_start, outer_end: the quote with its hedge ("over $29 billion").
        quantity: what it states; None only where the form is `damaged`.
        form: `words` is a share said without a number ("a minority", "half"); `damaged` could not be read.
        twin: index in `Mentions.figures` of the figure that this one repeats in a second currency ("£44 (€59.5)").
        per_share: the text says "a share", "per share", "apiece" right at it.
        pattern: id of the declaration that read it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    quantity: Quantity | None
    form: FigureForm
    twin: int | None
    per_share: bool
    pattern: str


@record
class Company:
    """One party of the article under all names it goes by there.

    Attributes:
        name: the fullest form the article uses, in its own words.
        names: every form, the fullest first.
        kind: what it most probably is; only `company`, `fund` and `person` can be a deal's party.
    """

    name: str
    names: tuple[str, ...]
    kind: CompanyKind


@record
class Name:
    """A place where a company is named or meant ("the startup"): `company` is an index in `Mentions.companies`."""

    start: int
    end: int
    company: int


@record
class DateMention:
    """A date or period.

    Attributes:
        value: `2025-06-13`, `2025-06`, `2025`, `2025-Q3`, `2025-H1`, `FY2022-Q2`, or None where nothing can be
            resolved ("recently").
        assumed: the year, or the day of a relative date, was taken from the article's date.
        form: `day`, `month`, `quarter`, `half`, `year`, `relative`.
        open: a day or month whose year nothing in the article tells, as ISO 8601 once wrote it: `--06-13`, `--06`.
    """

    start: int
    end: int
    value: str | None
    assumed: bool
    form: Literal["day", "month", "quarter", "half", "year", "relative"]
    open: str | None = None


@record
class Cue:
    """A phrase of the status ladder or a word of structure ("agreed to acquire" is `agreed`).

    Attributes:
        value: a rung (`agreed`) or a structure (`minority_stake`), from CONTRACT's tables.
        negated: "did not complete", "denied it would buy".
        conditional: under "if", "would", "could", "subject to": named, not reported.
        pattern: id of the declaration that read it.
    """

    start: int
    end: int
    topic: Topic
    value: str
    negated: bool
    conditional: bool
    pattern: str


@record
class Transaction:
    """Who does what to whom, as one phrase tells it; parties are indexes in `Mentions.companies`.

    Attributes:
        start, end: the phrase that joins the parties ("agreed to acquire", "the takeover of ... by ...").
        sentence: index in `Document.sentences`.
        verb: `buy`, `invest`, `merge`, `sell`, `bid`, `lead_round`.
        pattern: id of the declaration that read it.
    """

    start: int
    end: int
    sentence: int
    verb: Literal["buy", "invest", "merge", "sell", "bid", "lead_round"]
    acquirer: int | None
    target: int | None
    seller: int | None
    pattern: str


@record
class Mentions:
    """All that stands in one document, each list in text order.

    Attributes:
        main: index in `transactions` of the deal that the article is about; None where no phrase joins two parties.
        ties: names that the text itself ties together.
    """

    figures: tuple[Figure, ...]
    companies: tuple[Company, ...]
    names: tuple[Name, ...]
    dates: tuple[DateMention, ...]
    cues: tuple[Cue, ...]
    transactions: tuple[Transaction, ...]
    main: int | None
    ties: tuple[Tie, ...] = ()
