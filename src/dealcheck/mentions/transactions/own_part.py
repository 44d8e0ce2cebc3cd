"""Who sells a part of itself: "Orrin sells 40 per cent to Halden"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dealcheck.model import Document, Name, Transaction

_COUNT = (
    r"(?:\d[\d.,]{0,6} ?(?:%|per ?cent|pc)|minority|majority|controlling|half|third|quarter|fifth|tenth|stake|holding)"
)
_HELD = r"(?:stake|interest|holding|share|shares|shareholding)"
# A part behind the verb, of which the sentence does not say whose it is.
_PART = re.compile(
    rf" (?:an? |about |nearly |up to |another ){{0,2}}{_COUNT}(?:[ -]{_HELD}){{0,2}}(?= (?:to|for)\b|[.,;]|$)"
)
# The same with its owner's name to follow.
_PART_OF = re.compile(rf"(?:%|\b(?:per ?cent|pc|half|third|quarter|fifth|tenth|{_HELD})) (?:of|in) (?:the )?$")
_REACH = 24  # characters in front of a name in which it is said that a part of it is meant


def with_own_parts(
    document: Document, names: Iterable[Name], transactions: Iterable[Transaction]
) -> Iterator[Transaction]:
    """The transactions; who sells a part of nobody named sells one of itself, where the article has a part of it.

    Without that second sign it may be a holding: "Marlow sells 10% to a fund" tells nothing of whom.
    """
    owned: set[int] | None = None
    for transaction in transactions:
        seller = transaction.seller
        if seller is None or transaction.target is not None or not _PART.match(document.lower, transaction.end):
            yield transaction
            continue
        if owned is None:
            owned = {
                name.company
                for name in names
                if _PART_OF.search(document.lower, max(0, name.start - _REACH), name.start)
            }
        yield replace(transaction, target=seller, seller=None) if seller in owned else transaction
