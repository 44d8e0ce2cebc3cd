"""Savings or gains that a merger is to bring.

## What it finds
"synergies of $450 million a year", "cost savings of $1bn".

## Why it matters
Synergies are promised by the year, net or gross; coverage mixes these up.

## What it leaves alone
Savings that have nothing to do with a deal.
"""

from dealcheck.claims.reading import PLAIN, TELLING, Extractor, Wording

EXTRACTOR = Extractor(
    id="C710-synergies",
    kind="synergies",
    forms=("money",),
    wordings=(
        Wording(
            (
                "synergies, synergy, cost synergies, savings, cost savings, annual savings, yearly savings, annual "
                "synergies, cost cuts, run-rate synergies, run-rate savings, annual cost savings, efficiencies, "
                "savings a year"
            ),
            "beside",
            TELLING + 2,
            reach=16,
        ),
        Wording(
            (
                "in synergies, of synergies, in savings, in cost savings, in annual savings, of savings, in annual "
                "synergies, in cost synergies, of cost savings, in costs, a year in savings, in annual cost "
                "savings, in annual cost synergies, in run-rate cost synergies"
            ),
            "after",
            TELLING + 8,
            reach=8,
        ),
        Wording("save, saves, saving", "before", PLAIN, reach=5),
    ),
    manual=__doc__,
)
