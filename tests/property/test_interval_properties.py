"""What must hold of every figure."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from dealcheck.model import MODIFIERS, Modifier, Quantity
from dealcheck.text.interval import allowed


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    step = Decimal((0, (1,), draw(st.integers(-2, 9))))
    low = draw(st.integers(1, 99_999)) * step
    modifier: Modifier = draw(st.sampled_from(MODIFIERS))
    high = low + draw(st.integers(0, 99)) * step if modifier == "range" else low
    return Quantity(low, high, "USD", modifier, assumed_unit=False, step=step)


@given(quantities())
def test_a_figure_agrees_with_itself(quantity: Quantity) -> None:
    interval = allowed(quantity)
    assert interval.meets(interval)


@given(quantities(), quantities())
def test_agreement_is_mutual(one: Quantity, other: Quantity) -> None:
    assert allowed(one).meets(allowed(other)) == allowed(other).meets(allowed(one))


@given(quantities())
def test_a_figure_allows_the_number_it_states_unless_it_says_under(quantity: Quantity) -> None:
    assert quantity.low is not None
    assert allowed(quantity).holds(quantity.low) != (quantity.modifier == "under")


@given(quantities(), st.sampled_from([Decimal("0.001"), Decimal(10), Decimal(1000)]))
def test_the_unit_it_is_counted_in_changes_nothing(quantity: Quantity, factor: Decimal) -> None:
    assert quantity.low is not None
    assert quantity.high is not None
    scaled = Quantity(
        quantity.low * factor,
        quantity.high * factor,
        "USD",
        quantity.modifier,
        assumed_unit=False,
        step=quantity.step * factor,
    )
    interval, larger = allowed(quantity), allowed(scaled)
    assert (larger.low, larger.high) == tuple(
        None if end is None else end * factor for end in (interval.low, interval.high)
    )


@given(st.integers(1, 99_999), st.integers(0, 4))
def test_rounding_agrees_with_what_was_rounded(number: int, dropped: int) -> None:
    step = Decimal(10) ** dropped
    rounded = (Decimal(number) / step).to_integral_value(rounding="ROUND_HALF_UP") * step
    fine = Quantity(Decimal(number), Decimal(number), "USD", "exact", assumed_unit=False, step=Decimal(1))
    coarse = Quantity(rounded, rounded, "USD", "exact", assumed_unit=False, step=step)
    assert allowed(fine).meets(allowed(coarse))


@given(quantities(), st.booleans())
def test_a_stake_never_crosses_one_half(quantity: Quantity, above: bool) -> None:  # noqa: FBT001 (hypothesis draws it)
    assert quantity.low is not None
    number = Decimal(50) + (1 if above else -1) * (quantity.low % 49 + 1) / 2
    stake = Quantity(number, number, "percent", quantity.modifier, assumed_unit=False, step=Decimal("0.5"))
    assert not allowed(stake, stake=True).holds(Decimal(49 if above else 51)) or quantity.modifier == "at_least"
    assert not allowed(stake, stake=True).holds(Decimal(50)) or quantity.modifier in {"under", "up_to", "at_least"}
