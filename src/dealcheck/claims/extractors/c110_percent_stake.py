"""A percentage of the ownership of a company.

## What it finds
A share of a company that is bought, sold, held or reached: "a 49% stake", "owns 12 percent of the shares".

## Why it matters
Whether a deal passes control is decided by this number and by nothing else.

## What it leaves alone
Shares of votes, markets, profits, workforces and of prices paid, and the moves of share prices.
"""

import re
from dataclasses import replace

from dealcheck.claims.reading import HINT, OBJECT, PLAIN, TELLING, Extractor, Reading, Sight, Wording
from dealcheck.claims.wording import words

STAKE = (
    "stake+, interest, holding, shareholding, shareholder, equity, ownership, slice, owner, owned, "
    "participation, share in, piece of, chunk of, shareholding in, equity interest, equity stake, "
    "equity holding, minority stake, minority interest, minority holding, majority stake, majority "
    "interest, controlling stake, controlling interest, voting stake, economic stake, economic "
    "interest, ownership stake, ownership interest, non-voting stake, nonvoting stake, non-voting "
    "interest, nonvoting interest, non-voting holding, nonvoting holding, non-voting equity, strategic "
    "stake, passive stake, remaining stake, minority shareholder, majority owner, majority "
    "shareholder, beneficial interest, block"
)
WHOLE = (
    "company, arm, club, firm, group, business, shares, stock, share capital, issued share capital, issued "
    "capital, capital, outstanding shares, outstanding stock, common stock, common shares, ordinary "
    "shares, voting shares, voting stock, entity, combined company, combined group, combined entity, "
    "merged company, merged group, merged entity, new company, new group, enlarged company, enlarged "
    "group, resulting company, start-up, startup, joint venture, venture, subsidiary, bank, airline, "
    "carrier, chipmaker, parent, unit, division, outstanding common stock, outstanding common shares, "
    "outstanding, it, newco, issued shares, total shares, share of the equity, class a shares, class b "
    "shares, preferred shares, preferred stock, retailer, miner, railway, insurer, lender, brewer, "
    "drugmaker, carmaker, automaker, publisher, broadcaster, studio, utility"
)
HOLD = (
    "own~, hold~, acquire~, buy~, sell~, control~, retain~, keep~, take~, get~, purchase~, have~, has, "
    "receive~, divide~, possess~, offload~, divest~, secure~, obtain~, snap~ up, pick~ up, amass~, "
    "accumulate~, represent~, lift~, raise~, increase~, build~, dispose~ of, swap~, inherit~, "
    "command~, gain~"
)
LEFT = (
    "give~, hand~, leave~, left with, the remaining, remaining, the other, the rest, rest, split, "
    "balance, shared, shares, stakes"
)


def _of_a_company(sight: Sight, reading: Reading | None) -> Reading | None:
    """A percentage of something with a name is a stake unless another word says otherwise; so is "a minority"."""
    figure, document = sight.figure, sight.place.document
    lifted = reading and reading.word in LIFTED and any(word in BIDS for word, _ in sight.before[:2])
    if lifted or CHOOSING.match(document.lower, figure.end):
        return None  # "raised its bid 22%"
    if reading and reading.word in HELD and sight.link in REACHED:
        return replace(reading, basis=REACHED[sight.link])
    if reading:
        return reading
    if _is_level(sight):
        return Reading("stake", TELLING, "C110-percent-stake", word="stake")
    behind = document.text[figure.end : figure.end + 5]
    if behind.startswith(" of ") and behind[4:5].isupper():
        return Reading("stake", HINT + 5, "C110-percent-stake", word="of")
    # parts in words are read of companies alone
    return Reading("stake", HINT, "C110-percent-stake") if figure.form == "words" else None


# "Up to 20% of shares can take the mixed option": how many may choose how they are paid changes no hands.
CHOOSING = re.compile(r" of (?:[a-z]+ ){0,2}(?:shares|stock|shareholders|holders) (?:can|may|could) ")


def _is_level(sight: Sight) -> bool:
    """Whether a holding moves past the percentage ("its stake climbs above 20%"), which is a level, not a move."""
    figure = sight.figure
    past = sight.place.document.lower[figure.outer_start : figure.start] in LEVELS
    return past and any(word in HOLDINGS and cost <= LEVEL_REACH for word, cost in sight.before)


LEVELS = frozenset({"above ", "below ", "past ", "beyond ", "under ", "over ", "exceeds ", "exceeded ", "exceeding "})
HOLDINGS, LEVEL_REACH = words("stake, holding, shareholding, ownership, interest"), 10
LIFTED = words("raise~, lift~, increase~")
BIDS = words("bid, offer, price, offer price, bid price, proposal")
HELD = words("stake, stake in, holding, shareholding, shareholding in, interest, ownership, its stake, raise its stake")
REACHED = {"to": "resulting", "from": "existing"}  # "taking its holding to 59% from 18%"

EXTRACTOR = Extractor(
    id="C110-percent-stake",
    kind="stake",
    forms=("percent", "words"),
    wordings=(
        Wording(STAKE, "after", TELLING, reach=12),
        Wording(
            STAKE,
            "before",
            PLAIN + 5,
            "of, to, at, from, is, be, was, up to, as high as, between, (, :, by, totalling, in, with, ,",
            reach=12,
        ),
        Wording(
            "stake+, holding, shareholding, shareholding in, interest, ownership",
            "before",
            TELLING - 4,
            "from, to",
            reach=22,
        ),
        Wording("stake+, holding, shareholding", "before", TELLING, "of", reach=3),
        Wording(WHOLE, "after", PLAIN + 10, reach=9),
        Wording(HOLD, "before", PLAIN, OBJECT, reach=8),
        Wording("end~ up, finish~, leave~, left, emerge~, end~", "before", PLAIN, "with", reach=8),
        Wording("end~ up with, left with, finish~ with", "before", PLAIN, OBJECT, reach=4),
        Wording("sale, acquisition, purchase, disposal", "before", HINT + 5, "of", reach=4),
        Wording(LEFT, "before", HINT, OBJECT, reach=6),
        Wording("go~ to", "after", HINT, reach=2),
    ),
    bases={
        "non_voting": (
            "non-voting stake, nonvoting stake, non-voting, nonvoting, non-voting holding, nonvoting holding, "
            "non-voting interest, nonvoting interest, non-voting equity, without votes, without voting rights"
        ),
        "resulting": (
            "will own, would own, will hold, would hold, raise~ its stake, increase~ its stake, take~ its "
            "stake, lift~ its stake, bring~ its stake, boost~ its stake, end~ up with, combined company, "
            "combined group, merged company, merged group, new company, enlarged company, enlarged group, will "
            "control, would control, will have, would have, afterwards, would then own, would give, will give, "
            "raise~ its holding, increase~ its holding, raise~ its interest, increase~ its interest"
        ),
        "existing": (
            "owns, held, holds, already owns, existing, currently owns, currently holds, owned, already holds, "
            "own, has held, majority owner, majority shareholder, minority owner, largest shareholder"
        ),
        "retained": "keep~, retain~, hold~ on to, hang~ on to",
        "acquired": "buy~, acquire~, sell~, purchase~, take~, sale, acquisition",
    },
    settle=_of_a_company,
    unasked=True,
    manual=__doc__,
)
