"""What an extractor is, and what it says of a figure."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Literal

from dealcheck.claims.nature import Nature
from dealcheck.claims.place import Place
from dealcheck.model import Figure, FigureForm, Kind
from dealcheck.record import record

Stands = Literal["before", "after", "beside"]


TELLING = 90  # the words leave no doubt: "a $1bn break-up fee"
PLAIN = 70  # they mean it unless something better stands nearer: "raised $2bn"
HINT = 50  # they often mean it: "for $2bn"
GUESS = 20  # all that is left to go by
LARGE = frozenset({"JPY", "KRW", "HUF", "CLP", "IDR", "VND"})  # currencies of which one share costs thousands
SMALL_OF_LARGE = 100_000
SMALL = 1_000  # less than this no company, stake or round costs, in any currency

# The links of a verb's direct object: nothing, or what only bounds the figure ("pays up to $2bn", not "pays for $2bn").
OBJECT = ", up to, over, about, near, nearer, closer to, as much as, as high as, a total of, between, above, below"


@record
class Wording:
    """Words that tell a kind, and how they must stand to the figure.

    Attributes:
        words: lowered words and phrases, separated by ", ".
        stands: where they stand: `before` the figure, `after` it, or `beside` it as a noun does, which may follow
            ("a $5bn valuation") or be linked to it ("a valuation of $5bn").
        weight: how telling they are when they touch the figure; distance and what stands between lessen it.
        link: the words that must stand right in front of the figure, separated by ", "; any where it is empty.
        reach: the dearest way from the figure to the words (see `clause`) at which they still speak.
        basis: what they say the figure counts.
    """

    words: str
    stands: Stands
    weight: int
    link: str = ""
    reach: int = 0
    basis: str | None = None


@record
class Reading:
    """One way to understand a figure.

    Attributes:
        weight: how telling the words are, 0 to 100; the heaviest reading of a figure wins, at a tie the extractor
            whose id comes first. `weigh` says what the levels mean.
        basis: what it counts (`pre_money`, `equity`, `resulting`, ...).
        label: the noun counted, for figures without a telling kind.
        word: the words that told it.
        negative: the figure is a loss.
    """

    kind: Kind
    weight: int
    extractor: str
    basis: str | None = None
    label: str | None = None
    word: str = ""
    negative: bool = False


def of_one_share(figure: Figure) -> bool:
    """Whether an amount can only be of one share: the text says so, or no whole company costs so little."""
    high = figure.quantity.high if figure.quantity else None
    unit = figure.quantity.unit if figure.quantity else ""
    return figure.per_share or (high is not None and high < (SMALL_OF_LARGE if unit in LARGE else SMALL))


@record
class Sight:
    """A figure with all that an extractor may want to know of it.

    Attributes:
        link: the word right in front of the figure ("for", "of", "valued at"), or "".
        nature: whether the article's deal is the purchase of a company or money put into one.
        heard: the cue words of the clause with their cost, nearest first; those in front of the figure and those
            behind it.
    """

    place: Place
    figure: Figure
    link: str
    nature: Nature
    before: tuple[tuple[str, int], ...]
    after: tuple[tuple[str, int], ...]

    def after_word(self, word: str, others: frozenset[str]) -> bool:
        """Whether the cue right in front of the word, which is one in front of the figure, is one of the others."""
        heard = [cue for cue, _ in self.before]
        place = heard.index(word) + 1 if word in heard else len(heard)
        return place < len(heard) and heard[place] in others

    def near(self, words: frozenset[str], reach: int) -> bool:
        """Whether one of the cue words stands within reach on either side."""
        for side in (self.before, self.after):
            for word, cost in side:
                if word in words and cost <= reach:
                    return True
        return False


@record
class Extractor:
    """A declared way of telling what a figure is.

    Attributes:
        id: `C110-percent-stake`: number and name, as in the file's name.
        kind: the kind of claim that it makes.
        forms: the forms of figure that it reads.
        wordings: the words that tell it.
        manual: the file's docstring.
        whole: it never reads what the text calls the price of one share.
        bases: what the figure may count, each with the words near it that say so, separated by ", ".
        settle: has the last word on a reading: gives it, changed or not, or None where it does not hold.
        unasked: settle is called with None where no wording speaks; it can tell the kind by other things than words.
        labelled: the word that told the kind is the claim's label.
    """

    id: str
    kind: Kind
    forms: tuple[FigureForm, ...]
    wordings: tuple[Wording, ...]
    manual: str
    whole: bool = True
    bases: Mapping[str, str] = field(default_factory=dict)
    settle: Callable[[Sight, Reading | None], Reading | None] | None = None
    unasked: bool = False
    labelled: bool = False
