"""Texts that look like deal coverage: words of the trade mixed with anything at all."""

from hypothesis import strategies as st

COMPANIES = ("Acme Corp", "Foo Robotics", "Halden Group plc", "Orrin Ferries", "the startup", "the company")
VERBS = ("agreed to buy", "has completed its acquisition of", "is in talks with", "plans to invest in", "called off")
HEDGES = ("", "about ", "over ", "nearly ", "up to ", "between ", "at least ", "~", "just over ")
NUMBERS = ("0", "1", "14.3", "49", "1,200", "29", "0.5", "870", "47.95", "1.2.3", "999999999999", "two", "half", "½")
UNITS = (" billion", "bn", "m", " million", "%", " per cent", "", "k", " trillion", "-billion dollar", " percent", "x")
SIGNS = ("$", "€", "£", "US$", "$ ", "", "Rs ", "¥", "-$")
NOUNS = (" stake", " valuation", " a share", " in revenue", " round", " of debt", " premium", " employees", "")
ENDS = (". ", ".\n\n", ", ", "; ", "\n", " – ", "? ", "\u201d ", ".\r\n", "\u2028", "\t", "\u00a0")

figures = st.builds("".join, st.tuples(*map(st.sampled_from, (HEDGES, SIGNS, NUMBERS, UNITS, NOUNS))))
pieces = st.one_of(
    figures,
    st.sampled_from(COMPANIES + VERBS),
    st.sampled_from(("in June 2025", "on Tuesday", "last year", "for", "at", "a", "the", "Published: 2025-06-13")),
    st.text(max_size=12),
)
texts = st.lists(st.tuples(pieces, st.sampled_from((" ", *ENDS))), max_size=40).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)
