"""How declarations write lists of words."""

from itertools import chain

from dealcheck.text.inflection import plural, verb_forms


def words(phrases: str) -> frozenset[str]:
    """The words and phrases of a list as declarations write it, separated by ", ".

    `~` behind a verb stands for all its forms ("take~ over" also means "took over"), `+` behind a noun for its plural
    as well ("term loan+").
    """
    return frozenset(chain.from_iterable(map(_forms, phrases.split(", "))))


def _forms(phrase: str) -> tuple[str, ...]:
    for mark, forms in _FORMS:
        if mark in phrase:
            before, _, after = phrase.partition(mark)
            lead, _, base = before.rpartition(" ")
            return tuple([f"{lead} {form}{after}".lstrip() for form in forms(base)])
    return (phrase,)


def _singular_and_plural(base: str) -> tuple[str, ...]:
    return (base, plural(base))


_FORMS = (("~", verb_forms), ("+", _singular_and_plural))
