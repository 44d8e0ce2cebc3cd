"""The claims of every article between reading and reporting: as they are, packed once there are many.

Packed they take a tenth of the space, so that an archive of a hundred thousand articles is compared within the memory
of an ordinary machine. Packed claims are made anew each time that they are asked for.
"""

import pickle
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from dealcheck.model import Claim, in_deal

ROOM = 250_000  # claims that are kept as they are: those of some twelve thousand articles
LEVEL = 1  # of compression: the next ones take twice the time for a tenth of the space

Place = tuple[str, int]  # an article, and the how-manieth of its claims in text order


class Shelf(Collection[Claim]):
    """Claims by article, each article's in text order."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._count = 0
        self._kept: dict[str, list[Claim]] = {}
        self._mixed: set[str] = set()  # of those the ones that came in pieces and are not in order yet
        self._packed: dict[str, list[bytes]] = {}
        self._settled: dict[str, dict[int, str | Claim]] = {}  # of packed ones: the deal, or the claim where it changed

    def __len__(self) -> int:
        """How many claims there are."""
        return self._count

    def __iter__(self) -> Iterator[Claim]:
        """Every claim, in the order of articles and of their texts."""
        for article in sorted((*self._kept, *self._packed)):
            yield from self.claims(article)

    def __contains__(self, claim: object) -> bool:
        """Whether it is one of them."""
        return isinstance(claim, Claim) and claim in self.claims(claim.article)

    @property
    def packed(self) -> bool:
        """Whether there are so many that some had to be packed."""
        return bool(self._packed)

    def put(self, article: str, claims: Iterable[Claim]) -> Sequence[Claim]:
        """Keep what an article says beside what it is known to say; the new claims, in text order."""
        told = sorted(claims, key=_place)
        self._count += len(told)
        if article in self._packed or (self._count > self._room and article not in self._kept):
            self._packed.setdefault(article, []).append(_pack(told))
        elif article in self._kept:
            self._kept[article] += told
            self._mixed.add(article)
        else:
            self._kept[article] = told
        return told

    def claims(self, article: str) -> Sequence[Claim]:
        """What an article says, in text order, as far as it is settled."""
        if article in self._packed:
            return self._unpacked(article)
        if article in self._mixed:
            self._mixed.remove(article)
            self._kept[article].sort(key=_place)
        return self._kept.get(article, ())

    def _unpacked(self, article: str) -> Sequence[Claim]:
        pieces = [_unpack(piece) for piece in self._packed[article]]
        told = pieces[0] if len(pieces) == 1 else sorted(chain.from_iterable(pieces), key=_place)
        for at, now in self._settled.get(article, {}).items():
            told[at] = now if isinstance(now, Claim) else in_deal(told[at], now)
        return told

    def settle(self, places: Iterable[Place], plain: Iterable[Claim], settled: Iterable[Claim]) -> None:
        """Put claims back into their places once their deal is known.

        Args:
            places: of the claims.
            plain: what was taken from there, with the deal.
            settled: the same claims, some of them changed further.
        """
        for (article, at), before, now in zip(places, plain, settled, strict=True):
            if article in self._kept:
                self._kept[article][at] = now
            else:
                self._settled.setdefault(article, {}).setdefault(at, (before is now and now.deal) or now)


def _place(claim: Claim) -> tuple[int, str]:
    return (-1 if claim.start is None else claim.start, claim.id)


def _pack(claims: list[Claim]) -> bytes:
    return zlib.compress(pickle.dumps(claims, pickle.HIGHEST_PROTOCOL), LEVEL)


def _unpack(packed: bytes) -> list[Claim]:
    claims: list[Claim] = pickle.loads(zlib.decompress(packed))  # noqa: S301  (our own bytes, which never left memory)
    return claims
