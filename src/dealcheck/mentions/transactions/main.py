"""The deal that an article is about, and what its phrases tell of one another."""

from collections.abc import Sequence
from dataclasses import replace

from dealcheck.model import Company, Document, Name, Transaction

FULL = 3.0  # a phrase that names both sides tells more than two that name one each
HEADLINE = 4.0
LEAD_SENTENCES = 3
LEAD = 2.5
WEAK_VERBS = frozenset({"invest", "bid"})


def main_transaction(
    document: Document, companies: tuple[Company, ...], names: tuple[Name, ...], transactions: tuple[Transaction, ...]
) -> int | None:
    """The transaction that the article is about, by headline, first paragraph and how often it is told."""
    del companies, names
    if not transactions:
        return None
    weights = [_weight(document, transaction) for transaction in transactions]
    sums = [
        sum(weight for other, weight in zip(transactions, weights, strict=True) if _one_deal(transaction, other))
        + (FULL if _full(transaction) else 0)
        for transaction in transactions
    ]
    return max(range(len(transactions)), key=lambda at: (_full(transactions[at]), sums[at], -at))


def completed(transactions: Sequence[Transaction]) -> tuple[Transaction, ...]:
    """Each transaction with the roles that another phrase on the same deal fills."""
    full = [transaction for transaction in transactions if _full(transaction)]
    return tuple(_filled(transaction, full) for transaction in transactions)


def _filled(transaction: Transaction, full: Sequence[Transaction]) -> Transaction:
    for other in full:
        if other is not transaction and _one_deal(transaction, other):
            transaction = replace(
                transaction,
                acquirer=transaction.acquirer if transaction.acquirer is not None else other.acquirer,
                target=transaction.target if transaction.target is not None else other.target,
                seller=transaction.seller if transaction.seller is not None else other.seller,
            )
    return transaction


def _one_deal(one: Transaction, two: Transaction) -> bool:
    """No role is played by two, and at least one is played by the same."""
    pairs = ((one.acquirer, two.acquirer), (one.target, two.target), (one.seller, two.seller))
    return any(a is not None and a == b for a, b in pairs) and not any(
        a is not None and b is not None and a != b for a, b in pairs
    )


def _full(transaction: Transaction) -> bool:
    return transaction.target is not None and transaction.acquirer is not None


def _weight(document: Document, transaction: Transaction) -> float:
    if document.sentences[transaction.sentence].role == "headline":
        return HEADLINE
    return LEAD if transaction.sentence < LEAD_SENTENCES else 1.0
