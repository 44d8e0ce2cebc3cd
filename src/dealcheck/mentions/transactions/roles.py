"""The parties that one phrase joins."""

import re
from collections.abc import Mapping
from dataclasses import replace

from dealcheck.mentions.transactions.assets import find_asset, is_part_of_asset, owned_asset
from dealcheck.mentions.transactions.line import Line
from dealcheck.mentions.transactions.triggers import Role, Trigger
from dealcheck.model import Name
from dealcheck.record import record

_BREAK = re.compile(
    r"\b(?:said|says|that|which|who|whom|whose|when|while|after|before|because|if|unless|will|would|was|were|is|are|has|have|had|by|to"
    r"|from|for|with|at|under|through|than|but|as|since|until|without|amid|despite|against|over|on)\b|[;:()!?|]"
)
_OF = re.compile(r"(?:, for [^,;.]{3,28},)? of(?= )")  # "the sale, for $3 million, of its store division"
_ITS = re.compile(r" (?:(?:all|part|most|assets) of )?(?:its|their)\b")
CLAUSE = re.compile(
    r"\b(?:said|says|which|who|when|while|after|before|because|if|but|as|since|will|would|marks|ends|gives|brings|means)\b"
    r"|, (?:citing|saying|adding|blaming|marking|ending|making|creating|giving)\b|[;:|]"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got|getting)(?: \w+ly| also| not| now| to be)?\s$")
_PREPOSITION = re.compile(
    r"\b(?:(?:led|headed|owned|controlled|formed|backed) by|of|in|into|for|from|by|to|with|between|on|at"
    r"|under|through|against)\b"
)
_MODIFIERS = re.compile(r" (?:[\w.,'&%$£€₹¥()-]+ ){0,7}")
_TO_PARTY = re.compile(
    r" (?:(?:the|a|an|its|their|another|rival|fellow|one|two|(?:[\w.-]+, )?[\w.]+-based|[\w.]+'s"
    r"|\w+(?:an|ese|ish|ch)|us|u\.s\.|private|new) (?:[\w,'-]+ ){0,8})?"
)
_SUPPORT = re.compile(
    r"(?<!\bon )\b"
    r"(?:complet|clos|finish|finali[sz]|submit|hik|announc|agree|sign|seal|ink|str[iu][ck]k|launch|ma[dk]e|plan|propos|abandon|drop"
    r"|near|withdr[ae]w|terminat|call|end|rais|sweeten|initiat|pursu|confirm|negotiat|scrap|boost|increas|lift|up|star|beg[iau]n|extend"
    r"|mull|consider|weigh|pull|cancel|ditch|win|won|wrap|tak|took|hold|held|own|acquir|bought|buy|purchas|sel+|sold|disclos"
    r"|report|clinch|unveil|reveal|secur|land|keep|cut|reduc|lower|trim|dump|shed|divest)(?:e|es|ed|ing|s|d|t|ting|ted|ning|ned|ping|ped|n|ies|ied)?"
    r"(?: off| up| out)? (?:(?!by |in |from |to |with |at |as |after |and |that )[\w$£€₹¥.,'%-]+ ){0,6}$"
)
_REFUSE = re.compile(  # by whom, not by whom somebody urges: "urged the board to accept"
    r"\b(?<!board to )(?<!\bit to )(?<!them to )(?<!company to )(?<!holders to )(?<!investors to )(?<!directors to )"
    r"(?:reject|rebuff|refus|spurn|dismiss|turn(?:s|ed|ing)? (?:down|away)|receiv|got|get|fight|fought|resist|accept"
    r"|recommend|back|welcom|weigh|stud|respond|await|attract|drew|face|oppos|endors|approv|declin"
    r"|knock(?:s|ed|ing)? back)(?:e|es|ed|ing|s|d|ting|ted|y|ies|ied|en)?"
    r" (?:to )?(?:(?!for |from |with |in |to |made |join |drop )[\w$£€₹¥.,'%()-]+ ){0,7}$"
)
_AGREE_TO = re.compile(r"\bagree(?:s|d|ing)? to (?:an? |the |its |(?=[$£€₹¥\d]))(?:[\w$£€₹¥.,'%()-]+ ){0,6}$")
_TO_DO = re.compile(r"(?: of [\w ,.]{2,30}?)? (?:to|under which it (?:will|would)|whereby it (?:will|would)) ")
_PACT_WITH = re.compile(
    r"\b(?:agreement|deal|pact|contract|intent|accord|terms|talks|negotiations|understanding) with (?:the |a )?$"
)
# Whose shares jump at word of a bid is bid for.
_JUMP = re.compile(
    r"\b(?:shares?|stock) (?:jump|soar|surg|ris|rose|rall|leap|climb|spik|rocket)(?:s|ed|e|es|ing|ied|ies|y|t)? "
    r"(?:[\w.%]+ ){0,3}(?:on|after|amid|following) (?:(?!its? |their |for |from |with )[\w$£€₹¥.,'%()-]+ ){0,6}$"
)
# What the owners of a company receive is no money raised: "shareholders of Halcyon will receive $30".
_HOLDERS = re.compile(r"\b(?:share|stock|unit)?(?:holders|owners)\b[^;:.]{0,110}$|\binvestors\b[^;:.]{0,20}$")
_RELATIVES = frozenset({", which ", " which ", " that ", ", whom "})
_CARRY = frozenset({"of", "in", "on", "at", "under", "through"})
_LED = frozenset(f"{done} by" for done in ("led", "headed", "owned", "controlled", "formed", "backed"))
_OWNED_FIRM = re.compile(r" ?'s (?:company|firm|startup|start-up|business)\b")
_MONEY = re.compile(
    r"(?: (?!its|their|his|her|the|together|(?:for|of|from|by|with|after)\b)[a-z-]+){0,4}? ?"
    r"(?:[a-z.]{0,4}[$\u00a3\u20ac\u20b9\u00a5]|(?<![\d.])\d(?![\d.]* ?(?:%|per ?cent\b|pct))"
    r"|\b(?:money|cash|billions|millions)\b)"
)
_PRONOUN_OBJECT = re.compile(r"((?: for| in| into| to| with)?) (?:it|them|him)(?=[ .,;]|$)")
_LESS = re.compile(r"(?:sell|sold|cut|lower|reduc|trim|par|dump|shed|divest|dispos)")
_REFUSED_BY = re.compile(
    r"\b(?:rejected|refused|rebuffed|dismissed|spurned|turned down|accepted|thrown out) by (?:the )?$"
)
_HOLDERS_OF = re.compile(
    r"\b(?:from|to) (?:[a-z]+ ){0,3}(?:shareholders|stockholders|investors|holders|owners) (?:in|of) (?:the )?$"
)
_ITS_HOLDERS = re.compile(r"'s? (?:[a-z-]+ ){0,3}(?:shareholders|stockholders|investors|holders|owners)\b")
_ACTS = re.compile(r" (?:(?:has|had|have|also|\w+ly) ){0,2}")
_CONFIRM = re.compile(
    r"\b(?:confirm|disclos|reveal|acknowledg|review|evaluat|consider|mull)(?:s|ed|ing|es)? (?:[a-z]+ ){0,3}$"
)
_VALUES = re.compile(r" (?:that |which )?(?:values?|valued|valuing|would value) (?:the )?(?:[a-z-]+ ){0,4}")
# Who does something beside the deal is no side of it: "called off a merger, with Halcyon citing delays".
_BESIDE = re.compile(r", with (?:[\w.-]+ ){0,3}$")
_DOING = re.compile(r" (?:[a-z]+ly )?[a-z]{2,}ing\b")
# An offer or a bid to do what is no purchase: "offered to repay", "in a bid to cut costs".
_TO_DO_ELSE = re.compile(
    r" to (?:repay|refinance|lend|settle|limit|cap|build|supply|fund|help|save|block|stop|stay|keep|win|convince"
    r"|persuade|boost|cut|reduce|expand|restore|revive|end|avoid|ease|secure|improve|become|create|make|meet|resolve|address"
    r"|protect|provide|join|drop|participate|take part)\b"
)
_OWN = re.compile(r"\b(?:its|their|his|her|the company's) (?:[\w$£€₹¥.,%-]+ ){0,8}$")
_GETS = re.compile(r"\b(?:get|gets|getting|got|gain|gains|gained|obtain|obtains|obtained) (?:[\w.%-]+ ){0,5}$")
_IS_ONE = re.compile(r"\b(?:is|as|be|becomes?|became|was|named|declared|announced|picked|chosen)\b(?: [\w-]+){0,4} $")
_COMPOUND_OWNER = re.compile(
    r"(?:[-\u2013]led (?:[a-z-]+ ){0,2}(?:consortium|group|syndicate|team|partnership|investors?))?"
    r"(?: ?'s?| s) (?:[\w$£€₹¥.,%/-]+ ){0,8}"
)
_AMOUNT = re.compile(
    r"(?:[a-z]{0,2}[$£€₹¥]?[\d.,]+[\w-]*(?: (?:billion|million|bn|crore))?|proposed|planned|hostile"
    r"|takeover|friendly|cash|all-cash|stock|record|buyout|share|asset|film|cloud|control)"
)
_SUM_ASIDE = re.compile(r" \((?:[a-z.]{0,3}[$£€₹¥]|rs)[^()]{1,20}\)")  # the same in another currency
_PAIR = frozenset({" and ", "-", "/", " & ", " - ", "\u2013", " \u2013 "})
_TOGETHER = frozenset({" and ", " & "})  # two who make one bid: "the Halcyon and Marlow offer"
REACH = 70  # characters in front of a noun in which its verb stands
FAR = 110  # characters from a phrase to a party that a preposition binds
OWNED_NEAR = 40  # characters from an owner to the name of what it owns
NEAR_SUBJECT = 25  # characters from a described subject to its verb
NEAR_OBJECT = 95  # characters from a verb to its object


@record
class Parties:
    """Who plays which role: indexes of companies; `asset` is the place of a target without a name of its own.

    Attributes:
        compound: the target is the one name that a bid bears ("the Halcyon bid"), so that it may be the bidder.
    """

    acquirer: int | None = None
    target: int | None = None
    seller: int | None = None
    asset: tuple[int, int] | None = None
    compound: bool = False

    def known(self) -> int:
        """How many roles are filled."""
        return sum(role is not None for role in (self.acquirer, self.target, self.seller))

    def with_role(self, role: Role, company: int | None) -> "Parties":
        """The same with one role filled, where it is open and nobody plays two."""
        if company is None or role == "none" or getattr(self, role) is not None:
            return self
        if company in (self.acquirer, self.target, self.seller):
            return self
        if role == "acquirer":
            return replace(self, acquirer=company)
        return replace(self, target=company) if role == "target" else replace(self, seller=company)


def parties_of_verb(line: Line, trigger: Trigger, start: int, end: int, objects: frozenset[int]) -> tuple[Parties, int]:
    """The parties of a verb, and the place of its object (where the phrase ends for want of one)."""
    passive = trigger.past and trigger.through is None and _is_passive(line, start, end)
    if trigger.money and not _MONEY.match(line.document.lower, end):
        return Parties(), end
    if trigger.subject == "target" and _HOLDERS.search(line.document.lower, line.sentence.start, start):
        return Parties(), end
    subject = line.subject(start, objects)
    if passive:
        owned = _owned_subject(line, start) if trigger.object == "target" else None
        parties = Parties(seller=subject, asset=owned) if owned else Parties().with_role(trigger.object, subject)
        bound = _bound(line, parties, end, {**trigger.after, "by": trigger.subject})
        return _counterparty(line, trigger, bound, start), end
    parties, last = _with_object(line, trigger, subject, end)
    if trigger.object == "target" and last == end and not trigger.weak:
        parties = parties.with_role("target", _relative(line, start))
    if parties.target is not None and parties.target == subject and _buys_another(line, trigger, start):
        parties = replace(parties, target=None)
    parties = parties.with_role(trigger.subject, subject)
    if trigger.does == "merge" and parties.target is None:
        parties = _pair(line, parties, start)
    bound = _bound(line, parties, end if trigger.through else last, trigger.after)
    return _counterparty(line, trigger, bound, start), last


def _owned_subject(line: Line, start: int) -> tuple[int, int] | None:
    """The described subject right in front of a passive: "Halcyon's radio business was sold"."""
    name = next(line.before(start), None)
    owned = owned_asset(line, name) if name is not None else None
    return owned if owned is not None and 0 < start - owned[1] <= NEAR_SUBJECT else None


def _with_object(line: Line, trigger: Trigger, subject: int | None, end: int) -> tuple[Parties, int]:
    """The object of an active verb, named, meant or described, and the place behind it."""
    parties = Parties()
    found = _object(line, trigger, end) if trigger.object != "none" else None
    describes = trigger.object == "target" and not trigger.weak and trigger.through is None
    if found:
        return _with_named(line, trigger, found, end, describes=describes)
    if trigger.object == "target" and _object_is_pronoun(line, trigger, end):
        return parties.with_role("target", line.meant(end, subject)), end
    asset = find_asset(line, end) if describes else None
    if asset is None:
        return parties, end
    called = next(line.behind(asset[1]), None)
    if called is not None and line.gap(asset[1], called.start) in {", ", " , "}:
        return parties.with_role("target", called.company), called.end
    return replace(parties, asset=asset), asset[1]


def _with_named(
    line: Line, trigger: Trigger, found: tuple[Name, int | None], end: int, *, describes: bool
) -> tuple[Parties, int]:
    """The object with a name in it, which is its own or that of the owner or a part of what is described."""
    target, owner = found
    if describes and (whole := is_part_of_asset(line, end, target)):
        return Parties(asset=whole), whole[1]
    if describes and owner is None and (owned := owned_asset(line, target)):
        return Parties(seller=target.company, asset=owned), owned[1]
    return Parties().with_role(trigger.object, target.company).with_role("seller", owner), target.end


def _buys_another(line: Line, trigger: Trigger, start: int) -> bool:
    """Whether the verb has its subject right in front, so that its object is somebody else however it is described.

    "Halcyon bought a stake in the company" has another one in mind.
    """
    name = next(line.before(start), None)
    return trigger.subject == "acquirer" and name is not None and _ACTS.fullmatch(line.gap(name.end, start)) is not None


def _relative(line: Line, place: int) -> int | None:
    """Whom a relative clause is about whose own subject stands in it: "A, which B is buying"."""
    near = list(line.before(place))[:2]
    found = len(near) > 1 and line.gap(near[1].end, near[0].start) in _RELATIVES
    return near[1].company if found else None


def _object_is_pronoun(line: Line, trigger: Trigger, end: int) -> bool:
    """Whether "it" or "them" stands in the object's place ("will pay $2 billion for it")."""
    pronoun = _PRONOUN_OBJECT.search(line.document.lower, end, min(line.sentence.end, end + NEAR_OBJECT))
    if pronoun is None:
        return False
    gap = line.gap(end, pronoun.end(1)) + " "
    return trigger.through.match(gap) is not None if trigger.through else pronoun.start() == end


def _pair(line: Line, parties: Parties, place: int) -> Parties:
    """The second of two subjects that merge ("A and B agreed to merge")."""
    for name in line.before(place):
        first = line.partner(name)
        if first is not None and first.company == parties.acquirer:
            return parties.with_role("target", name.company)
    return parties


def _counterparty(line: Line, trigger: Trigger, parties: Parties, place: int) -> Parties:
    """The one with whom it was agreed: "reached agreement with A to acquire B" makes A the seller."""
    name = next(line.before(place), None)
    if name is None or not _TO_DO.fullmatch(line.gap(name.end, place)):
        return parties
    if _PACT_WITH.search(line.document.lower, max(line.sentence.start, name.start - REACH), name.start) is None:
        return parties
    role: Role = "seller" if trigger.subject == "acquirer" else "acquirer"
    return parties.with_role(role, name.company)


def _is_passive(line: Line, start: int, end: int) -> bool:
    if line.document.lower.startswith((" by ", " from ", " to "), end):
        return not line.document.lower.startswith(" from ", end)
    return _PASSIVE.search(line.document.lower, max(line.sentence.start, start - 25), start) is not None


def _object(line: Line, trigger: Trigger, end: int) -> tuple[Name, int | None] | None:
    """The name that is the object, and the party that owns it ("Marlow's Halcyon")."""
    for name in line.behind(end):
        gap = line.gap(end, name.start)
        path = trigger.through.match(gap) if trigger.through else None
        close = gap.strip() in {"", "the"} or line.document.lower.startswith(" private", name.end)
        if len(gap) > NEAR_OBJECT or (trigger.near and not close):
            return None
        if trigger.through and (path is None or CLAUSE.search(path[0])):
            continue
        if _BREAK.search(gap[path.end() :] if path else gap):
            return None
        return _owned(line, line.head(name))
    return None


def _owned(line: Line, name: Name) -> tuple[Name, int | None] | None:
    """The name, or what it owns and itself as the owner; None for "Lee's company", which has no name here."""
    if not line.owner(name):
        return name, None
    if _OWNED_FIRM.match(line.document.lower, name.end):
        return None
    following = next(line.behind(name.end), None)
    between = line.gap(name.end, following.start) if following else ""
    if following and len(between) < OWNED_NEAR and not _BREAK.search(between[2:]):
        return following, name.company
    return name, None


def _bound(line: Line, parties: Parties, place: int, roles: Mapping[str, Role]) -> Parties:
    """With the names behind the place that a preposition binds to a role."""
    last: Role = "none"
    for name in line.behind(place):
        gap = line.gap(place, name.start)
        if (
            len(gap) > FAR
            or CLAUSE.search(gap)
            or (_BESIDE.search(gap) and _DOING.match(line.document.lower, name.end))
        ):
            break
        if _REFUSED_BY.search(gap) or _of_holders(line, name, gap):
            role: Role = "target"
        elif gap.endswith(" and ") and last == "acquirer" and roles.get("with") == "target":
            role = "target"
        else:
            role = _binds(gap, roles)
        parties, last = parties.with_role(role, line.head(line.unit(name)).company), role
    return parties


def _of_holders(line: Line, name: Name, gap: str) -> bool:
    """Whether it is bought from those who hold the company's shares: "from shareholders in Halcyon"."""
    if _HOLDERS_OF.search(gap):
        return True
    return gap.endswith((" from ", " from the ")) and _ITS_HOLDERS.match(line.document.lower, name.end) is not None


def _binds(gap: str, roles: Mapping[str, Role]) -> Role:
    """The role of a name that a gap leads to: the last preposition decides; "of" and "in" only carry on."""
    found = [(match[0], match.end()) for match in _PREPOSITION.finditer(gap)]
    if not found or not _MODIFIERS.fullmatch(gap, found[-1][1]):
        return "none"
    chain = next(
        (word for word, _ in reversed(found) if word not in _CARRY and (word in roles or word not in _LED)), found[0][0]
    )
    if chain == "to" and not _TO_PARTY.fullmatch(gap, found[-1][1]):
        return "none"
    return roles.get(chain, "none")


def parties_of_noun(line: Line, trigger: Trigger, start: int, end: int, objects: frozenset[int]) -> Parties:
    """The parties around a noun ("A's acquisition of B", "the B takeover by A", "A completes its purchase of B").

    `objects` are the places of names that are objects of what stands before.
    """
    if trigger.id == "noun.bid" and _TO_DO_ELSE.match(line.document.lower, end):
        return Parties()
    parties, opening = _in_front(line, trigger, _behind(line, trigger, start, end), start)
    if parties.acquirer is not None and (parties.target is not None or trigger.subject == "seller"):
        return parties
    reach = max(line.sentence.start, opening - REACH)
    whose = parties.acquirer is not None and parties.target is None
    refused = _refusal(line, trigger, reach, opening, whose=whose)
    if refused is None and parties.target is None and trigger.does in {"bid", "buy"}:
        refused = _AGREE_TO.search(line.document.lower, reach, opening)
    if refused:
        role = _role_of_refuser(parties, refused[0])
        return parties.with_role(role, line.subject(refused.start(), objects))
    support = _SUPPORT.search(line.document.lower, reach, opening)
    own = support or _OWN.search(line.document.lower, reach, opening)
    if trigger.id == "noun.stake":
        own = own or _GETS.search(line.document.lower, reach, opening)
    is_one = _IS_ONE.search(line.document.lower, reach, opening) if trigger.names != "none" else None
    if is_one:
        return parties.with_role(trigger.names, line.subject(is_one.start(), objects))
    if own:
        role = "seller" if support and _LESS.match(support[0]) else trigger.subject
        role = "target" if role == "acquirer" and parties.acquirer is not None else role
        found = parties.with_role(role, _whose(line, own.start(), objects))
        return _pair(line, found, own.start()) if trigger.does == "merge" and found.target is None else found
    return parties


def _behind(line: Line, trigger: Trigger, start: int, end: int) -> Parties:
    """The parties behind a noun."""
    bound = _valued(line, trigger, _bound(line, Parties(), end, trigger.after), end)
    behind = _described(line, trigger, bound, end)
    if line.document.lower.startswith("take", start) and behind == Parties(seller=behind.seller):
        return Parties(acquirer=behind.seller)  # "a takeover from Halcyon"
    return behind


def _role_of_refuser(parties: Parties, verb: str) -> Role:
    """Who refuses or weighs an offer gets it, but whose board approves the purchase of somebody else makes it."""
    buys = parties.target is not None and parties.acquirer is None and verb.startswith("approv")
    return "acquirer" if buys else "target"


def _whose(line: Line, place: int, objects: frozenset[int]) -> int | None:
    """Whose "its" it is: that of the name with "in" between ("backs Halcyon in its bid"), else the subject's."""
    near = next(line.before(place), None)
    aside = near is not None and line.gap(near.end, place) == " in "
    return near.company if near is not None and aside else line.subject(place, objects)


def _agrees(line: Line, trigger: Trigger, reach: int, opening: int) -> bool:
    """Whether somebody agrees to what another one does: "Halcyon agrees to a Marlow takeover"."""
    agreed = _AGREE_TO.search(line.document.lower, reach, opening)
    return trigger.does in {"bid", "buy"} and agreed is not None


def _refusal(line: Line, trigger: Trigger, reach: int, opening: int, *, whose: bool) -> re.Match[str] | None:
    """The verb of somebody who gets the offer: refuses it, or weighs or confirms one of which is told `whose` it is."""
    refused = None if trigger.id == "noun.stake" else _REFUSE.search(line.document.lower, reach, opening)
    if refused is None and trigger.does in {"bid", "buy"}:
        refused = _JUMP.search(line.document.lower, reach, opening)
    if refused is None and trigger.id == "noun.bid" and whose:
        return _CONFIRM.search(line.document.lower, reach, opening)
    return refused


def _valued(line: Line, trigger: Trigger, parties: Parties, end: int) -> Parties:
    """With the one that a bid puts a value on as its target: "an offer valuing the chip maker Halcyon at $2bn"."""
    name = next(line.behind(end), None) if trigger.id == "noun.bid" else None
    if name is None or not _VALUES.fullmatch(line.gap(end, name.start)):
        return parties
    return parties.with_role("target", name.company) if line.gap(name.end, name.end + 4) == " at " else parties


def _described(line: Line, trigger: Trigger, parties: Parties, end: int) -> Parties:
    """With what is sold where it has no name: "the sale of its retail store division"."""
    of = _OF.match(line.document.lower, end)
    if trigger.weak or trigger.after.get("of") != "target" or of is None:
        return parties
    place = of.end()
    name = next(line.behind(place), None)
    if parties.target is None:
        parties = replace(parties, asset=find_asset(line, place))
        own = trigger.does == "sell" and parties.asset is not None and _ITS.match(line.document.lower, place)
        return parties.with_role("seller", line.subject(end)) if own else parties
    if name is None or name.company != parties.target:
        return parties
    if owned := owned_asset(line, name):
        return replace(parties, target=None, asset=owned, seller=name.company)
    part = is_part_of_asset(line, place, name)
    return parties if part is None else replace(parties, target=None, asset=part)


def _in_front(line: Line, trigger: Trigger, parties: Parties, start: int) -> tuple[Parties, int]:
    """With the parties right in front of a noun, and where they begin.

    A name that the noun is compounded with is the target, unless that one stands behind ("the B bid", "an A bid for
    B").
    """
    near = list(line.before(start))[:2]
    if not near:
        return parties, start
    gap = _SUM_ASIDE.sub("", line.gap(near[0].end, start))
    if _COMPOUND_OWNER.fullmatch(gap) and _BREAK.search(gap) is None:
        sold = trigger.subject == "seller" and parties.target is None and parties.asset is None
        return parties.with_role("target" if sold else trigger.subject, near[0].company), near[0].start
    if gap.strip() and not _AMOUNT.fullmatch(gap.strip()):
        return parties, start
    between = line.gap(near[1].end, near[0].start) if len(near) > 1 else ""
    if between in _PAIR:
        pair = parties.with_role("acquirer", near[1].company)
        together = between in _TOGETHER and trigger.id == "noun.bid"
        return pair if together else pair.with_role("target", near[0].company), near[1].start
    reach = max(line.sentence.start, near[0].start - REACH)
    named = parties.target is not None or parties.asset is not None
    named = named or _refusal(line, trigger, reach, near[0].start, whose=True) is not None
    named = named or _agrees(line, trigger, reach, near[0].start) or line.companies[near[0].company].kind == "fund"
    parties = parties.with_role(trigger.subject if named else trigger.object, near[0].company)
    if parties.target == near[0].company and trigger.does in {"bid", "buy"} and not trigger.weak:
        parties = replace(parties, compound=True)
    if len(near) > 1 and _COMPOUND_OWNER.fullmatch(line.gap(near[1].end, near[0].start)):
        return parties.with_role(trigger.subject, near[1].company), near[1].start
    return parties, near[0].start
