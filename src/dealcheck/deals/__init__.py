"""Claims -> Deals: which names are one company, which claims are one transaction."""

from dealcheck.deals.group import Group, claims_of, deal_of, group_deals, group_tellings
from dealcheck.deals.names import same_company
from dealcheck.deals.tellings import Telling, tellings_of

__all__ = [
    "Group",
    "Telling",
    "claims_of",
    "deal_of",
    "group_deals",
    "group_tellings",
    "same_company",
    "tellings_of",
]
