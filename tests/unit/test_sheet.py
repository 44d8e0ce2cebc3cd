"""The call sheet and the timeline: what is asked, what is left out, and nothing that an article wrote is markup."""

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

import sample
from dealcheck.model import Claim, Fact, FactValue, Report
from dealcheck.reports import View, render
from dealcheck.reports.timeline import steps


def status(article: str, value: str, when: str | None) -> Claim:
    return replace(
        sample.claim(article, 3, value), kind="status", quantity=None, value=value, as_of=when, published=None
    )


def with_values(*values: FactValue) -> Report:
    report = sample.report()
    (deal,) = report.deals
    fact = Fact("stake", "acquired", "Tarn Foods", None, values)
    return replace(report, deals=(replace(deal, facts=(fact,)),))


def value(text: str, *sources: str, level: str = "outlet") -> FactValue:
    return FactValue(text, tuple(sample.claim(source, 3, text) for source in sources), sources, level)


def test_a_finding_says_what_to_ask_whom_and_on_which_sentence() -> None:
    text = render(sample.two_sides(), "sheet", View())

    assert "- [ ] **error** The stake is 30% or 40%. (DC101)" in text
    assert "  - With: Norwood (buyer), Tarn Foods (target)" in text
    assert "    - desk/courier.txt:3:7: Norwood buys <b>30%</b> of Tarn Foods" in text


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        ([value("30%", "a.txt")], True),
        ([value("30%", "a.txt", "b.txt")], False),
        ([value("30%", "a.txt", "b.txt", level="unnamed")], True),
        ([value("30%", "a.txt", level="filing")], False),
        ([value("30%", "a.txt"), value("30.0%", "b.txt")], False),
    ],
    ids=["one source", "two sources", "nobody with a name", "a filing", "another source allows it"],
)
def test_what_rests_on_little_is_to_be_confirmed(values: list[FactValue], *, asked: bool) -> None:
    text = render(with_values(*values), "sheet", View())

    assert ("- [ ] confirm stake" in text) is asked
    assert ("Nothing to call about." in text) is not asked


def test_a_sheet_makes_nothing_of_what_an_article_wrote() -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).parse(render(sample.hostile(), "sheet", View(verbose=True)))
    inline = [child for token in tokens for child in token.children or []]

    assert not {token.type for token in inline} & {"link_open", "image", "code_inline"}
    assert {token.content for token in inline if token.type == "html_inline"} <= {"<b>", "</b>"}
    assert not [token for token in tokens if token.type == "html_block"]
    assert not re.search(r"@\w", "".join(token.content for token in inline))


def test_a_timeline_goes_from_the_first_day_up_the_ladder_and_ends_with_what_has_no_date() -> None:
    (deal,) = sample.report().deals
    claims = (
        status("a.txt", "agreed", None),
        status("b.txt", "completed", "2026-03-04"),
        status("c.txt", "agreed", "2026-03-04"),
        status("d.txt", "in_talks", "2026-02"),
        status("e.txt", "agreed", "2026-03-04"),
        replace(status("f.txt", "terminated", "2019"), scope="background"),
    )

    found = [(step.date, step.rung, len(step.claims)) for step in steps(replace(deal, claims=claims))]

    assert found == [
        ("2026-02", "in talks", 1),
        ("2026-03-04", "agreed", 2),
        ("2026-03-04", "completed", 1),
        (None, "agreed", 1),
    ]
