"""What holds of the comparison of names whatever the names are."""

from hypothesis import given
from hypothesis import strategies as st

from dealcheck import same_company

WORDS = st.sampled_from(
    ["Kestrel", "Foods", "Group", "AG", "Inc.", "the", "&", "of", "K.F.", "KF", "Müller", "S.A.", "(KF)", "and"]
)
NAMES = st.one_of(st.text(max_size=30), st.lists(WORDS, max_size=5).map(" ".join))


@given(NAMES)
def test_every_name_is_its_own_company(name: str) -> None:
    assert same_company(name, name)


@given(NAMES, NAMES)
def test_the_order_of_two_names_does_not_matter(one: str, two: str) -> None:
    assert same_company(one, two) == same_company(two, one)
