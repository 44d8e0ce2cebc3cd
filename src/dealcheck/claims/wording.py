"""How declarations write lists of words."""

from dealcheck.text.inflection import plural, verb_forms


def words(phrases: str) -> frozenset[str]:
    """The words and phrases of a list as declarations write it, separated by ", ".

    `~` behind a verb stands for all its forms ("take~ over" also means "took over"), `+` behind a noun for its plural
    as well ("term loan+").
    """
    return frozenset(form for phrase in phrases.split(", ") for form in _forms(phrase))


def _forms(phrase: str) -> tuple[str, ...]:
    for mark, forms in (("~", verb_forms), ("+", _singular_and_plural)):
        before, found, after = phrase.partition(mark)
        if found:
            lead, _, base = before.rpartition(" ")
            return tuple(f"{lead} {form}{after}".lstrip() for form in forms(base))
    return (phrase,)


def _singular_and_plural(base: str) -> tuple[str, ...]:
    return (base, plural(base))
