"""What holds of the findings on any claims at all."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from dealcheck.facts import build_facts
from dealcheck.findings import Outcome, find_findings
from dealcheck.model import MODIFIERS, PERCENT_KINDS, WORD_KINDS, Claim, Deal, Kind, Quantity, Role
from dealcheck.model.claim import Certainty

KINDS: tuple[Kind, ...] = (
    "deal_value",
    "investment",
    "valuation",
    "stake",
    "premium",
    "debt",
    "price_per_share",
    "revenue",
)
WORDS: dict[Kind, tuple[str, ...]] = {
    "status": ("in_talks", "offered", "agreed", "pending_approval", "completed", "terminated"),
    "structure": ("acquisition", "minority_stake", "merger"),
    "date_announced": ("2025-06-13", "2024-06", "2025"),
    "close_date": ("2025-06-13", "2025-06-14", "2025-Q3"),
}
DATES = (None, "2025-06-13", "2025-06-14", "2024-01", "2025")
ROLES: tuple[Role, ...] = ("headline", "body")
numbers = st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(1, 99_999), st.integers(-2, 9))


@st.composite
def quantities(draw: st.DrawFn, kind: Kind) -> Quantity:
    percent = kind in PERCENT_KINDS
    low = Decimal(draw(st.integers(1, 99))) if percent else draw(numbers)
    unit = "percent" if percent else draw(st.sampled_from(("USD", "GBP", "INR")))
    step = Decimal((0, (1,), int(low.as_tuple().exponent)))
    return Quantity(low, low, unit, draw(st.sampled_from(MODIFIERS)), assumed_unit=False, step=step)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    kind = draw(st.sampled_from((*KINDS, *WORDS)))
    word = kind in WORD_KINDS
    start = draw(st.integers(0, 999))
    article = draw(st.sampled_from(("a.txt", "b.txt", "c.txt")))
    return Claim(
        id=f"{article}{start}{kind}",
        kind=kind,
        article=article,
        start=start,
        end=start + 4,
        line=1,
        column=start + 1,
        quote="quote",
        sentence="The quote of the company.",
        quantity=None if word else draw(quantities(kind)),
        label=None,
        value=draw(st.sampled_from(WORDS[kind])) if word else None,
        company=draw(st.sampled_from(("Tarn Foods", "Norwood", None))),
        acquirer="Norwood",
        target="Tarn Foods",
        seller=None,
        deal="d",
        scope=draw(st.sampled_from(("deal", "deal", "background"))),
        basis=None,
        as_of=draw(st.sampled_from(DATES)),
        certainty=draw(st.sampled_from(get_args(Certainty))),
        attribution=None,
        reasons=(),
        role=draw(st.sampled_from(ROLES)),
        published=None,
    )


def outcome(found: Sequence[Claim], acquirer: str | None = "Norwood", target: str | None = "Tarn Foods") -> Outcome:
    ordered = tuple(
        sorted({claim.id: claim for claim in found}.values(), key=lambda one: (one.article, one.start, one.id))
    )
    paths = tuple(sorted({claim.article for claim in ordered}))
    deal = Deal("d", "d", acquirer, target, None, paths, ordered)
    return find_findings(build_facts([deal]))


# What rules look for around their figures, with the figure at every place.
SENTENCES = (
    "Norwood raised its stake to quote of Tarn Foods.",
    "Norwood paid quote (quote) for Tarn Foods, based on Friday's closing price.",
    "The offer is a premium of quote over the close of quote a share.",
    "Sales grew quote a year from quote in 2019 to quote in 2024.",
    "The margin fell from 3% to 0%, a change of quote.",
    "Norwood holds quote and buys another quote, and quote will be its own.",
    "The fee of quote is payable by Norwood, plus quote of debt.",
    "Norwood has raised its offer to quote from quote.",
)
NAMES = ("Norwood", "Tarn Foods", "Norwod", "...", "-", "\N{CJK UNIFIED IDEOGRAPH-4E2D}", "", None)
UNITS = ("USD", "JPY", "percent", "shares", "ratio", "count", "people")


@st.composite
def strange(draw: st.DrawFn) -> Claim:
    """A claim as a file of claims may hold it: any number, none at one end, names without a letter."""
    low = draw(st.one_of(st.none(), st.integers(-999, 99_999).map(Decimal)))
    more = draw(st.one_of(st.none(), st.integers(0, 999).map(Decimal)))
    high = more if low is None or more is None else low + more
    unit, modifier = draw(st.sampled_from(UNITS)), draw(st.sampled_from(MODIFIERS))
    quantity = Quantity(low, high, unit, modifier, assumed_unit=False, step=Decimal(1))
    claim = draw(claims())
    return replace(
        claim,
        kind=claim.kind if claim.value else draw(st.sampled_from(get_args(Kind))),
        quantity=None if claim.value else quantity,
        sentence=draw(st.sampled_from(SENTENCES)),
        acquirer=draw(st.sampled_from(NAMES)),
        target=draw(st.sampled_from(NAMES)),
        basis=draw(st.sampled_from((None, "existing", "resulting", "acquired", "cash", "to_date", "enterprise"))),
    )


@given(st.lists(strange(), min_size=1, max_size=14), st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_no_claims_make_a_rule_fail(found: list[Claim], acquirer: str | None, target: str | None) -> None:
    for finding in outcome(found, acquirer, target).findings:
        assert all(side.claims for side in finding.sides)


several = st.lists(claims(), min_size=1, max_size=14)


@given(several)
def test_every_finding_can_be_proved_and_asked_about(found: list[Claim]) -> None:
    result = outcome(found)

    assert len({finding.id for finding in result.findings}) == len(result.findings)
    for finding in result.findings:
        assert finding.message.endswith((".", "?"))
        assert finding.help
        assert 0 < finding.confidence <= 1
        assert all(side.claims for side in finding.sides)


@given(several)
def test_two_sides_of_a_finding_share_no_claim(found: list[Claim]) -> None:
    for finding in outcome(found).findings:
        ids = [claim.id for side in finding.sides for claim in side.claims]

        assert len(ids) == len(set(ids))


@given(several)
def test_a_copy_of_an_article_adds_no_kind_of_finding(found: list[Claim]) -> None:
    alone = [replace(claim, article="a.txt") for claim in found]
    copies = [replace(claim, id=f"copy {claim.id}", article="z.txt") for claim in alone]

    one, two = outcome(alone), outcome([*alone, *copies])

    assert {finding.code for finding in two.findings} <= {finding.code for finding in one.findings}


@given(several)
def test_what_is_denied_accuses_nobody(found: list[Claim]) -> None:
    denied = [replace(claim, certainty="denied") for claim in found if claim.kind != "date_announced"]

    assert not [finding.code for finding in outcome(denied).findings if finding.code < "DC6"]
