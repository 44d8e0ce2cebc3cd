"""How grouping grows: time and memory an article, for more and more articles on more and more deals.

    deals.py [COUNT…]

Four articles tell of each deal, twelve claims an article; names are invented, long and short, and a third of the
articles name one side only. Times are processor time.
"""

import argparse
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

from articles import TABLES
from dealcheck.deals import group_deals
from dealcheck.model import Claim, Quantity

COUNTS = (100, 1_000, 10_000)
PER_DEAL, CLAIMS = 4, 12
ONE_SIDE = 3  # every third article names the target alone
PRICE = Quantity(Decimal(2), Decimal(2), "USD", "exact", assumed_unit=False, step=Decimal(1))
PLAIN = Claim(
    id="",
    kind="deal_value",
    article="",
    start=0,
    end=2,
    line=1,
    column=1,
    quote="$2",
    sentence="",
    quantity=PRICE,
    label=None,
    value=None,
    company=None,
    acquirer=None,
    target=None,
    seller=None,
    deal=None,
    scope="deal",
    basis=None,
    as_of=None,
    certainty="stated",
    attribution=None,
    reasons=(),
    role="body",
    published="2025-06-13",
)


def claims_of(number: int) -> Iterator[Claim]:
    """The claims of one article."""
    dice = Random(number // PER_DEAL)  # noqa: S311  (repeatable, not secret)
    buyer, target = _name(dice), _name(dice)
    form, trade = dice.choice(TABLES["forms"]), dice.choice(TABLES["trades"])
    full = number % 2 == 0
    acquirer = None if number % ONE_SIDE == 0 else f"{buyer} {form}" if full else buyer
    named = f"{target} {trade}" if full else target
    for at in range(CLAIMS):
        sentence = f"{acquirer or 'It'} agreed to buy {named} for ${at}."
        plain = replace(PLAIN, id=f"{number}-{at}", article=f"{number:06}.txt", start=at * 80, sentence=sentence)
        yield replace(plain, acquirer=acquirer, target=named)


def _name(dice: Random) -> str:
    return f"{dice.choice(TABLES['first'])}{dice.choice(TABLES['last'])}{dice.choice(TABLES['last'])}"


def main() -> None:
    """Print a line a count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS)
    for count in parser.parse_args().counts:
        claims = [claim for number in range(count) for claim in claims_of(number)]
        start = time.process_time()
        deals = group_deals(claims)
        taken = time.process_time() - start
        del deals
        tracemalloc.start()
        deals = group_deals(claims)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        each = f"{taken / count * 1000:6.3f} ms and {peak / count / 1000:5.1f} kB an article"
        print(f"{count:>6,} articles  {len(deals):>5,} deals  {each}")


if __name__ == "__main__":
    main()
