"""One thing that an article says about a company or a deal, at one place in its text."""

from dataclasses import fields
from operator import attrgetter
from typing import Literal, get_args

from dealcheck.model.document import Role
from dealcheck.model.quantity import Quantity
from dealcheck.model.tie import Tie
from dealcheck.record import record

Kind = Literal[
    "deal_value",
    "investment",
    "round_amount",
    "valuation",
    "revenue",
    "profit",
    "debt",
    "price_per_share",
    "premium",
    "stake",
    "synergies",
    "termination_fee",
    "other_amount",
    "other_percent",
    "headcount",
    "other_count",
    "status",
    "structure",
    "date_announced",
    "close_date",
]
Scope = Literal["deal", "background"]
Certainty = Literal["stated", "attributed", "hedged", "planned", "denied"]

CLAIM_KINDS: tuple[Kind, ...] = get_args(Kind)
CURRENCY_KINDS: frozenset[Kind] = frozenset(
    {
        "deal_value",
        "investment",
        "round_amount",
        "valuation",
        "revenue",
        "profit",
        "debt",
        "price_per_share",
        "synergies",
        "termination_fee",
    }
)
UNREAD_KINDS: frozenset[Kind] = frozenset({"other_amount", "other_count"})  # that are compared by what they count
EXCHANGE_RATIO = "exchange ratio"  # what a count of shares for one share is compared as
TO_DATE = "to_date"  # basis of all that a company has raised, in whichever rounds
PERCENT_KINDS: frozenset[Kind] = frozenset({"stake", "premium"})
DATE_KINDS: frozenset[Kind] = frozenset({"date_announced", "close_date"})
WORD_KINDS: frozenset[Kind] = DATE_KINDS | {"status", "structure"}


@record
class Claim:
    """A claim; the fields and their meaning are those of `contract.Claim`, which documents each.

    Attributes:
        role: the role of the block it stands in (a headline's figure is read with less digits than the body's).
        published: its article's date, the fallback of `as_of`.
        ties: what its article says of who is who; the same record for all claims of one article.
        publisher: its article's; with `title` and `level` all that a file of claims has to tell of an article.
        title: its article's headline.
        level: how its article knows what it says, where its format tells (`filing`).
    """

    id: str
    kind: Kind
    article: str
    start: int | None
    end: int | None
    line: int | None
    column: int | None
    quote: str
    sentence: str
    quantity: Quantity | None
    label: str | None
    value: str | None
    company: str | None
    acquirer: str | None
    target: str | None
    seller: str | None
    deal: str | None
    scope: Scope
    basis: str | None
    as_of: str | None
    certainty: Certainty
    attribution: str | None
    reasons: tuple[str, ...]
    role: Role
    published: str | None
    ties: tuple[Tie, ...] = ()
    publisher: str | None = None
    title: str | None = None
    level: str | None = None


_NAMES = tuple(field.name for field in fields(Claim))
_BEFORE, _BEHIND = (
    attrgetter(*names) for names in (_NAMES[: _NAMES.index("deal")], _NAMES[_NAMES.index("deal") + 1 :])
)


def in_deal(claim: Claim, deal: str) -> Claim:
    """The claim as one of that deal; every claim becomes one, so this is quicker than `dataclasses.replace`."""
    return Claim(*_BEFORE(claim), deal, *_BEHIND(claim))  # type: ignore[call-arg]  # all of the fields


CONFIRMED = "confirmed"  # the one reason of a claim that the desk has confirmed itself

TAKEN_BACK = "correction: taken back"  # of a claim that a notice of correction repeats to withdraw it


def is_confirmed(claim: Claim) -> bool:
    """Whether the claim stands in the desk's own file of facts."""
    return claim.reasons == (CONFIRMED,)
