"""The words that tell companies from people, places and ordinary words, as sets that are looked up."""

from functools import cache

from dealcheck.record import record
from dealcheck.text.company_names import tables
from dealcheck.text.tables import listed, read_table


@record
class Vocabulary:
    """Every table of this folder; all words lowered.

    Attributes:
        leading: dropped at the start of a run of capitals.
        never: no company when they stand alone.
        offices: first words of bodies, before "of" or "for".
        heads: join what follows with "of".
        breaks: where a name ends in a headline that sets every word with a capital.
        bodies: last words of regulators, courts and governments.
        press: last words of newspapers and magazines; papers those of documents.
        known_bodies: short names of such, and central banks.
        lines: last words that tell what a company deals in.
        roles: behind "Name," they make it a person.
        titles: between a company and a person they end the company's name.
        descriptions: nouns that stand for a company.
        assets: nouns of what is sold when it is no company.
        nations: what follows "of" in a company's name; `partners` what follows "and".
        openers: begin a sentence before a name, or the name itself.
        places: countries, nationalities, states, cities, of any number of words.
        given: given names.
        common: words that prose writes in lower case.
        trade: words of trade and forms in companies' names.
        apart: words that make a longer name another business of the same house.
        forms: legal forms of one word.
    """

    leading: frozenset[str]
    never: frozenset[str]
    offices: frozenset[str]
    heads: frozenset[str]
    breaks: frozenset[str]
    bodies: frozenset[str]
    press: frozenset[str]
    papers: frozenset[str]
    known_bodies: frozenset[str]
    lines: frozenset[str]
    roles: frozenset[str]
    titles: frozenset[str]
    descriptions: frozenset[str]
    assets: frozenset[str]
    nations: frozenset[str]
    partners: frozenset[str]
    openers: frozenset[str]
    places: frozenset[str]
    given: frozenset[str]
    common: frozenset[str]
    trade: frozenset[str]
    apart: frozenset[str]
    forms: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The tables, read once."""
    words, places = read_table(__name__, "words.toml"), read_table(__name__, "places.toml")
    lists = {name: frozenset(text.split()) for name, text in words.items() if name != "known_bodies"}
    names = tables()
    return Vocabulary(
        **lists,
        known_bodies=frozenset(listed(words["known_bodies"])),
        places=frozenset(places["places"].split()) | frozenset(places["phrases"]),
        given=frozenset(read_table(__name__, "given_names.toml")["names"].split()),
        common=frozenset(read_table(__name__, "common_words.toml")["words"].split()) | lists["openers"],
        apart=names.apart,
        trade=names.trade | names.generic | names.apart,
        forms=frozenset(form[0] for form in names.forms if len(form) == 1) | {"cos", "sons", "partnership"},
    )


def asset_nouns() -> frozenset[str]:
    """Nouns of what is sold when it is no company, lowered."""
    return vocabulary().assets
