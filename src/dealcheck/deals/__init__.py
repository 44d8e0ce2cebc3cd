"""Claims -> Deals: which names are one company, which claims are one transaction."""

from dealcheck.deals.group import group_deals
from dealcheck.deals.names import same_company

__all__ = ["group_deals", "same_company"]
