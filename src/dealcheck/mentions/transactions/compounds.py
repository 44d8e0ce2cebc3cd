"""Who bids where a bid bears one name only: "the Halcyon bid" is made by Halcyon, or for it."""

from collections.abc import Sequence
from dataclasses import replace

from dealcheck.mentions.transactions.roles import Parties

OFFERS = frozenset({"noun.bid", "verb.bid"})


def bidders(told: Sequence[tuple[str, Parties]]) -> frozenset[int]:
    """Those of whom the text tells plainly that they bid, and nowhere that anybody buys them.

    Args:
        told: the trigger's id and the parties of each phrase.
    """
    plain = [(trigger, parties) for trigger, parties in told if not parties.compound]
    offering = {parties.acquirer for trigger, parties in plain if trigger in OFFERS and parties.acquirer is not None}
    return frozenset(offering - {parties.target for _, parties in plain} - {parties.seller for _, parties in plain})


def turned(parties: Parties, offering: frozenset[int]) -> Parties:
    """With the one name of the bid as the bidder's, where he is known to bid; else as it was."""
    if not parties.compound or parties.target not in offering:
        return parties
    other = None if parties.acquirer in offering else parties.acquirer
    return replace(parties, acquirer=parties.target, target=other, compound=False)
