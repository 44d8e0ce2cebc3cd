"""By how much a share price moved.

## What it finds
"shares rose 5%", "lost nearly one percent", "was up 3%".

## Why it matters
A move of the share price is the commonest percentage in deal coverage and is never a stake.

## What it leaves alone
Premiums and changes of sales.
"""

from dealcheck.claims.reading import PLAIN, Extractor, Wording

MOVES = (
    "rose, rise, rises, rising, risen, fell, fall, falls, falling, fallen, gained, gain, gains, "
    "gaining, lost, lose, loses, losing, jumped, jump, jumps, jumping, surged, surge, surges, surging, "
    "soared, soar, soars, dropped, drop, drops, dropping, slid, slide, slides, slipped, slip, slips, "
    "sank, sink, sinks, climbed, climb, climbs, climbing, added, adds, eased, dipped, tumbled, tumble, "
    "plunged, plunge, plunges, rallied, leapt, leaped, shed, sheds, spiked, popped, declined, decline, "
    "declines, decreased, edged up, edged down, up, down, off, ended, closed, higher, lower, grow, "
    "grew, grown, growing, growth, increase, increased, increases, decrease, swung, advanced, cut, lift "
    "sales, plummeted, crashed, skyrocketed, doubled, improved, return, jump of, drop of, fall of, rise "
    "of, gain of, trading up, trading down, shares up, shares down, stock up"
)

EXTRACTOR = Extractor(
    id="C130-percent-move",
    kind="other_percent",
    forms=("percent",),
    wordings=(
        Wording(MOVES, "before", PLAIN + 5, reach=8),
        Wording(
            (
                "higher, lower, up, down, drop, fall, rise, gain, jump, decline, increase, decrease, surge, growth, "
                "slide, loss, rally, return, annualized return, in premarket, in after-hours, after hours, in "
                "extended trading, in early trading, in pre-market, jump in, drop in, rise in, fall in, increase "
                "in, year-on-year, year over year, year-over-year, from a year earlier"
            ),
            "after",
            PLAIN + 5,
            reach=5,
        ),
    ),
    manual=__doc__,
    labelled=True,
)
