"""What holds of grouping whatever the claims are."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dealcheck.deals import group_deals
from dealcheck.model import Claim, Scope
from sample import claim

NAMES = st.sampled_from(
    [None, "Norwood", "Norwood Capital plc", "Tarn Foods", "Tarn", "TF", "Kestrel AG", "Kestrel GmbH"]
)
SCOPES: st.SearchStrategy[Scope] = st.sampled_from(("deal", "background"))


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    made = []
    for number in range(draw(st.integers(0, 9))):
        article = draw(st.sampled_from(["courier.txt", "herald.txt", "ledger.txt"]))
        acquirer, target, seller = draw(NAMES), draw(NAMES), draw(NAMES)
        scope = draw(SCOPES)
        published = draw(st.sampled_from([None, "2025-06-13", "2024"]))
        plain = replace(claim(article, number, f"{number}%"), deal=None, scope=scope, published=published)
        made.append(replace(plain, acquirer=acquirer, target=target, seller=seller))
    return made


@given(st.data(), claims())
def test_the_order_of_claims_does_not_matter(data: st.DataObject, told: list[Claim]) -> None:
    assert group_deals(data.draw(st.permutations(told))) == group_deals(told)


@given(claims())
def test_a_claim_is_of_one_deal_and_carries_its_id(told: list[Claim]) -> None:
    deals = group_deals(told)
    grouped = [one.id for deal in deals for one in deal.claims]

    assert len({deal.id for deal in deals}) == len(deals)
    assert len(set(grouped)) == len(grouped)
    assert all(one.deal == deal.id for deal in deals for one in deal.claims)


@given(claims())
def test_only_claims_without_a_deal_of_their_own_stay_out(told: list[Claim]) -> None:
    grouped = {one.id for deal in group_deals(told) for one in deal.claims}

    assert all(one.id in grouped for one in told if one.acquirer and one.target)
