"""Who does what to whom: the phrases that join two parties."""

from dealcheck.mentions.transactions.find import find_transactions
from dealcheck.mentions.transactions.main import main_transaction

__all__ = ["find_transactions", "main_transaction"]
