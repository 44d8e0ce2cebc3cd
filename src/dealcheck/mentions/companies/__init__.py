"""Companies, funds and people that can be a party, under every name the article gives them."""

from dealcheck.mentions.companies.find import find_companies

__all__ = ["find_companies"]
