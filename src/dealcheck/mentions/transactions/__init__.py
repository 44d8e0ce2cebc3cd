"""Who does what to whom: the phrases that join two parties."""

from dealcheck.mentions.transactions.find import find_transactions

__all__ = ["find_transactions"]
