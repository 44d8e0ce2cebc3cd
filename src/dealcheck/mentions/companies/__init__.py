"""Companies, funds and people that can be a party, under every name the article gives them."""

from dealcheck.mentions.companies.find import find_companies
from dealcheck.mentions.companies.ties import find_ties
from dealcheck.mentions.companies.vocabulary import asset_nouns

__all__ = ["asset_nouns", "find_companies", "find_ties"]
