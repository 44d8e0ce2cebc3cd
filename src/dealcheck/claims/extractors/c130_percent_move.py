"""By how much a share price moved.

## What it finds
"shares rose 5%", "lost nearly one percent", "was up 3%".

## Why it matters
A move of the share price is the commonest percentage in deal coverage and is never a stake.

## What it leaves alone
Premiums and changes of sales.
"""

from dealcheck.claims.reading import PLAIN, Extractor, Wording

MOVE = (
    "rise~, fall~, gain~, lose~, jump~, surge~, soar~, drop~, slide~, slip~, sink~, climb~, add~, "
    "ease~, dip~, tumble~, plunge~, rally~, leap~, shed~, spike~, pop~, decline~, decrease~, edge~ up, "
    "edge~ down, edge~ higher, edge~ lower, up, down, off, higher, lower, grow~, growth, increase~, "
    "advance~, cut~, plummet~, crash~, skyrocket~, improve~, rocket~, retreat~, weaken~, strengthen~, "
    "reduce~, expand~, shrink~, contract~, lift~, move~, trade~ up, trade~ down, ended, closed, "
    "slump~, firmed, recover~, appreciate~, depreciate~, change~, swing~, slow~, accelerate~, double~, "
    "outperform~, underperform~, boost~, push~, hike~, sweeten~"
)
MOVED = (
    "higher, lower, up, down, drop, fall, rise, gain, jump, decline, increase, decrease, surge, "
    "growth, slide, loss, rally, annualized return, annualised return, return, annual growth, leap, "
    "plunge, slump, pop, dip, boost, hike, reduction, cut, year-on-year, year on year, year over year, "
    "year-over-year, from a year earlier, on the day, in premarket, in premarket trading, in "
    "after-hours, after hours, in after-hours trading, in extended trading, in early trading, in "
    "pre-market, swing, in pre-market trading, in late trading, growth rate, discount, upside, "
    "downside, uplift, improvement, correction"
)

EXTRACTOR = Extractor(
    id="C130-percent-move",
    kind="other_percent",
    forms=("percent",),
    wordings=(
        Wording(
            MOVE,
            "before",
            PLAIN + 10,
            ", up to, over, about, by, of, to, as much as, another, near, above, below",
            reach=8,
        ),
        Wording(MOVED, "after", PLAIN + 12, reach=6),
    ),
    labelled=True,
    manual=__doc__,
)
