"""One sentence with the names in it, and the two questions asked of it: who stands before, and who behind."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dealcheck.model import Company, Document, Name, Sentence
from dealcheck.record import record
from dealcheck.text.words import cued

FARTHEST = 5  # names that are looked at on one side of a phrase
REACH = 60  # characters before a name in which its preposition stands
PARTY_KINDS = frozenset({"company", "fund", "person", "other"})
_OBLIQUE = re.compile(
    r"\b(?:of|in|for|from|by|to|with|than|at|against|over|on|into|via|through|like|including|includes|between|among|under|about|per|near"
    r"|versus|beside|behind|within|outside|notified|informed|told|tells|urged|urges|warned|asked|called|named|owns|owning|with|without)"
    r" (?:the |a |an |its |their |his |her |our )?(?:(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|late"
    r"|early|which|whom|the|its|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year)"
    r"[a-z'-]+ ){0,2}$|\b(?:a|an) (?:[a-z-]+ )?$|\( ?$"
)
_BOARD = re.compile(r"\b(?:boards?(?: of directors)?|directors) $")  # a company acts through its board
# Who heads, owns or backs the one whose name comes next: "the group, headed by the tycoon Lee, offers".
_BY_WHOM = cued(
    "by",
    r"\b(?:helmed|headed|led|run|founded|chaired|backed|owned|controlled|advised|represented) by (?:[\w'.-]+ ){0,5}$",
)
_UNIT_BEHIND = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:unit|division|subsidiary|arm|affiliate|vehicle)\b"
    r"|[-\u2013]led (?:[a-z-]+ ){0,2}(?:consortium|group)\b"
)
_APPOSED = re.compile(
    r" (?:parent|(?:co-|part-)?owner|maker|operator|publisher|subsidiary|unit)(?: company| firm| group| giant)?,? "
)
# A subject without a name: "it said a group of investors would", "that the new owners will".
_UNNAMED = re.compile(
    r"\b(?:that|said|says|saying|reports?|reported|announced|confirmed)(?: on [a-z]+)?"
    r" (?:a|an|another|some|several|two|three|four|the) (?:[\w.'&-]+ ){0,5}?"
    r"(?:consortiums?|consortia|syndicate|group|investors?|owners?|buyers?|bidders?|suitors?|purchasers?|partners|funds?"
    r"|firms?|company|companies|conglomerate|rivals?|chain|giant)"
    r" (?:(?:[a-z]+ ){0,3}?(?:has|have|had|is|are|was|were|will|would|may|might|could|agreed|plans?|wants?|intends?"
    r"|offered)\b|$)"
)
_MANY = re.compile(
    r"\b(?:shareholders|stockholders|holders|investors|directors|regulators|lenders|creditors|analysts)\b"
)
_CLAUSE_VERB = re.compile(r"\b(?:said|says|announced|announces|confirmed|reported|that)\b")
_HEADED = cued(  # a group acts through who leads it
    "by including",
    r"\b(?:group|consortium|investors?|partnership|company|team)(?: of [\w ]{3,30}?)?"
    r" (?:(?:led|headed|controlled|formed|organized) by|including) (?:[\w'.-]+ ){0,5}$",
)
_PRONOUN = re.compile(
    r"\b(it|they|he|she|which|who|that|we|i|you)(?:\s(?:has|have|had|is|are|was|were|will|would|may|might|could|can|should|must|to"
    r"|also|now|not|already|been|be|being|then|\w+ly|agreed|plans|planned|intends|wants|wanted|hopes|seeks|expects|decided|offered"
    r"|completed|signed|reached|made|agrees|an|a|definitive|preliminary|tentative|agreement|in|principle|letter|of|intent|talks"
    r"|close|near|about|set|prepared|proposed|seeking|negotiating|trying|considering|ready|deal|its|the|previously|announced|recently)){0,9}\s?$"
)
_THE_FIRM = re.compile(
    r"\bthe (?:[\w'-]+ ){0,4}?(?:company|group|firm|bank|lender|retailer|insurer|miner|drugmaker|carmaker|airline|chain"
    r"|maker|producer|giant|developer|operator|start-?up) (?:(?:has|had|also|\w+ly) ){0,2}$"
)
_PART = re.compile(
    r"'s? (?:[\w.-]+ ){0,2}?(?:board|directors|unit|units|subsidiary|subsidiaries|division|arm|parent|management"
    r"|chairman|chief executive|ceo|shareholders|holders|owners?|group|affiliate|president|founder|executives"
    r"|managers)\b"
)
_FOR = ("for ", "for the ")
_FOR_TO = re.compile(r"\bfor (?:a|an|the|its) [\w ]{3,50}? to $")  # "for a group of investors to buy"
_BESIDE = frozenset({" and ", " & ", ") and "})
_JOINED = frozenset({" and ", " & ", " and the ", ", and ", ", and the "})
_LISTED = frozenset({", ", " , ", ", the "})
_ASIDE = re.compile(
    r" ?, (?:which|who|whose|a|an|the|one|now|already|owner|maker|parent|part|based|backed|owned|led|known)\b"
)
_ASIDE_ENDS = re.compile(r", (?:(?:[a-z'-]+ ){0,4}|(?:has|have|is|are|was|were) (?:[a-z'-]+ ){4,10})$")
_TITLE = re.compile(
    r"(?:'s)? (?:(?!said|says)[\w-]+ ){0,3}?(?:chairman|president|executive|ceo|officer|director|founder|head) "
)


@record
class Line:
    """A sentence and the names in it, in text order.

    Attributes:
        starts: where each of the names begins.
        index: of the sentence in `Document.sentences`.
        topic: the party that the sentences before were about: their last subject.
    """

    document: Document
    companies: tuple[Company, ...]
    sentence: Sentence
    index: int
    names: tuple[Name, ...]
    starts: Sequence[int]
    topic: int | None

    def gap(self, start: int, end: int) -> str:
        """The lowered text between two places."""
        return self.document.lower[start:end]

    def party(self, name: Name) -> bool:
        """Whether the name can be a party of a deal."""
        return self.companies[name.company].kind in PARTY_KINDS

    def before(self, place: int) -> Iterator[Name]:
        """The parties named before a place, the nearest first."""
        at = bisect_left(self.starts, place)
        return filter(self.party, reversed(self.names[max(0, at - FARTHEST) : at]))

    def behind(self, place: int) -> Iterator[Name]:
        """The parties named behind a place, the nearest first."""
        at = bisect_left(self.starts, place)
        return filter(self.party, self.names[at : at + FARTHEST])

    def in_name(self, start: int, end: int) -> bool:
        """Whether a stretch of text overlaps a name."""
        last = bisect_left(self.starts, end) - 1  # of those that begin in front of its end
        return last >= 0 and start < self.names[last].end

    def mentions(self, company: int) -> int:
        """How often the sentence names a company."""
        return sum(name.company == company for name in self.names)

    def oblique(self, name: Name) -> bool:
        """Whether a preposition binds the name, so that it is nobody's subject."""
        start = max(self.sentence.start, name.start - REACH)
        lower, words = self.document.lower, self.sentence.words
        if _HEADED.search(words, lower, start, name.start):
            return False
        bound = _OBLIQUE.search(lower, start, name.start)
        if bound is not None and _BOARD.search(lower, start, bound.start()):
            return False
        if bound is not None:
            return not (bound[0].startswith(("a ", "an ")) and _UNIT_BEHIND.match(lower, name.end))
        return _BY_WHOM.search(words, lower, start, name.start) is not None or self._beside_oblique(name)

    def _beside_oblique(self, name: Name) -> bool:
        """Whether "and" joins the name to one that a preposition binds ("including Halcyon (HAL) and Marlow")."""
        first = next(self.before(name.start), None)
        return first is not None and self.gap(first.end, name.start) in _BESIDE and self.oblique(first)

    def head(self, name: Name) -> Name:
        """Who is meant where one name only tells whose: "Halcyon owner Marlow" is Marlow."""
        following = next(self.behind(name.end), None)
        apposed = following is not None and _APPOSED.fullmatch(self.document.lower, name.end, following.start)
        return following if following is not None and apposed else name

    def owner(self, name: Name) -> bool:
        """Whether the name owns what follows ("'s")."""
        return self.document.text.startswith(("'s ", "' ", " 's ", " s "), name.end)

    def unit(self, name: Name) -> Name:
        """The unit that the name owns where it is named at once ("Marlow's Halcyon Ltd unit"), else the name."""
        following = next(self.behind(name.end), None)
        return following if following and self.gap(name.end, following.start) == "'s " else name

    def subject(self, place: int, skip: frozenset[int] = frozenset()) -> int | None:
        """The party that is the subject of the verb at `place`; `skip` are places of names that are objects already."""
        clause = _FOR_TO.search(self.document.lower, max(self.sentence.start, place - REACH), place)
        if clause:
            return next((name.company for name in self.before(place) if name.start > clause.start()), None)
        nearest = next(self.before(place), None)
        if nearest and self.gap(nearest.end, place) == " to " and self.document.lower.endswith(_FOR, 0, nearest.start):
            return nearest.company
        pronoun = _PRONOUN.search(self.document.lower, max(self.sentence.start, place - 2 * REACH), place)
        if pronoun and pronoun[1] in {"we", "i", "you"}:
            return None
        if pronoun and pronoun[1] in {"which", "who", "that"}:
            nearest = next(self.before(pronoun.start()), None)
            if nearest and not self.gap(nearest.end, pronoun.start()).strip(" ,"):
                return nearest.company
        unnamed = nearest and not pronoun and _UNNAMED.search(self.document.lower, nearest.end, place)
        return None if unnamed else self._meant_by(pronoun, place, skip)

    def _meant_by(self, pronoun: re.Match[str] | None, place: int, skip: frozenset[int]) -> int | None:
        """Whom a pronoun in front of the verb means: "he" and "she" a person, where one is named before."""
        if pronoun is None or pronoun[1] not in {"it", "they", "he", "she"}:
            found = self._free(place, skip)
            return self._described(place) if found is None else found
        if pronoun[1] in {"he", "she"}:
            person = next((name for name in self.before(pronoun.start()) if self._is_person(name)), None)
            if person is not None:
                return person.company
        if pronoun[1] == "they" and _MANY.search(self.document.lower, self.sentence.start, pronoun.start()):
            return None
        found = self._free(pronoun.start(), skip)
        return found if found is not None else self.topic

    def _described(self, place: int) -> int | None:
        """Who "the Australian food company" right in front of the verb is: the one party that the sentence named."""
        described = _THE_FIRM.search(self.document.lower, max(self.sentence.start, place - REACH), place)
        return None if described is None else self.meant(described.start(), None)

    def _is_person(self, name: Name) -> bool:
        return self.companies[name.company].kind == "person"

    def meant(self, place: int, other: int | None) -> int | None:
        """Whom "it" at the place means, where the sentence itself names one party beside the `other`."""
        named = {name.company for name in self.names if name.start < place and self.party(name)} - {other}
        return named.pop() if len(named) == 1 else None

    def _free(self, place: int, skip: frozenset[int]) -> int | None:
        """The nearest name before the place that nothing else binds; the first of several joined by "and"."""
        head = self._before_aside(place)
        if head is not None:
            return self._employer(head)
        for name in self.before(place):
            if name.start in skip or self.oblique(name):
                continue
            if self.owner(name) and not _PART.match(self.document.lower, name.end):
                continue
            if self.document.lower.endswith(" it and ", self.sentence.start, name.start):
                return self._free(name.start - len("it and "), skip)
            return self._employer(self.partner(name) or name)
        return None

    def _before_aside(self, place: int) -> Name | None:
        """The name that an aside between commas parts from its verb ("A, which makes B and C, rejected")."""
        ends = _ASIDE_ENDS.search(self.document.lower, max(self.sentence.start, place - REACH), place)
        near = [name for name in self.before(place) if not self.oblique(name)]
        if ends is None or any(name.start > ends.start() for name in near):  # "A, which B is buying" goes on
            return None
        return next((name for name in reversed(near) if self._has_aside(name, ends.start())), None)

    def _has_aside(self, name: Name, ends: int) -> bool:
        """Whether an aside follows the name that lasts to the place, and no clause of its own."""
        aside = _ASIDE.match(self.document.lower, name.end)
        return aside is not None and _CLAUSE_VERB.search(self.document.lower, aside.end(), ends) is None

    def partner(self, name: Name) -> Name | None:
        """The first of the names that commas and "and" join in front of this one ("A, B and C agreed")."""
        found: Name | None = None
        for first in self.before(name.start):
            last = found or name
            if self.gap(first.end, last.start) not in (_LISTED if found else _JOINED) or self.oblique(first):
                break
            found = first
        return found

    def _employer(self, name: Name) -> int:
        """Who acts when this one does: for "Marlow chairman Ann Lee" it is Marlow."""
        house = next(self.before(name.start), None)
        if self.companies[name.company].kind == "person" and house is not None:
            title = _TITLE.fullmatch(self.gap(house.end, name.start))
            return house.company if title else name.company
        return name.company
