"""Savings or gains that a merger is to bring.

## What it finds
"synergies of $450 million a year", "cost savings of $1bn".

## Why it matters
Synergies are promised by the year, net or gross; coverage mixes these up.

## What it leaves alone
Savings that have nothing to do with a deal.
"""

from dealcheck.claims.reading import OBJECT, PLAIN, TELLING, Extractor, Wording

SYNERGIES = (
    "synergies, synergy, cost synergies, savings, cost savings, annual savings, yearly savings, annual "
    "synergies, cost cuts, efficiencies, run-rate synergies, run-rate savings, annual cost savings, "
    "annual cost synergies, savings a year, net present value, npv, revenue synergies, net synergies, "
    "synergies a year, cost reductions, cost reduction, cost cutting, gross synergies, pre-tax "
    "synergies"
)

EXTRACTOR = Extractor(
    id="C710-synergies",
    kind="synergies",
    forms=("money",),
    wordings=(
        Wording(SYNERGIES, "beside", TELLING + 2, reach=18),
        Wording(
            (
                "in synergies, of synergies, in savings, in cost savings, in annual savings, of savings, in annual "
                "synergies, in cost synergies, of cost savings, in costs, a year in savings, in annual cost "
                "savings, in annual cost synergies, in run-rate cost synergies, off costs, from costs, of costs, "
                "in cost cuts, of annual synergies, of cost synergies, of annual cost savings, in efficiencies"
            ),
            "after",
            TELLING + 8,
            reach=8,
        ),
        Wording("save~, cut~ costs", "before", PLAIN, OBJECT, reach=5),
    ),
    manual=__doc__,
)
